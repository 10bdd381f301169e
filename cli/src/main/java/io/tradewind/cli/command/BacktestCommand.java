package io.tradewind.cli.command;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.BacktestAnswer;
import io.tradewind.app.session.BacktestRequest;
import io.tradewind.app.session.Draws;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.scenarios.backtest.BacktestPlan;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradewind backtest}. */
@Command(
        name = "backtest",
        header = "Forecast from earlier origins and compare with what customs printed.",
        description =
                "In real time: each forecast knows the data published and the events announced by its origin, and nothing"
                        + " later. Rivals get the same information.",
        footer = {
            "",
            "Examples:",
            "  tradewind backtest",
            "  tradewind backtest us-china-2025 --origin 2025-06 --format csv",
            "  tradewind backtest --origin 2025-09-12",
            "  tradewind backtest us-china-2025 --facts my-facts.csv --output results/backtest"
        })
public final class BacktestCommand extends AnswerCommand<BacktestRequest> {
    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = BasePath.CURRENT_LAW,
            description =
                    "Built-in scenario or scenario file (default: the whole register, as it was known at each origin).",
            completionCandidates = Candidates.Scenarios.class)
    private String scenario;

    @Option(
            names = "--origin",
            paramLabel = "YYYY-MM[-DD]",
            description =
                    "Last month known, or a day: what was printed and announced by it (default: every month from 2024-12 to"
                            + " 2026-02). A month stands for the day on which its figures by partner were out; of events it"
                            + " knows those announced by its own last day.",
            converter = OriginConverter.class)
    private Origin forecastOrigin;

    @Option(
            names = "--facts",
            paramLabel = "CSV",
            description = "Facts to forecast beside customs' tables (default: those of the articles).")
    private Path facts;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of parameters and residuals (default: ${DEFAULT-VALUE}).")
    private int number = BacktestPlan.DRAWS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = BacktestPlan.SEED;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private ForecastOption forecast;

    @Mixin
    private ValueOptions values;

    @Mixin
    private OutputOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write backtest.csv, scores.csv and run.json into this folder.")
    private Path output;

    /** The command over those answers. */
    @Inject
    public BacktestCommand(Provider<Answers> answers) {
        super(answers, Answers::backtest);
    }

    @Override
    public Integer call() {
        refuse(number < 2, "--draws must be at least 2. Maybe use --draws " + BacktestPlan.DRAWS + ".");
        BacktestRequest request = new BacktestRequest(
                scenario,
                Optional.ofNullable(forecastOrigin),
                Optional.ofNullable(facts),
                values.preset(),
                values.file(),
                values.settings(),
                new Draws(number, seed, threads.number(), talk()),
                forecast.method().orElse(BacktestPlan.METHOD));
        return print(request, answer, BacktestAnswer.FOLDER, output);
    }
}
