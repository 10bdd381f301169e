package io.tradewind.core.equilibrium;

/** What happens to trade deficits. */
public enum DeficitClosure {
    /** Trade is balanced, before the shock and after it. */
    ZERO,
    /** Each deficit stays what it is as a share of world value added. */
    FIXED,
    /** Spending ÷ income (value added plus tariff revenue) stays what it is, rescaled by one factor so that the world adds up. */
    PROPORTIONAL
}
