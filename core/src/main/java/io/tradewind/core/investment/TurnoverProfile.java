package io.tradewind.core.investment;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.Parameters;

/**
 * When a contract turns over: nothing at first, then a trapezoid.
 *
 * @source MODEL (4.1): e_k
 */
final class TurnoverProfile {
    private final double[] weight;

    private TurnoverProfile(double[] weight) {
        this.weight = weight;
    }

    /**
     * A trapezoid that rises over the ramp after the delay, stays, and falls over the ramp to its last month.
     *
     * @param delay first months without turnover
     * @param ramp  months of rise, and of fall
     * @param last  month of the last turnover
     */
    static TurnoverProfile trapezoid(int delay, int ramp, int last) {
        Check.that(last >= delay + 2 * ramp, "A contract's profile must have room for its two ramps.");
        double[] weight = new double[last + 1];
        double sum = 0.0;
        for (int k = 0; k <= last; k++) {
            double rise = (k - delay) / (double) ramp;
            double fall = (last - k) / (double) ramp;
            weight[k] = Math.max(0.0, Math.min(1.0, Math.min(rise, fall)));
            sum += weight[k];
        }
        for (int k = 0; k <= last; k++) {
            weight[k] /= sum;
        }
        return new TurnoverProfile(weight);
    }

    /** The profile of a set of parameters. */
    static TurnoverProfile of(Parameters p) {
        return trapezoid((int) p.get("contract_delay"), (int) p.get("contract_ramp"), (int) p.get("contract_months"));
    }

    /** Mean number of months from contract to turnover. */
    double meanLag() {
        double mean = 0.0;
        for (int k = 0; k < weight.length; k++) {
            mean += k * weight[k];
        }
        return mean;
    }

    /** Turnover by month of contracts signed by month. */
    double[] turnover(double[] contracts) {
        double[] turnover = new double[contracts.length];
        for (int t = 0; t < turnover.length; t++) {
            for (int k = 0; k < weight.length && k <= t; k++) {
                turnover[t] += weight[k] * contracts[t - k];
            }
        }
        return turnover;
    }

    /** Share of a contract signed in month 0 that has turned over by each month. */
    double[] completed(int months) {
        double[] done = new double[months];
        double sum = 0.0;
        for (int t = 0; t < months; t++) {
            sum += t < weight.length ? weight[t] : 0.0;
            done[t] = Math.min(1.0, sum);
        }
        return done;
    }
}
