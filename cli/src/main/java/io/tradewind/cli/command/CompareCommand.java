package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.core.measure.Frequency;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind compare}. */
@Command(
        name = "compare",
        header = "Show several scenarios side by side.",
        description =
                "Levels and growth under each scenario, and how far each is from the first: in percent of the level and in"
                        + " percentage points of growth. Only months that all of them have are shown.",
        footer = {
            "",
            "Examples:",
            "  tradewind compare baseline us-china-2025",
            "  tradewind compare us-china-2025 tariff-60 --partner USA,VNM,EU27 --to 2025-12",
            "  tradewind compare baseline my-scenario.yaml --frequency month --format csv",
            "  tradewind compare us-china-2025 busan-holds --partner USA --draws 500"
        })
public final class CompareCommand extends AnswerCommand<CompareRequest> {
    @Parameters(
            paramLabel = "SCENARIO",
            arity = "2..*",
            description = "Built-in scenarios or scenario files; the first is the reference.",
            completionCandidates = Candidates.Scenarios.class)
    private List<String> scenarios;

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Mixin
    private QueryOptions rows;

    @Option(
            names = "--frequency",
            paramLabel = "PERIOD",
            description = "month, quarter or year (default: year).",
            converter = WordConverter.Period.class,
            completionCandidates = WordConverter.Period.class)
    private Frequency frequency = Frequency.YEAR;

    @Mixin
    private MovesOptions output;

    @Mixin
    private DrawOptions draws;

    @Mixin
    private EngineOption engine;

    /** The command over those answers. */
    @Inject
    public CompareCommand(Provider<Answers> answers) {
        super(answers, Answers::compare);
    }

    @Override
    Answers on(Answers here) {
        return engine.on(here);
    }

    @Override
    public Integer call() {
        List<ProjectionRequest> runs = scenarios.stream()
                .map(scenario -> options.request(scenario).withOrigin(origin.get()))
                .toList();
        CompareRequest request = new CompareRequest(runs, rows.query(frequency), draws.draws(talk()));
        engine.check(request.draws().isPresent());
        return print(request, output);
    }
}
