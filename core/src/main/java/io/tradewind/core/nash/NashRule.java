package io.tradewind.core.nash;

/**
 * The condition that a player's rate meets. All but {@link #EXACT} and {@link #PARTNER} are approximations of the literature, kept for
 * comparison.
 *
 * @source Lashkaripour (2021), Journal of International Economics 131, baseline model
 */
public enum NashRule {
    /** The first-order condition of real income, every wage adjusting; one rate for all origins. */
    EXACT,
    /** One over the elasticity of foreign demand; duty revenue of rivals does not move. What the package tariffwar computes. */
    SIMPLE,
    /** Duty revenue of rivals moves with sector weights: proposition 2 of the paper. Depends on how sectors are split. */
    PRINTED,
    /** Duty revenue of rivals moves, their relative wages do not. A test of the derivation. */
    INCOME,
    /** The first-order condition of real income for a rate on each origin. */
    PARTNER;

    /** Whether the rates meet the first-order condition of real income rather than an approximation of it. */
    public boolean isExact() {
        return this == EXACT || this == PARTNER;
    }

    /** Whether it has a meaning for customs unions. */
    public boolean allowsUnions() {
        return this != PRINTED && this != INCOME;
    }

    /** Whether each origin has a rate of its own. */
    public boolean isByOrigin() {
        return this == PARTNER;
    }
}
