package io.tradewind.core.longrun;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.ModelRegions;
import java.util.ArrayList;
import java.util.List;

/** Long-run elasticities of the monthly layer, and the trade elasticities of the equilibrium that say the same. */
public final class MonthlyElasticities {
    /** The parameter that makes the equilibrium of a projection take its trade elasticities from the monthly layer. */
    private static final String SWITCH = "theta_from_monthly";

    private MonthlyElasticities() {}

    /**
     * Long-run elasticity of each sector: the mean times the sector's multiplier, the multipliers rescaled so that their mean weighted by China's
     * exports (all exports where there is no China) is 1.
     *
     * @shape sectors
     * @unit  elasticity of flows before duty to the duty-inclusive price (σ)
     */
    public static Vector sigmas(Economy economy, Parameters p) {
        Parameters values = p.within(economy.groups());
        int n = economy.regions().size();
        int sectors = economy.sectors().size();
        int reporter = economy.reporterIndex();
        double[] multiplier = new double[sectors];
        double weighted = 0.0;
        double weights = 0.0;
        for (int s = 0; s < sectors; s++) {
            multiplier[s] = values.get("multiplier", code(economy, s));
            double exports = 0.0;
            for (int d = 0; d < n && !code(economy, s).equals(ModelRegions.SERVICES); d++) {
                for (int o = Math.max(reporter, 0); o < (reporter < 0 ? n : reporter + 1); o++) {
                    exports += o == d ? 0.0 : economy.trade().value(o, d, s);
                }
            }
            weighted += exports * multiplier[s];
            weights += exports;
        }
        double mean = weighted > 0 ? weighted / weights : 1.0;
        double[] sigma = new double[sectors];
        for (int s = 0; s < sectors; s++) {
            sigma[s] = p.get("elasticity.long_run") * multiplier[s] / mean;
        }
        return Vector.of(sigma);
    }

    private static String code(Economy economy, int sector) {
        return economy.sectors().get(sector).code().code();
    }

    /**
     * The trade elasticities that agree with the monthly layer: θ = σ − 1.
     *
     * @throws InvalidInputException if the long-run elasticity of a sector is not above 1
     */
    public static List<Double> tradeElasticities(Economy economy, Parameters parameters) {
        double[] sigma = sigmas(economy, parameters).toArray();
        List<Double> thetas = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int s = 0; s < sigma.length; s++) {
            thetas.add(sigma[s] - 1);
            if (!(sigma[s] > 1)) {
                problems.add(new Problem(
                        "elasticity.long_run",
                        "The long-run elasticity of sector " + code(economy, s) + " in the monthly layer (" + sigma[s]
                                + ") is not above 1, so no trade elasticity follows from it.",
                        "Maybe raise the parameter elasticity.long_run, or keep the world's elasticities."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("world " + economy.id(), problems);
        }
        return thetas;
    }

    /** The world with the trade elasticities that a projection at these parameters uses for its long run: its own, or the monthly layer's. */
    static Economy forLongRun(Economy economy, Parameters parameters) {
        return parameters.get(SWITCH) == 0.0
                ? economy
                : EconomyTransforms.withTradeElasticities(economy, tradeElasticities(economy, parameters));
    }
}
