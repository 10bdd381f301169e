package io.tradewind.app.answer;

import io.tradewind.app.session.BacktestRequest;
import io.tradewind.app.session.BacktestSession;
import io.tradewind.app.session.BestResponseRequest;
import io.tradewind.app.session.BestResponseSession;
import io.tradewind.app.session.CalibrationRequest;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ExplainSession;
import io.tradewind.app.session.ListRequest;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.ShowRequest;
import io.tradewind.app.session.WorldCheck;
import io.tradewind.scenarios.Tradewind;
import java.nio.file.Path;

/** The answers that there are, each made of what carries out its requests. */
public final class Answers {
    private Answers() {}

    /** Projections. */
    public static Answer<RunRequest> run(ProjectionSession session) {
        return request -> {
            ProjectionRun run = session.run(request.run());
            ProjectionRun drawn = request.draws().map(run::withDraws).orElse(run);
            return ProjectionAnswer.of(drawn, ProjectionSession.understood(drawn, request.query()));
        };
    }

    /** Comparisons of projections. */
    public static Answer<CompareRequest> compare(ProjectionSession session) {
        return request -> ComparisonAnswer.of(
                Comparison.of(request.runs().stream().map(session::run).toList(), request.query()));
    }

    /** Explanations of growth. */
    public static Answer<ExplainRequest> explain(ExplainSession session) {
        return request -> ExplanationAnswer.of(session.explain(request));
    }

    /** Long-run equilibria. */
    public static Answer<LongRunRequest> equilibrium(LongRunSession session) {
        return request -> EquilibriumAnswer.of(session.solve(request));
    }

    /** Best tariffs. */
    public static Answer<BestResponseRequest> bestResponse(BestResponseSession session) {
        return request -> BestResponseAnswer.of(session.solve(request));
    }

    /** Backtests. */
    public static Answer<BacktestRequest> backtest(BacktestSession session) {
        return request -> BacktestAnswer.of(session.run(request));
    }

    /** Calibrations. */
    public static Answer<CalibrationRequest> calibrate(Tradewind tradewind) {
        return request -> CalibrationAnswer.of(
                request.realTime()
                        ? tradewind.calibrateAt(request.month(), request.progress())
                        : tradewind.calibrate(request.month(), request.progress()));
    }

    /** Lists of what is built in, and of the words of a world. */
    public static Answer<ListRequest> list(Tradewind tradewind) {
        return request -> ListAnswer.of(request, tradewind);
    }

    /** Pages about one thing. */
    public static Answer<ShowRequest> show(Tradewind tradewind) {
        return request -> ShowAnswer.of(request, tradewind);
    }

    /** Whether a scenario file, world folder or folder of results can be used. */
    public static Answer<Path> validate(ProjectionSession session) {
        return file -> ValidateAnswer.of(file, session);
    }

    /** What is found in the accounts of a world, by id or folder. */
    public static Answer<String> worldCheck(ProjectionSession session) {
        return name -> WorldCheckAnswer.of(name, WorldCheck.of(name, session.world(name)));
    }
}
