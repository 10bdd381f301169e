package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.ProjectionAnswer;
import io.tradewind.app.session.RunRequest;
import io.tradewind.core.measure.Frequency;
import io.tradewind.scenarios.backtest.ForecastMethod;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind run}. */
@Command(
        name = "run",
        header = "Project trade under a scenario, month by month.",
        description = "Prints what the events of the scenario do to trade, against the path without them.",
        footer = {
            "",
            "Examples:",
            "  tradewind run us-china-2025",
            "  tradewind run us-china-2025 --from 2025-01 --to 2025-12 --format csv > 2025.csv",
            "  tradewind run my-scenario.yaml --partner USA --product integrated_circuits",
            "  tradewind run tariff-60 --preset tamberi --set lam_f=0.2 --frequency quarter",
            "  tradewind run us-china-2025 --reporter VNM --output results/vietnam",
            "  tradewind run us-china-2025 --partner USA --draws 500 --threads 2",
            "  tradewind run us-china-2025 --origin 2025-09 --to 2026-12"
        })
public final class RunCommand extends AnswerCommand<RunRequest> {
    private static final String PRODUCTS = "products";

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in scenario or scenario file.",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Mixin
    private RunOptions options;

    @Mixin
    private OriginOption origin;

    @Mixin
    private ForecastOption forecast;

    @Mixin
    private QueryOptions rows;

    @Option(
            names = "--frequency",
            paramLabel = "PERIOD",
            description = "month, quarter or year (default: month).",
            converter = WordConverter.Period.class,
            completionCandidates = WordConverter.Period.class)
    private Frequency frequency = Frequency.MONTH;

    @Mixin
    private MovesOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write projection.csv, prices.csv, growth.csv, with draws bands.csv, and run.json"
                    + " into this folder.")
    private Path output;

    @Mixin
    private DrawOptions draws;

    @Option(
            names = "--detail",
            paramLabel = "LEVEL",
            description =
                    "sectors or products (default: sectors). A world folder with products/ runs product by product; -o x.parquet"
                            + " then takes all flow-months.")
    private String detail = "sectors";

    @Mixin
    private EngineOption engine;

    /** The command over those answers. */
    @Inject
    public RunCommand(Provider<Answers> answers) {
        super(answers, Answers::run);
    }

    @Override
    Answers on(Answers here) {
        return engine.on(here);
    }

    @Override
    public Integer call() {
        refuse(
                !List.of("sectors", PRODUCTS).contains(detail),
                "--detail '" + detail + "' is neither sectors nor products.");
        Optional<Path> flowMonths = detail.equals(PRODUCTS) ? answer.streamed() : Optional.empty();
        RunRequest request = new RunRequest(
                options.request(scenario)
                        .withOrigin(origin.get())
                        .withForecast(forecast.method().orElse(ForecastMethod.MODEL)),
                rows.query(frequency),
                draws.draws(talk()),
                output != null || !answer.format().isPage());
        engine.check(request.draws().isPresent() || detail.equals(PRODUCTS));
        if (!detail.equals(PRODUCTS)) {
            return print(request, answer, ProjectionAnswer.FOLDER, output);
        }
        refuse(
                request.draws().isPresent(),
                "--draws go with --detail sectors: a run by product reads its flows once. Maybe leave out --draws.");
        return print(
                (answers, asked) -> answers.runByProduct(asked, flowMonths),
                request,
                answer,
                ProjectionAnswer.PRODUCT_FOLDER,
                output);
    }
}
