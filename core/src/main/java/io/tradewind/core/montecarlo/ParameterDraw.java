package io.tradewind.core.montecarlo;

import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.Parameters;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws parameters from their distributions. Draw k has a generator of its own, seeded by (seed, k), so results are equal for any number of
 * threads. Parameters of one kind for several sectors share a common factor, because independent draws would cancel out.
 *
 * @source MODEL §8
 */
public final class ParameterDraw {
    /** Correlation between the sectors' parameters of one kind. */
    private static final double SECTOR_CORRELATION = 0.7;

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
        SortedMap<String, Double> common = new TreeMap<>();
        SortedMap<String, Double> values = new TreeMap<>();
        for (ParameterDefinition definition : centre.registry().definitions()) {
            double z = random.nextGaussian();
            int dot = definition.id().indexOf('.');
            if (dot > 0) {
                String kind = definition.id().substring(0, dot);
                if (!common.containsKey(kind)) {
                    common.put(kind, random.nextGaussian());
                }
                z = Math.sqrt(SECTOR_CORRELATION) * common.get(kind) + Math.sqrt(1 - SECTOR_CORRELATION) * z;
            }
            if (definition.low() < definition.high() && !centre.changed().containsKey(definition.id())) {
                values.put(definition.id(), definition.quantile(normal.cumulativeProbability(z)));
            }
        }
        return centre.with(values);
    }
}
