package io.tradewind.cli;

import io.tradewind.cli.command.Failures;
import io.tradewind.cli.command.TradewindCommand;
import io.tradewind.cli.command.ValueConverters;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Builds the command line with its way of showing errors. */
public final class CommandLines {
    private CommandLines() {}

    /**
     * The command line for those arguments over those streams; nothing that is printed acts on a terminal. Where the first argument names a command, it is
     * the only one that is built: the options of all the others would take longer than many an answer.
     */
    public static CommandLine of(
            IFactory factory, Failures failures, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new TradewindCommand(), factory);
        TradewindCommand.commandsFor(arguments).forEach(commands::addSubcommand);
        ValueConverters.register(commands);
        return commands.setOut(new PrintWriter(new HarmlessWriter(out)))
                .setErr(new PrintWriter(new HarmlessWriter(err), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionStrategy(ValueConverters::runUnlessBlank)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
