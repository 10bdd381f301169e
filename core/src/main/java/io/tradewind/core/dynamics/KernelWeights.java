package io.tradewind.core.dynamics;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.Parameters;

/**
 * Constants of the two-speed kernel.
 *
 * @param impact     elasticity on impact (e0)
 * @param plateau    elasticity after a year (em)
 * @param longRun    elasticity in the long run (elasticity.long_run), the σ of demand
 * @param fastRate   share of the fast gap that closes each month
 * @param slowRate   share of the slow gap that closes each month
 * @param committed  share of shipments ordered at the prices of the month before
 * @source MODEL §2.1
 */
public record KernelWeights(
        double impact, double plateau, double longRun, double fastRate, double slowRate, double committed) {
    /** Checks the numbers. */
    public KernelWeights {
        Check.positive(impact, "impact elasticity");
        Check.positive(plateau, "plateau elasticity");
        Check.positive(longRun, "long-run elasticity");
        Check.inRange(fastRate, 0, 1, "fast rate");
        Check.inRange(slowRate, 0, 1, "slow rate");
        Check.inRange(committed, 0, 1, "committed share");
    }

    /** The weights of a set of parameters. Sector multipliers scale all three elasticities, so the weights hold for every sector. */
    public static KernelWeights of(Parameters p) {
        return new KernelWeights(
                p.get("elasticity.impact"),
                p.get("elasticity.one_year"),
                p.get("elasticity.long_run"),
                p.get("lam_f"),
                p.get("lam_s"),
                p.get("order_lag_share"));
    }
}
