package io.tradewind.app.session;

import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.explain.PlayerGroups;
import io.tradewind.scenarios.explain.Players;
import java.util.List;

/** Explains runs; every input that cannot be used becomes a {@link BadInputException}. */
public final class ExplainSession {
    private final Tradewind tradewind;
    private final ProjectionSession projections;

    /** A session over that engine. */
    public ExplainSession(Tradewind tradewind, ProjectionSession projections) {
        this.tradewind = tradewind;
        this.projections = projections;
    }

    /** The explanation that the request asks for. */
    public ExplainedRun explain(ExplainRequest request) {
        ProjectionRun run = projections.run(request.run());
        Players players = players(request, run);
        Parameters parameters = ParameterOptions.of(tradewind.registry(), request.run())
                .parameters()
                .with(ProjectionSession.changes(
                                run.about(), tradewind.registry(), request.run().parameterChanges())
                        .parameters());
        ShapleyValues plan = ShapleyValues.standard(players.list().size(), request.orders(), request.seed());
        Progress progress = new Progress(request.talk(), plan.coalitions().size(), "runs");
        BatchRunner runner = BatchRunner.onThreads(request.threads());
        Explainer explainer = tradewind.explainer(run.world(), run.about(), parameters);
        Explainer from = run.vintage()
                .map(vintage -> explainer.from(vintage.forecastOrigin()))
                .orElse(explainer);
        Explanation explanation = BadInputException.inFields(
                () -> from.explain(question(request, run), players.list(), plan, runner, progress::tell));
        return new ExplainedRun(run, request, explanation, players.notes());
    }

    private static Players players(ExplainRequest request, ProjectionRun run) {
        Scenario scenario = run.about();
        if (request.groups().isEmpty()) {
            return PlayerGroups.of(scenario, run.world(), request.grouping());
        }
        return BadInputException.inside(
                BadInputException.Kind.SCENARIO,
                request.groups().get().toString(),
                () -> PlayerGroups.of(
                        scenario,
                        run.world(),
                        request.grouping(),
                        request.groups().get()));
    }

    private static Question question(ExplainRequest request, ProjectionRun run) {
        Question standard = Question.about(run.projection()).withFlow(request.flow());
        RowQuery words = ProjectionSession.understood(
                run,
                new RowQuery(
                        List.of(request.reporter().orElse(standard.reporter())),
                        List.of(request.partner().orElse(standard.partner())),
                        List.of(request.product().orElse(standard.product())),
                        RowQuery.EVERYTHING.frequency(),
                        RowQuery.EVERYTHING.currency()));
        return new Question(
                words.reporters().get(0),
                standard.flow(),
                words.partners().get(0),
                words.products().get(0),
                request.month().orElse(standard.month()));
    }
}
