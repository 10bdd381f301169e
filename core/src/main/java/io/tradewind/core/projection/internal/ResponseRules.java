package io.tradewind.core.projection.internal;

import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.io.Serializable;

/** The constants of the month loop, read from the parameters once a run. */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class ResponseRules implements Serializable {
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
        paybackMonths = p.get("stock_rundown_months");
        flush = p.get("flush");
        uncertaintyWeight = p.get("uncertainty_weight");
        uncertaintyRamp = p.get("uncertainty_ramp");
        double[] sigma = MonthlyElasticities.sigmas(economy, p).toArray();
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

    /** Demand of the sector's markets. */
    public NestedCes demand(int sector) {
        return demand[sector];
    }

    /** How far the sector's goods can be bought ahead, 0 to 1. */
    double storability(int sector) {
        return storability[sector];
    }
}
