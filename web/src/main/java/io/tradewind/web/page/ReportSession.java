package io.tradewind.web.page;

import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import java.util.Optional;
import java.util.function.Function;

/** Makes pages; every input that cannot be used becomes a {@link io.tradewind.app.session.BadInputException}. */
public final class ReportSession {
    private final Function<ProjectionRequest, ProjectionRun> runs;
    private final Function<ProjectionRequest, LoadedWorld> worlds;
    private final EngineFiles engine;
    /** What is looked for where a scenario is asked for; a server looks for nothing. */
    private final Function<ProjectionRequest, Optional<ResultRun>> results;

    /** Pages with runs of that engine, and with that one inside. */
    public ReportSession(Tradewind tradewind, EngineFiles engine) {
        this(new ProjectionSession(tradewind), engine);
    }

    private ReportSession(ProjectionSession session, EngineFiles engine) {
        this(session::run, session::world, engine, ResultRun::in);
    }

    /** Pages with runs that are made there, in worlds that are found there; no folder is opened. */
    public ReportSession(
            Function<ProjectionRequest, ProjectionRun> runs,
            Function<ProjectionRequest, LoadedWorld> worlds,
            EngineFiles engine) {
        this(runs, worlds, engine, none -> Optional.empty());
    }

    private ReportSession(
            Function<ProjectionRequest, ProjectionRun> runs,
            Function<ProjectionRequest, LoadedWorld> worlds,
            EngineFiles engine,
            Function<ProjectionRequest, Optional<ResultRun>> results) {
        this.results = results;
        this.runs = runs;
        this.worlds = worlds;
        this.engine = engine;
    }

    /** The page of the request: of a scenario, or of a run whose results lie in a folder. */
    public ReportPage page(ReportRequest request) {
        Optional<ResultRun> result = results.apply(request.run());
        ProjectionRequest asked = result.map(ResultRun::request).orElse(request.run());
        ProjectionRun run = result.map(known -> known.run(runs)).orElseGet(() -> runs.apply(asked));
        View view = view(request, run);
        LoadedWorld world = worlds.apply(asked);
        return new ReportPage(
                run,
                view,
                LongRuns.sets(world, run.projection().parameters()),
                result.flatMap(ResultRun::tornado).stream().toList(),
                engine);
    }

    private static View view(ReportRequest request, ProjectionRun run) {
        View usual = View.usual(run.projection());
        View asked = new View(
                request.reporter().orElse(usual.reporter()),
                usual.flow(),
                request.partner().orElse(usual.partner()),
                request.product().orElse(usual.product()),
                usual.period());
        return BadInputException.inFields(
                () -> ViewCharts.of(run.projection(), asked).view());
    }
}
