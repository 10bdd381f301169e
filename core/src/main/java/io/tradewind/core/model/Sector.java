package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.SectorCode;

/**
 * A sector of the world.
 *
 * @param code            its code
 * @param name            its name for people
 * @param tradeElasticity positive exponent of duty-inclusive spending shares on cost (θ; σ = 1 + θ)
 */
public record Sector(SectorCode code, String name, double tradeElasticity) {
    /** Checks that the elasticity is positive. */
    public Sector {
        Check.notNull(code, "sector code");
        Check.notNull(name, "sector name");
        Check.positive(tradeElasticity, "trade elasticity of sector " + code);
    }

    /** A sector named by its code. */
    public static Sector of(String code, double tradeElasticity) {
        return new Sector(SectorCode.of(code), code, tradeElasticity);
    }
}
