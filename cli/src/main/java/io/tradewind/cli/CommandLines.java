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

    /** The command line over those streams; nothing that is printed acts on a terminal. */
    public static CommandLine of(IFactory factory, Failures failures, PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new TradewindCommand(), factory);
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
