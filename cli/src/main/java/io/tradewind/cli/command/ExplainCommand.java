package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.ExplanationAnswer;
import io.tradewind.app.session.ExplainRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class ExplainCommand extends AnswerCommand<ExplainRequest> {
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
    private MovesOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write explain.csv, for a province cells.csv, and run.json into this folder.")
    private Path output;

    /** The command over those answers. */
    @Inject
    public ExplainCommand(Provider<Answers> answers) {
        super(answers, Answers::explain);
    }

    @Override
    public Integer call() {
        ExplainRequest request = question.request(options.request(scenario), players, talk());
        return print(request, answer, ExplanationAnswer.FOLDER, output);
    }
}
