package io.tradewind.core.montecarlo;

import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.study.ScrambledSobol;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Draws parameters from their distributions, by {@link ScrambledSobol} points. Draw k depends on (seed, k) alone, so results are equal for any number of
 * threads. Parameters of one kind for several sectors or partners are joined by a normal copula with one common factor, because independent draws
 * would cancel out.
 *
 * @source MODEL §8
 */
public final class ParameterDraw {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final Parameters centre;
    private final ScrambledSobol points;

    /**
     * @param centre values that are kept where they were changed by hand; the others are drawn
     * @param seed   the master seed
     */
    public ParameterDraw(Parameters centre, long seed) {
        this.centre = centre;
        this.points = new ScrambledSobol(seed);
    }

    /** The parameters of draw k. */
    public Parameters draw(int k) {
        double correlation = centre.get("sector_correlation");
        SortedMap<String, Double> common = new TreeMap<>();
        SortedMap<String, Double> values = new TreeMap<>();
        int dimension = 0;
        for (ParameterDefinition definition : centre.registry().definitions()) {
            if (definition.low() == definition.high()) {
                continue;
            }
            String kind = centre.registry().family(definition.id()).orElse(null);
            if (kind != null && !common.containsKey(kind)) {
                common.put(kind, z(points.at(k, dimension++)));
            }
            double u = points.at(k, dimension++);
            if (!centre.changed().containsKey(definition.id())) {
                values.put(
                        definition.id(),
                        definition.quantile(kind == null ? u : together(common.get(kind), correlation, u)));
            }
        }
        raise(values, "elasticity.one_year", "elasticity.impact");
        raise(values, "elasticity.long_run", "elasticity.one_year");
        raise(values, "rho_initial", "rho_final");
        return centre.with(values);
    }

    /** The place among its like of a number that has a part in common with the others. */
    static double together(double common, double correlation, double u) {
        return NORMAL.cumulativeProbability(Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * z(u));
    }

    static double z(double u) {
        return NORMAL.inverseCumulativeProbability(u);
    }

    /** Lifts a drawn value to another one that it must not lie below. */
    private void raise(SortedMap<String, Double> values, String id, String least) {
        Double value = values.get(id);
        double floor = values.containsKey(least) ? values.get(least) : centre.get(least);
        if (value != null && value < floor) {
            values.put(id, floor);
        }
    }
}
