package io.tradewind.cli.command;

import io.tradewind.app.render.OutputFile;
import io.tradewind.app.session.BadRequestException;
import io.tradewind.web.page.ReportRequest;
import io.tradewind.web.page.ReportSession;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind report}. */
@Command(
        name = "report",
        header = "Write one HTML file that holds the answer and the engine.",
        description = "The file opens from disk without a network; its sliders run the model that this command runs.",
        footer = {
            "",
            "Examples:",
            "  tradewind report us-china-2025 -o report.html",
            "  tradewind report my-scenario.yaml --partner VNM -o viet-nam.html",
            "  tradewind report results -o results.html"
        })
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|DIR",
            description = "Built-in scenario, scenario file, or a folder that 'run --output' wrote.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(names = "-o", paramLabel = "FILE", description = "The file to write, such as report.html.")
    private Path file;

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Option(
            names = "--reporter",
            paramLabel = "R",
            description = "Whose trade it opens with: CN, a province such as CN-GD, or a region (default: CN).",
            completionCandidates = Candidates.Reporters.class)
    private String reporter;

    @Option(
            names = "--partner",
            paramLabel = "P",
            description = "The partner it opens with (default: USA).",
            completionCandidates = Candidates.Partners.class)
    private String partner;

    @Option(
            names = "--product",
            paramLabel = "X",
            description = "The product it opens with (default: all).",
            completionCandidates = Candidates.Products.class)
    private String product;

    @Mixin
    private HelpOption help;

    private final Provider<ReportSession> session;

    /** The command over that session. */
    @Inject
    public ReportCommand(Provider<ReportSession> session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        OutputFile output = output();
        ReportRequest request = new ReportRequest(
                options.request(scenario).withOrigin(origin.get()),
                Optional.ofNullable(reporter),
                Optional.ofNullable(partner),
                Optional.ofNullable(product));
        byte[] page = page(request).getBytes(StandardCharsets.UTF_8);
        output.write(page);
        spec.commandLine().getErr().println("Wrote " + file + ". Open it in a browser.");
        spec.commandLine().getErr().flush();
        return ExitStatus.DONE;
    }

    private String page(ReportRequest request) {
        try {
            return session.get().page(request).html();
        } catch (BadRequestException e) {
            throw new ParameterException(spec.commandLine(), OptionNames.in(e.getMessage()), e);
        }
    }

    /** The file, refused before anything is worked out if it cannot be written. */
    private OutputFile output() {
        refuse(file == null, "The report goes into a file. Maybe add -o report.html.");
        String name = file.toString().toLowerCase(Locale.ROOT);
        refuse(
                !name.endsWith(".html") && !name.endsWith(".htm"),
                "The report is a page, so '" + file + "' should end in .html. Maybe use -o report.html.");
        OutputFile output = OutputFile.of(file);
        refuse(!output.isFree(), "'" + file + "' is no file and was left alone. Maybe name a new one.");
        return output;
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
