package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.SectorCode;
import java.util.Collection;
import java.util.List;

/**
 * A sector of the world.
 *
 * @param code            its code
 * @param name            its name for people
 * @param tradeElasticity positive exponent of duty-inclusive spending shares on cost (θ; σ = 1 + θ)
 * @param groups          groups it belongs to, such as {@code manufacturing}; a group's name selects its members wherever a sector may stand
 */
public record Sector(SectorCode code, String name, double tradeElasticity, List<String> groups) {
    /** Checks that the elasticity is positive and copies the groups. */
    public Sector {
        Check.present("sector code, sector name", code, name);
        Check.positive(tradeElasticity, "trade elasticity of sector " + code);
        groups = List.copyOf(groups);
    }

    /** A sector without groups. */
    public Sector(SectorCode code, String name, double tradeElasticity) {
        this(code, name, tradeElasticity, List.of());
    }

    /** The same sector with another trade elasticity. */
    public Sector withTradeElasticity(double newElasticity) {
        return new Sector(code, name, newElasticity, groups);
    }

    /** Whether its code or one of its groups is among the words. */
    public boolean isNamedBy(Collection<String> words) {
        return words.contains(code.code()) || groups.stream().anyMatch(words::contains);
    }

    /** Whether the words of an event select it: by its name, or by {@code all}, which stands for goods and leaves services out. */
    public boolean isSelectedBy(Collection<String> words) {
        return WorldWords.nameAll(words) && !code.code().equals("services") || isNamedBy(words);
    }

    /** A sector named by its code. */
    public static Sector of(String code, double tradeElasticity) {
        return new Sector(SectorCode.of(code), code, tradeElasticity);
    }
}
