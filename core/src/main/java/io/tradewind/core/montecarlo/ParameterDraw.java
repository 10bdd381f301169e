package io.tradewind.core.montecarlo;

import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.Parameters;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws parameters from their distributions. Draw k has a generator of its own, seeded by (seed, k), so results are equal for any number of
 * threads. Parameters of one kind for several sectors or partners share a common factor, because independent draws would cancel out.
 *
 * @source MODEL §8
 */
public final class ParameterDraw {
    private final Parameters centre;
    private final long seed;

    /**
     * @param centre values that are kept where they were changed by hand; the others are drawn
     * @param seed   the master seed
     */
    public ParameterDraw(Parameters centre, long seed) {
        this.centre = centre;
        this.seed = seed;
    }

    /** The parameters of draw k. */
    public Parameters draw(int k) {
        Well19937c random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, k});
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double correlation = centre.get("sector_correlation");
        SortedMap<String, Double> common = new TreeMap<>();
        SortedMap<String, Double> values = new TreeMap<>();
        for (ParameterDefinition definition : centre.registry().definitions()) {
            double z = random.nextGaussian();
            String kind = centre.registry().family(definition.id()).orElse(null);
            if (kind != null) {
                if (!common.containsKey(kind)) {
                    common.put(kind, random.nextGaussian());
                }
                z = Math.sqrt(correlation) * common.get(kind) + Math.sqrt(1 - correlation) * z;
            }
            if (definition.low() < definition.high() && !centre.changed().containsKey(definition.id())) {
                values.put(definition.id(), definition.quantile(normal.cumulativeProbability(z)));
            }
        }
        raise(values, "elasticity.one_year", "elasticity.impact");
        raise(values, "elasticity.long_run", "elasticity.one_year");
        raise(values, "rho_initial", "rho_final");
        return centre.with(values);
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
