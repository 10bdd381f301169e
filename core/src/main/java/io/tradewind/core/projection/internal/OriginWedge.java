package io.tradewind.core.projection.internal;

import io.tradewind.core.dynamics.Anticipation;
import io.tradewind.core.schedule.DutyPath;

/**
 * The tariff wedge on one origin's goods: from rates, which add up, to logs, which demand uses. The slope {@code ln((1+τ')/(1+τ)) ÷ (τ' − τ)} shares
 * the wedge out over the events in proportion to their rates.
 *
 * @source MODEL §0, (2.5), §2.6
 */
final class OriginWedge {
    private double base;
    private double added;
    private double slope;

    /** Starts with the base rate and nothing added. */
    void reset(double baseRate) {
        base = baseRate;
        added = 0.0;
        slope = 1.0 / (1.0 + baseRate);
    }

    /** Takes the rate of the month. */
    void set(double addedRate) {
        if (addedRate != added) {
            added = addedRate;
            slope = addedRate == 0.0 ? 1.0 / (1.0 + base) : Math.log1p(addedRate / (1.0 + base)) / addedRate;
        }
    }

    /** Log change that a part of the added rate stands for. */
    double log(double partOfRate) {
        return slope * partOfRate;
    }

    /** {@code Σ h(p)·(expected − present wedge)} of the month. @source MODEL (2.6) */
    double anticipation(DutyPath path, int t) {
        double sum = 0.0;
        for (DutyPath.Ahead ahead : path.ahead()) {
            double window = ahead.window()[t];
            if (window > 0.0 && ahead.rateGap()[t] != 0.0) {
                sum += window
                        * Anticipation.weight(ahead.probability())
                        * Math.log1p(ahead.rateGap()[t] / (1.0 + base + added));
            }
        }
        return sum;
    }

    /** Largest share of the month in which something is ahead. */
    static double open(DutyPath path, int t) {
        double open = 0.0;
        for (DutyPath.Ahead ahead : path.ahead()) {
            open = ahead.rateGap()[t] == 0.0 ? open : Math.max(open, ahead.window()[t]);
        }
        return open;
    }

    /** Weight of undecided changes on the slow margin in the month, before b_U. @source MODEL §2.5 */
    double uncertainty(DutyPath path, int t, double sigma, ResponseRules rules) {
        double sum = 0.0;
        for (DutyPath.Ahead ahead : path.ahead()) {
            if (ahead.pending() != null && ahead.pending()[t] > 0.0 && ahead.rate() > 0.0) {
                sum += ahead.pending()[t]
                        * Anticipation.uncertainty(
                                ahead.probability(),
                                1.0 + ahead.rate() / (1.0 + base + added),
                                sigma,
                                t - ahead.announced(),
                                rules.kernel.slowRate(),
                                rules.uncertaintyRamp);
            }
        }
        return sum;
    }
}
