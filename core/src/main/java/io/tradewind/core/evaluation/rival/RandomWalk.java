package io.tradewind.core.evaluation.rival;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Random walk of growth over a year before: every month to come grows like the last observation (a month, or January with February) whose growth is known.
 * {@code g(T+h) = g(T)}. Needs thirteen months.
 */
public final class RandomWalk implements GrowthRival {
    @Override
    public Optional<GrowthRule> learn(History known) {
        for (YearMonth month = known.end(); month.isAfter(known.first()); month = month.minusMonths(1)) {
            double factor = known.growthFactor(month);
            if (!Double.isNaN(factor)) {
                return Optional.of(later -> factor);
            }
        }
        return Optional.empty();
    }
}
