package io.tradewind.core.parameter;

import io.tradewind.core.base.Check;
import java.time.YearMonth;

/**
 * The observations behind a parameter or a preset.
 *
 * @param dataTo        their last month
 * @param estimatedHere whether the number was computed for this project; otherwise it is taken from a publication
 */
public record DataWindow(YearMonth dataTo, boolean estimatedHere) {
    /** Last month that an estimate of this project may read; later ones are kept for tests. */
    public static final YearMonth LAST_ESTIMATED = YearMonth.of(2025, 7);
    /** Last month on whose outcome any setting may be chosen, of the baseline and of spreads too; later ones are reported apart. */
    public static final YearMonth LAST_CHOSEN = YearMonth.of(2025, 12);

    /** Checks that an estimate reads nothing that is kept for tests. */
    public DataWindow {
        Check.notNull(dataTo, "last month");
        Check.that(
                !estimatedHere || !dataTo.isAfter(LAST_ESTIMATED),
                "An estimate reads " + dataTo + ", which lies after " + LAST_ESTIMATED + ".");
    }
}
