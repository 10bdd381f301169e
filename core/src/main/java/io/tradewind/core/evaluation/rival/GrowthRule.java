package io.tradewind.core.evaluation.rival;

import java.time.YearMonth;

/** What a rival has learned from a history. */
@FunctionalInterface
public interface GrowthRule {
    /** The forecast level of a month after the history's end over that of a year before; 1.05 is growth by 5 %. */
    double growthFactor(YearMonth month);
}
