package io.tradewind.core.projection;

import io.tradewind.core.array.Vector;

/**
 * Duty that an importer collects on a flow, as a share of the flow's customs value, by month of the simulation. Not thread-safe.
 *
 * @unit fraction of the customs value
 */
public interface DutyRates {
    /**
     * Rates on what is bought: goods that pay shrink against those that are exempt by name.
     *
     * @param product the one of the sector's products that the flow is; null for all of them
     */
    Vector rates(String product, int origin, int destination, int sector);

    /** Rates if the make-up of the flow stayed as it was. */
    Vector atBaseMix(String product, int origin, int destination, int sector);

    /** Whether any event concerns the duties of a market; where none does, its {@code rates} are those {@code before}. */
    boolean isMoved(int destination, int sector);

    /** Tariffs of the base year. */
    Vector before(int origin, int destination, int sector);
}
