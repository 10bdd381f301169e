package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.chart.View;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.projection.Projection;
import io.tradewind.scenarios.explain.Grouping;
import java.util.Optional;

/**
 * What a chart is asked for.
 *
 * @param run      the run
 * @param chart    which chart
 * @param reporter whose trade; the panel's reporter if left out
 * @param flow     exports or imports; exports if left out
 * @param partner  with whom; the importer whose duties the world is about if left out
 * @param product  of what; everything if left out
 * @param period   when; the last whole year if left out
 * @param grouping how events become owners
 * @param drawn    whether the chart shows bands
 * @param draws    how many draws over the run's parameters these are of, and how many runs go side by side
 */
public record PlotRequest(
        ProjectionRequest run,
        ChartName chart,
        Optional<String> reporter,
        Optional<TradeDirection> flow,
        Optional<String> partner,
        Optional<String> product,
        Optional<String> period,
        Grouping grouping,
        boolean drawn,
        Draws draws) {
    /** Checks that the parts are there. */
    public PlotRequest {
        Check.present("run, chart, reporter, flow, partner", run, chart, reporter, flow, partner);
        Check.present("product, period, grouping, draws", product, period, grouping, draws);
    }

    /** What is looked at in that run. */
    View view(Projection projection) {
        View view = View.usual(projection);
        // A reporter of one's own choice may have no trade with the usual partner.
        boolean own = reporter.isPresent() && !reporter.get().equals(view.reporter());
        return new View(
                reporter.orElse(view.reporter()),
                flow.orElse(view.flow()),
                partner.orElse(own && reporter.get().equals(view.partner()) ? WorldWords.WORLD : view.partner()),
                product.orElse(view.product()),
                period.orElse(view.period()));
    }
}
