package io.tradewind.cli;

import io.tradewind.cli.command.ExitStatus;
import io.tradewind.cli.command.Failures;
import io.tradewind.cli.command.TradewindCommand;
import io.tradewind.cli.wiring.GuiceFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program {@code tradewind}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        AnswerStream answer = new AnswerStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(answer, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        Failures failures = new Failures("1".equals(System.getenv(Failures.DEBUG)));
        int status;
        try {
            status = failures.unreadable(args, System.getProperty("sun.jnu.encoding", ""), err)
                    ? ExitStatus.USAGE
                    : execute(failures, out, err, args);
        } catch (Error e) {
            status = failures.show(e, err);
        }
        out.flush();
        if (answer.failure() != null && !answer.readerLeft() && status == ExitStatus.DONE) {
            status = failures.show(answer.failure(), err);
        }
        err.flush();
        System.exit(status);
    }

    private static int execute(Failures failures, PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = CommandLines.of(new GuiceFactory(), failures, out, err, args);
        commands.<TradewindCommand>getCommand().columns(System.getenv("COLUMNS"));
        return commands.execute(args);
    }
}
