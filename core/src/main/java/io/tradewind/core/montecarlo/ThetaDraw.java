package io.tradewind.core.montecarlo;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.model.Sector;
import io.tradewind.core.study.ScrambledSobol;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws trade elasticities: lognormal around those of an economy, one standard deviation a factor of {@value #FACTOR}, joined across sectors by a
 * normal copula with one common factor. Draw k depends on (seed, k) alone.
 *
 * @source MODEL §8
 */
public final class ThetaDraw {
    private static final double FACTOR = 1.3;

    private final Economy economy;
    private final double correlation;
    private final ScrambledSobol points;

    /**
     * @param economy     its elasticities are the medians
     * @param correlation between sectors, of the logs
     * @param seed        the master seed
     */
    public ThetaDraw(Economy economy, double correlation, long seed) {
        this.economy = Check.notNull(economy, "economy");
        this.correlation = Check.inRange(correlation, 0.0, 1.0, "correlation");
        this.points = new ScrambledSobol(seed);
    }

    /** The economy with the elasticities of draw k. */
    public Economy draw(int k) {
        double common = Math.sqrt(correlation) * ParameterDraw.z(points.at(k, 0));
        List<Double> drawn = new ArrayList<>();
        for (Sector sector : economy.sectors()) {
            double z = common + Math.sqrt(1 - correlation) * ParameterDraw.z(points.at(k, drawn.size() + 1));
            drawn.add(sector.tradeElasticity() * Math.pow(FACTOR, z));
        }
        return EconomyTransforms.withTradeElasticities(economy, drawn);
    }
}
