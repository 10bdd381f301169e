package io.tradewind.cli;

import io.tradewind.cli.command.Failures;
import io.tradewind.cli.command.TradewindCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Builds the command line with its way of showing errors. */
public final class CommandLines {
    private CommandLines() {}

    /** The command line over those streams. */
    public static CommandLine of(IFactory factory, Failures failures, PrintWriter out, PrintWriter err) {
        return new CommandLine(new TradewindCommand(), factory)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
