package io.tradewind.core.rerouting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Three ways to book the same goods: as China's customs prints them, as the papers at the US border say, and by whose value it is.
 *
 * @source MODEL §7
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class RerouteLedgers implements Serializable {
    private static final int NONE = -1;

    private final List<Hub> hubs;
    /** Position of each region among the hubs; {@link #NONE} for others. */
    private final int[] hubOf;

    private final int first;
    private final LedgerEntry[][] entries;
    private final double[][][] relabelled;
    private final double[][][] shares;

    /**
     * The ledgers of the months from the first.
     *
     * @param regions    number of regions
     * @param entries    by sector and month
     * @param relabelled by sector, hub and month
     * @param shares     what goes to the hub beyond its own purchases, as a share of China's base sales to the United States
     */
    RerouteLedgers(
            List<Hub> hubs,
            int regions,
            int first,
            LedgerEntry[][] entries,
            double[][][] relabelled,
            double[][][] shares) {
        this.hubs = List.copyOf(hubs);
        this.hubOf = new int[regions];
        Arrays.fill(hubOf, NONE);
        for (int k = hubs.size() - 1; k >= 0; k--) {
            hubOf[hubs.get(k).region()] = k;
        }
        this.first = first;
        this.entries = entries;
        this.relabelled = relabelled;
        this.shares = shares;
    }

    /** Codes of the hubs. */
    public List<String> hubs() {
        return hubs.stream().map(Hub::code).toList();
    }

    /** Whether goods may go through the region. */
    public boolean isHub(int region) {
        return hubOf[region] != NONE;
    }

    /** First month of the simulation in which something is known or felt; before it nothing is booked. */
    public int firstMonth() {
        return first;
    }

    /** A sector's goods in a month of the simulation. */
    public LedgerEntry of(int sector, int month) {
        return month < first ? LedgerEntry.ZERO : entries[sector][month - first];
    }

    /** All goods and services in a month. */
    public LedgerEntry total(int month) {
        LedgerEntry sum = LedgerEntry.ZERO;
        for (int s = 0; s < entries.length; s++) {
            sum = sum.plus(of(s, month));
        }
        return sum;
    }

    /**
     * Goods of a sector that a region buys from China to pass them on or to sell more to the United States, as a share of China's base sales of the
     * sector there: so they can be put on another scale than this world's and still add up with the loss.
     */
    public double shareThroughHub(int region, int sector, int month) {
        int hub = hubOf[region];
        return hub == NONE || month < first ? 0.0 : shares[sector][hub][month - first];
    }

    /** Chinese goods of a sector that go through one hub under its label, million USD a month at the base year's level. */
    public double relabelled(int hub, int sector, int month) {
        return month < first ? 0.0 : relabelled[sector][hub][month - first];
    }
}
