package io.tradewind.core.projection.internal;

import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.ModelRegions;

/** The constants of the month loop, read from the parameters once a run. */
public final class ResponseRules {
    final KernelWeights kernel;
    final double frontLoading;
    final double lost;
    final double paybackMonths;
    final double flush;
    final double uncertaintyWeight;
    final double uncertaintyRamp;
    private final NestedCes[] demand;
    private final double[] storability;

    /** The constants for an economy. */
    public ResponseRules(Economy economy, Parameters p) {
        kernel = KernelWeights.of(p);
        frontLoading = p.get("phi");
        lost = p.get("delta");
        paybackMonths = p.get("K");
        flush = p.get("flush");
        uncertaintyWeight = p.get("b_U");
        uncertaintyRamp = p.get("uncertainty_ramp");
        double[] sigma = sigmas(economy, p);
        demand = new NestedCes[sigma.length];
        storability = new double[sigma.length];
        for (int s = 0; s < sigma.length; s++) {
            demand[s] = new NestedCes(sigma[s], p.get("kappa_ratio") * sigma[s], p.get("eta"));
            storability[s] = p.get("storable", code(economy, s));
        }
    }

    private static String code(Economy economy, int sector) {
        return economy.sectors().get(sector).code().code();
    }

    /**
     * Long-run elasticity of each sector: the mean times the sector's multiplier, the multipliers rescaled so that their mean weighted by China's
     * exports (all exports where there is no China) is 1.
     */
    public static double[] sigmas(Economy economy, Parameters p) {
        int n = economy.regions().size();
        int sectors = economy.sectors().size();
        int china = economy.indexOf(ModelRegions.CHINA).orElse(-1);
        double[] multiplier = new double[sectors];
        double weighted = 0.0;
        double weights = 0.0;
        for (int s = 0; s < sectors; s++) {
            multiplier[s] = p.get("multiplier", code(economy, s));
            double exports = 0.0;
            for (int o = 0; o < n && !code(economy, s).equals(ModelRegions.SERVICES); o++) {
                for (int d = 0; d < n && (china < 0 || o == china); d++) {
                    exports += o == d ? 0.0 : economy.flows().get(o, d, s);
                }
            }
            weighted += exports * multiplier[s];
            weights += exports;
        }
        double mean = weighted > 0 ? weighted / weights : 1.0;
        double[] sigma = new double[sectors];
        for (int s = 0; s < sectors; s++) {
            sigma[s] = p.get("einf") * multiplier[s] / mean;
        }
        return sigma;
    }

    /** Demand of the sector's markets. */
    public NestedCes demand(int sector) {
        return demand[sector];
    }

    /** How far the sector's goods can be bought ahead, 0 to 1. */
    double storability(int sector) {
        return storability[sector];
    }
}
