package io.tradewind.core.evaluation.rival;

import java.util.Optional;

/** A forecast that reads nothing but the flow's own history. Immutable. */
public interface GrowthRival {
    /** Its rule from all months of a history; empty if the history is too short for it. */
    Optional<GrowthRule> learn(History known);

    /**
     * Its growth of a span's sum over a year before; months of the span that are known enter as they are.
     *
     * @param known the history up to the origin
     * @param span  what is forecast
     * @param prior what is believed of its errors before any is seen, for histories too short to tell; or {@link SpreadPrior#NONE}
     * @return mean in percent; standard deviation in pp from its {@link PastErrors} over the same distance; empty if the history is too short
     */
    default Optional<Forecast> forecast(History known, MonthSpan span, SpreadPrior prior) {
        double mean = growthPct(known, span);
        if (!Double.isFinite(mean)) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(mean, PastErrors.of(this, known, span).standardDeviation(prior)));
    }

    /** The centre of that forecast in percent; NaN if the history is too short. */
    default double growthPct(History known, MonthSpan span) {
        return learn(known).map(rule -> known.growthPct(span, rule)).orElse(Double.NaN);
    }
}
