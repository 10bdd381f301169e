package io.tradewind.core.rerouting;

/** Log changes of the world's flows against their base, by month. */
public interface FlowResponses {
    /** Log change of the quantity. */
    double logQuantity(int origin, int destination, int sector, int month);

    /** Log change of the FOB price in dollars. */
    double logPrice(int origin, int destination, int sector, int month);
}
