package io.tradewind.core.projection.internal;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Exponentials;
import io.tradewind.core.dynamics.Anticipation;
import io.tradewind.core.schedule.DutyPath;

/**
 * The tariff wedge on one origin's goods: from rates, which add up, to logs, which demand uses. The slope {@code ln((1+τ')/(1+τ)) ÷ (τ' − τ)} shares
 * the wedge out over the events in proportion to their rates.
 *
 * @param duty what events add to the rate
 * @param base the base rate
 * @source MODEL §0, (2.5), §2.6
 */
record OriginWedge(DutyPath duty, double base) {
    /**
     * The logs of all months from the first.
     *
     * @param wedge   takes the log change of what the buyer pays over the price without the tariff
     * @param lasting takes the part of it that buyers expect to last
     * @param price   takes the log change of the exporter's price, his part of the duty
     */
    void fill(int first, double[] wedge, double[] lasting, double[] price) {
        Vector rates = duty.added();
        Vector absorbed = duty.absorbed();
        Vector expected = duty.expected();
        double added = 0.0;
        double slope = slope(added);
        for (int k = 0; k < wedge.length; k++) {
            int t = first + k;
            if (rates.get(t) != added) {
                added = rates.get(t);
                slope = slope(added);
            }
            double fob = 0.0 - slope * absorbed.get(t); // the exporter's part, §2.6
            price[k] = fob;
            wedge[k] = slope * added + fob;
            lasting[k] = slope * expected.get(t); // (2.5)
        }
    }

    /** Log of the wedge per unit of rate, in months in which events add that much. */
    double slope(double added) {
        return added == 0.0 ? 1.0 / (1.0 + base) : Exponentials.log1p(added / (1.0 + base)) / added;
    }

    /** {@code Σ h(p)·(expected − present wedge)} of the month. @source MODEL (2.6) */
    double anticipation(DutyPath.Ahead month) {
        double sum = 0.0;
        for (DutyPath.Change change : month.changes()) {
            sum += change.share()
                    * Anticipation.weight(change.probability())
                    * Math.log1p(change.change() / (1.0 + base + change.rate()));
        }
        return sum;
    }

    /** Weight of undecided changes on the slow margin in the month, before b_U. @source MODEL §2.5 */
    double uncertainty(DutyPath.Ahead month, double sigma, ResponseRules rules) {
        double sum = 0.0;
        for (DutyPath.Threat threat : month.threats()) {
            double factor = 1.0 + threat.change() / (1.0 + base + threat.rate());
            for (DutyPath.Part part : threat.ages()) {
                sum += threat.share()
                        * part.share()
                        * Anticipation.uncertainty(
                                threat.probability(),
                                factor,
                                sigma,
                                part.months(),
                                rules.kernel.slowRate(),
                                rules.uncertaintyRamp);
            }
        }
        return sum;
    }
}
