package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;

/**
 * The three elasticities of {@link SmartStatic}.
 *
 * @param demand       ε_D of import demand to its price, negative or 0
 * @param supply       ε_S of export supply to its price, positive
 * @param substitution σ between origins, positive or 0
 */
public record SmartElasticities(double demand, double supply, double substitution) {
    /** Checks the signs. */
    public SmartElasticities {
        Check.notNegative(-demand, "size of the demand elasticity");
        Check.positive(supply, "supply elasticity");
        Check.notNegative(substitution, "elasticity of substitution");
    }
}
