package io.tradewind.app.answer;

import io.tradewind.app.session.PlotSession;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.View;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.Projection;
import java.util.List;

/** The charts that belong to an answer: those of a first look, at what was asked for. */
final class Charts {
    private Charts() {}

    /** Those of a run; none where several reporters or ways of trade are asked for, which no one chart shows. */
    static List<Chart> of(ProjectionRun run, RowQuery query) {
        return isOneView(run.projection(), query)
                ? ViewCharts.of(run.projection(), view(run.projection(), query)).first()
                : List.of();
    }

    /** Those of the second of two runs against the first. */
    static List<Chart> of(List<ProjectionRun> runs, RowQuery query) {
        Projection base = runs.get(0).projection();
        Projection run = runs.get(runs.size() - 1).projection();
        boolean fits = runs.size() == 2
                && run.scenario().horizon().equals(base.scenario().horizon())
                && isOneView(run, query);
        return fits
                ? ViewCharts.of(run, view(run, query))
                        .against(
                                base,
                                "under " + run.scenario().id(),
                                "under " + base.scenario().id())
                        .first()
                : List.of();
    }

    /** The waterfall of an explanation. */
    static List<Chart> of(Explanation explanation) {
        Question asked = explanation.question();
        View view = View.usual(explanation.projection());
        ViewCharts charts = ViewCharts.of(
                explanation.projection(),
                new View(asked.reporter(), asked.flow(), asked.partner(), asked.product(), view.period()));
        return List.of(PlotSession.attribution(charts, explanation));
    }

    private static boolean isOneView(Projection run, RowQuery query) {
        boolean oneReporter =
                query.reporters().size() == 1 && !query.reporters().contains(Lines.ALL)
                        || query.reporters().isEmpty() && run.panelReporter().isPresent();
        return oneReporter && query.channels().isEmpty();
    }

    private static View view(Projection run, RowQuery query) {
        View view = View.usual(run).withPartner(Lines.WORLD);
        return new View(
                query.reporters().isEmpty()
                        ? view.reporter()
                        : query.reporters().get(0),
                view.flow(),
                query.partners().isEmpty() ? Lines.WORLD : RowQuery.sumOf(query.partners()),
                query.products().isEmpty() ? Lines.ALL : RowQuery.sumOf(query.products()),
                view.period());
    }
}
