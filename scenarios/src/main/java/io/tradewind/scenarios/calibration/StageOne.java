package io.tradewind.scenarios.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.calibration.Belief;
import io.tradewind.core.calibration.PanelEstimate;
import io.tradewind.core.calibration.PanelRegression;
import io.tradewind.core.calibration.Posterior;
import io.tradewind.core.calibration.PosteriorFit;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.UsImport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stage 1: the elasticity after a year from US imports by origin and sector, the one in the long run by its prior ratio.
 *
 * @param estimates    what the panel says without a prior, by the goods that take part
 * @param posterior    {@code em} given the panel without electronics
 * @param longRunRatio {@code einf ÷ em}, as in the priors
 * @source MODEL §2.2
 */
public record StageOne(Map<GoodsScope, PanelEstimate> estimates, Posterior posterior, double longRunRatio) {
    /** The goods that the estimate rests on; the others are shown beside it. */
    public static final GoodsScope SCOPE = GoodsScope.WITHOUT_ELECTRONICS;

    private static final String PLATEAU = "elasticity.one_year";

    /** Copies the map. */
    public StageOne {
        estimates = java.util.Collections.unmodifiableMap(new EnumMap<>(estimates));
    }

    /** Estimates at the priors of everything else. */
    static StageOne estimate(Economy world, Parameters priors, List<UsImport> imports) {
        ImportPanel panel = new ImportPanel(world, priors);
        Map<GoodsScope, PanelEstimate> estimates = new EnumMap<>(GoodsScope.class);
        for (GoodsScope scope : GoodsScope.values()) {
            estimates.put(scope, PanelRegression.fit(panel.rows(imports, scope)));
        }
        PanelEstimate chosen = estimates.get(SCOPE);
        Belief belief = Belief.of(priors.registry().find(PLATEAU).orElseThrow());
        Posterior posterior = PosteriorFit.solve(
                List.of(belief), value -> Vector.of((value.get(0) - chosen.elasticity()) / chosen.standardError()));
        return new StageOne(estimates, posterior, priors.get("elasticity.long_run") / priors.get(PLATEAU));
    }

    /** The elasticity after a year. */
    public double plateau() {
        return posterior.mean(PLATEAU);
    }

    /** The elasticity in the long run. */
    public double longRun() {
        return longRunRatio * plateau();
    }
}
