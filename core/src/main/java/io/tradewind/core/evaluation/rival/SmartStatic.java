package io.tradewind.core.evaluation.rival;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * Static partial equilibrium after the manner of SMART, for one market: one destination, one product, many origins.
 *
 * <p>With {@code d = ln(1 + new duty) - ln(1 + old duty)} and imports M of each origin, trade creation is {@code TC = M ε_D d / (1 - ε_D/ε_S)}, to
 * first order as SMART has it, at worst all imports ({@code TC ≥ -M}). For trade diversion the market's old imports are split anew in proportion to
 * {@code M exp(-σ d)}; an origin that loses by the split gives up at most the pool that creation left it, {@code M + TC}, and the origins that gain
 * share what is given up in proportion to their gains. So diversion adds up to 0 and no flow turns negative. Nothing depends on time.
 *
 * @unit   as the imports; annual or monthly
 * @source Laird and Yeats (1986), UNCTAD Discussion Paper 19, for creation (recalled); the split of the pool is ours
 */
public final class SmartStatic {
    private final SmartElasticities elasticities;

    /** A calculator with those elasticities. */
    public SmartStatic(SmartElasticities elasticities) {
        this.elasticities = Check.notNull(elasticities, "elasticities");
    }

    /**
     * The effect of new duties in a market.
     *
     * @param imports    imports of each origin at the old duties, none negative
     * @param dutyBefore old duty of each origin as a fraction
     * @param dutyAfter  new duty of each origin as a fraction
     */
    public SmartEffect effect(Vector imports, Vector dutyBefore, Vector dutyAfter) {
        int size = imports.length();
        Check.that(
                dutyBefore.length() == size && dutyAfter.length() == size,
                "Imports and duties differ in their origins.");
        double response = elasticities.demand() / (1 - elasticities.demand() / elasticities.supply());
        double[] creation = new double[size];
        double[] split = new double[size];
        double total = 0;
        double weights = 0;
        for (int i = 0; i < size; i++) {
            double flow = Check.notNegative(imports.get(i), "imports");
            double wedge = Math.log(Check.positive(1 + dutyAfter.get(i), "duty factor"))
                    - Math.log(Check.positive(1 + dutyBefore.get(i), "duty factor"));
            creation[i] = Math.max(-flow, flow * response * wedge) + 0.0; // no -0
            split[i] = flow * Math.exp(-elasticities.substitution() * wedge);
            total += flow;
            weights += split[i];
        }
        for (int i = 0; i < size; i++) {
            split[i] = weights > 0 ? split[i] * (total / weights) : 0;
        }
        return new SmartEffect(Vector.of(creation), Vector.of(diversion(imports, creation, split)));
    }

    private static double[] diversion(Vector imports, double[] creation, double[] split) {
        double[] result = new double[split.length];
        double givenUp = 0;
        double gains = 0;
        for (int i = 0; i < result.length; i++) {
            double loss = imports.get(i) - split[i];
            if (loss > 0) {
                result[i] = -Math.min(loss, imports.get(i) + creation[i]);
                givenUp -= result[i];
            } else {
                gains -= loss;
            }
        }
        for (int i = 0; i < result.length; i++) {
            double gain = split[i] - imports.get(i);
            if (gain > 0) {
                result[i] = gain * (givenUp / gains);
            }
        }
        return result;
    }
}
