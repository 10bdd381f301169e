package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;
import java.time.temporal.ChronoUnit;

/**
 * Errors that a forecast would have made before: its spread.
 *
 * @param count      n, how many errors
 * @param sumSquares their squares added up, in pp²
 */
record PastErrors(int count, double sumSquares) {
    /** With fewer errors, and no prior, the spread is called unknown. */
    public static final int FEWEST = 6;

    /** Checks the numbers. */
    public PastErrors {
        Check.that(count >= 0, "The number of errors must not be negative.");
        Check.notNegative(sumSquares, "sum of squared errors");
    }

    /** Those errors, forecast less outcome in pp. */
    public static PastErrors of(double... errors) {
        double sum = 0;
        for (double error : errors) {
            sum += Check.finite(error, "error") * error;
        }
        return new PastErrors(errors.length, sum);
    }

    /**
     * The errors of a rival in a history: for every earlier origin that lies as far before a span of the same length, it learns from what was known
     * then and is compared with what came, as long as that was known at the history's end. Nothing after the end is read.
     */
    static PastErrors of(GrowthRival rival, History known, MonthSpan span) {
        int count = 0;
        double sum = 0;
        int distance = (int) Math.max(1, known.end().until(span.last(), ChronoUnit.MONTHS));
        int longest = (int) known.first().until(known.end(), ChronoUnit.MONTHS);
        for (int shift = distance; shift <= longest; shift++) {
            MonthSpan earlier = known.observations(span.minusMonths(shift));
            if (!known.closes(known.end().minusMonths(shift))) {
                continue; // nobody knew January alone
            }
            double error =
                    rival.growthPct(known.until(known.end().minusMonths(shift)), earlier) - known.growthPct(earlier);
            if (Double.isFinite(error)) {
                count++;
                sum += error * error;
            }
        }
        return new PastErrors(count, sum);
    }

    /** Root of the mean square, not centred, so that a bias counts; NaN below {@link #FEWEST} errors. */
    public double standardDeviation() {
        return standardDeviation(SpreadPrior.NONE);
    }

    /**
     * Root of {@code (n₀ s₀² + Σ e²) / (n₀ + n)}, with the prior's s₀ counting as n₀ errors; without a prior NaN below {@link #FEWEST} errors.
     *
     * @unit pp
     */
    public double standardDeviation(SpreadPrior prior) {
        if (prior.errors() == 0 && count < FEWEST) {
            return Double.NaN;
        }
        double before = prior.errors() * prior.standardDeviation() * prior.standardDeviation();
        return Math.sqrt((before + sumSquares) / (prior.errors() + count));
    }
}
