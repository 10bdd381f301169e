package io.tradewind.core.rerouting;

/** Log changes of the world's flows against their base, by month. */
public interface FlowResponses {
    /**
     * Adds the log changes of a flow's quantity.
     *
     * @param sum by month of the simulation
     */
    void addLogQuantity(int origin, int destination, int sector, double[] sum);

    /**
     * Adds the log changes of its value in dollars.
     *
     * @param sum by month of the simulation
     */
    void addLogValue(int origin, int destination, int sector, double[] sum);
}
