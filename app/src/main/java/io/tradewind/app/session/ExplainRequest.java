package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.explain.Grouping;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an explanation is asked for.
 *
 * @param run      the run
 * @param flow     exports or imports
 * @param month    the month whose growth is explained; the last one whose month a year before is known if left out
 * @param reporter whose trade; the panel's reporter if left out
 * @param partner  with whom; everyone if left out
 * @param product  of what; everything if left out
 * @param grouping how events become players
 * @param groups   a file that says so for some or all of them
 * @param orders   pairs of orders of the players where there are too many for every coalition
 * @param seed     seed of these orders
 * @param threads  projections that run side by side; the result does not depend on it
 * @param talk     where progress is told
 */
public record ExplainRequest(
        ProjectionRequest run,
        TradeDirection flow,
        Optional<YearMonth> month,
        Optional<String> reporter,
        Optional<String> partner,
        Optional<String> product,
        Grouping grouping,
        Optional<Path> groups,
        int orders,
        long seed,
        int threads,
        Consumer<String> talk) {
    /** Checks that the parts are there. */
    public ExplainRequest {
        Check.present("run, flow, month, reporter, partner, product", run, flow, month, reporter, partner, product);
        Check.present("grouping, groups, talk", grouping, groups, talk);
        Check.that(orders >= 2, "There must be at least 2 pairs of orders.");
        Check.that(threads >= 1, "There must be at least 1 thread.");
    }
}
