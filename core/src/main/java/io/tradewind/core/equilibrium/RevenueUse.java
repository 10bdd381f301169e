package io.tradewind.core.equilibrium;

/** What becomes of duty revenue where labour supply answers to take-home pay. */
public enum RevenueUse {
    /** It is handed to consumers whatever they do. */
    LUMP_SUM,
    /** It lowers the tax on labour, so that people work more. */
    LABOUR_TAX
}
