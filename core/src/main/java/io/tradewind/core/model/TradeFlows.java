package io.tradewind.core.model;

import io.tradewind.core.array.TradeCube;

/**
 * Who sells what to whom at which tariff, asked for market by market. A market is one destination and one sector; it knows the origins that it has and
 * no others, so that a world of products, where few pairs trade, need not be laid out in full.
 */
public interface TradeFlows {
    /** The origins of one market. One that it does not have sells nothing there and pays no tariff. */
    interface Market {
        /** Number of origins that the market has. */
        int size();

        /** Position in the world of the k-th origin of the market; positions ascend. */
        int origin(int k);

        /**
         * Flow of a year from the k-th origin, customs value before duty; what comes from the destination itself is domestic sales.
         *
         * @unit million USD a year
         */
        double value(int k);

        /**
         * Ad valorem tariff of the base year on the k-th origin.
         *
         * @unit fraction, 0.25 is 25 %
         */
        double tariff(int k);
    }

    /** Dense tables of the same shape: every market has every origin. */
    static TradeFlows of(TradeCube values, TradeCube tariffs) {
        return new DenseFlows(values, tariffs);
    }

    /** Number of regions. */
    int regions();

    /** Number of sectors. */
    int sectors();

    /** The market of a destination and a sector. */
    Market market(int destination, int sector);

    /**
     * Flow of a year from one origin; 0 if the market does not have it.
     *
     * @unit million USD a year
     */
    double value(int origin, int destination, int sector);

    /**
     * Tariff on one origin; 0 if the market does not have it.
     *
     * @unit fraction, 0.25 is 25 %
     */
    double tariff(int origin, int destination, int sector);

    /** All flows as one table: for small worlds and for results. The engines do not ask for it. */
    TradeCube values();

    /** All tariffs as one table: for small worlds and for answers that are one, such as the rates of a day. The monthly engine does not ask for it. */
    TradeCube tariffs();
}
