package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.web.page.EngineFiles;
import io.tradewind.web.serve.Limits;
import io.tradewind.web.serve.TradewindServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tradewind serve}. */
@Command(
        name = "serve",
        header = "Show the page and answer programs on this machine.",
        description =
                "Starts a server on 127.0.0.1 and prints its address, whose token each request must bear. Runs until"
                        + " it is interrupted. The JSON API is described under /api/v1/openapi.json and in docs/api.md.",
        footer = {"", "Examples:", "  tradewind serve", "  tradewind serve --port 8080 --open"})
public final class ServeCommand implements Callable<Integer> {
    private static final int STANDARD_PORT = 7878;
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port; 0 takes one that is free (default: ${DEFAULT-VALUE}).")
    private int port = STANDARD_PORT;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port (" + port + ") must be between 0 and " + LAST_PORT + ". Maybe leave it out.");
        }
        StopSignal signal = StopSignal.watched();
        try (TradewindServer server = start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(server.address());
            out.flush();
            say("Answering on 127.0.0.1 alone; Ctrl-C stops it.");
            if (open) {
                open(server.address());
            }
            int status = signal.await();
            say("Stopping.");
            return status;
        }
    }

    private TradewindServer start() throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try {
            return TradewindServer.start(
                    port, Answers.standard(), EngineFiles.standard(), Limits.usual(processors), this::bug);
        } catch (BindException taken) {
            throw new IOException(
                    "The port " + port + " cannot be used (" + taken.getMessage()
                            + ").\n  Maybe another 'tradewind serve' runs; use --port 0 for a port that is free.",
                    taken);
        }
    }

    private void open(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.contains("mac") ? "open" : "xdg-open");
        try {
            List<String> words = new ArrayList<>(opener);
            words.add(address.toString());
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            say("No browser could be opened (" + opener.get(0) + "). Maybe open the address above.");
        }
    }

    /** A bug of ours, which ends one answer and not the server; said as any other is. */
    private void bug(Throwable failure) {
        PrintWriter err = spec.commandLine().getErr();
        synchronized (err) {
            ((Failures) spec.commandLine().getExecutionExceptionHandler()).show(failure, err);
            err.flush();
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
