package io.tradewind.cli;

import io.tradewind.cli.command.Failures;
import io.tradewind.cli.command.TradewindCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Builds the command line with its way of showing errors. */
public final class CommandLines {
    private CommandLines() {}

    /**
     * The command line for those arguments over those streams. Where the first argument names a command, it is the only one that is built: the options of
     * all the others would take longer than many an answer.
     */
    public static CommandLine of(
            IFactory factory, Failures failures, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new TradewindCommand(), factory);
        TradewindCommand.commandsFor(arguments).forEach(line::addSubcommand);
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
