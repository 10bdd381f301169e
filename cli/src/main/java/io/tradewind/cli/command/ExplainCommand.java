package io.tradewind.cli.command;

import io.tradewind.app.report.ExplanationJson;
import io.tradewind.app.report.OutputFolder;
import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ExplainedRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradewind explain}. */
@Command(
        name = "explain",
        header = "Say why a flow grows as it does under a scenario.",
        description =
                "Shares the growth over twelve months of one flow in one month among groups of events (players), by Shapley's"
                        + " rule: the scenario is run with every set of players. What grows without any event is the baseline;"
                        + " baseline and players add up to the growth.",
        footer = {
            "",
            "Examples:",
            "  tradewind explain us-china-2025 --month 2025-09 --partner USA",
            "  tradewind explain us-china-2025 --month 2025-09 --partner EU --format csv",
            "  tradewind explain us-china-2025 --month 2025-09 --reporter CN-GD --output results/guangdong",
            "  tradewind explain my-scenario.yaml --partner USA --by event --orders 64"
        })
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Mixin
    private RunOptions options;

    @Mixin
    private QuestionOptions question;

    @Mixin
    private PlayerOptions players;

    @Mixin
    private FormatOption format;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write explain.csv, for a province cells.csv, and run.json into this folder.")
    private Path output;

    @Mixin
    private HelpOption help;

    private final Services services;

    /** The command over those services. */
    public ExplainCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ExplainRequest request = question.request(options.request(scenario), players);
        OutputFolder folder = output == null ? null : OutputFolder.of(output);
        if (folder != null && !folder.isFree(ExplanationJson.RUN_SCHEMA, ExplanationJson.TABLES)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + output
                            + "' is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        }
        ExplainedRun explained = services.explanations().explain(request);
        String answer = services.explanationReport(format.format).write(explained);
        if (folder != null) {
            String files = ExplanationJson.writeTo(folder, explained);
            spec.commandLine().getErr().println("Wrote " + files + " into " + output + ".");
        }
        spec.commandLine().getOut().print(answer);
        return ExitStatus.DONE;
    }
}
