package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * The same growth always. With 0 it is the static view, in which a year repeats itself; its past errors are the spread of {@link SmartStatic}.
 *
 * @param pct growth over a year before in percent, above -100
 */
public record ConstantGrowth(double pct) implements GrowthRival {
    /** Checks the number. */
    public ConstantGrowth {
        Check.positive(100 + pct, "level after constant growth in percent");
    }

    @Override
    public Optional<GrowthRule> learn(History known) {
        double factor = 1 + pct / 100;
        return Optional.of(month -> factor);
    }
}
