package io.tradewind.cli;

import io.tradewind.cli.command.Failures;
import io.tradewind.cli.wiring.GuiceFactory;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command line inside the test. */
public final class Cli {
    private Cli() {}

    /**
     * What a command did.
     *
     * @param status   exit code
     * @param out      standard output
     * @param err      standard error
     * @param injected whether Guice was needed
     */
    public record Result(int status, String out, String err, boolean injected) {}

    /** Runs a command. */
    public static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        GuiceFactory factory = new GuiceFactory();
        int status = CommandLines.of(factory, new Failures(false), new PrintWriter(out), new PrintWriter(err), args)
                .execute(args);
        return new Result(status, out.toString(), err.toString(), factory.isBuilt());
    }
}
