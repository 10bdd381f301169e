package io.tradewind.core.array;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Spending of each region's sectors on inputs of each sector, as a share of gross output. Shares are at least 0, except in a table
 * that was made by {@link #withNegativeShares}.
 *
 * @shape regions × using sectors × input sectors
 * @unit  share of gross output
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class InputOutputTable implements Serializable {
    private final int regions;
    private final int sectors;
    /** All shares, or none of them where all are zero. */
    private final double[] values;

    private InputOutputTable(int regions, int sectors, double[] values) {
        this.regions = regions;
        this.sectors = sectors;
        this.values = values;
    }

    /**
     * A table of the values of an array, regions outermost and inputs innermost; the array is copied.
     *
     * @throws IllegalArgumentException if a share is negative or not finite, or the array has another shape
     */
    public static InputOutputTable of(int regions, int sectors, double[] values) {
        for (double share : values) {
            Check.notNegative(share, "input share");
        }
        return withNegativeShares(regions, sectors, values);
    }

    /**
     * A table that may hold a source's negative shares, for those who replicate a source as it stands; everyone else wants
     * {@link #of}. Printed input-output tables have such cells where a sector's by-product is entered as a negative input, or where
     * a statistical correction exceeds a small purchase. A negative share γ means: the sector's cost falls when that input becomes
     * dearer, and its sales supply the input and so lower what the region spends on it. With value added the inputs of a sector
     * still add to 1. The folder format of worlds does not hold such shares.
     *
     * @unit share of gross output, any sign
     * @throws IllegalArgumentException if a share is not finite, or the array has another shape
     */
    public static InputOutputTable withNegativeShares(int regions, int sectors, double[] values) {
        Check.that(
                values.length == Check.size("input-output table", regions, sectors, sectors),
                "The array does not fit the shape of the table.");
        boolean any = false;
        for (double share : values) {
            any |= Check.finite(share, "input share") != 0;
        }
        return new InputOutputTable(regions, sectors, any ? values.clone() : new double[0]);
    }

    /** A table without intermediate inputs; it takes no storage, so it may be of any size. */
    public static InputOutputTable none(int regions, int sectors) {
        Check.that(regions >= 0 && sectors >= 0, "A table has no negative lengths.");
        return new InputOutputTable(regions, sectors, new double[0]);
    }

    /** Share of the region's using sector that goes to the input. */
    public double get(int region, int using, int input) {
        Check.index(region, regions, "region");
        Check.index(using, sectors, "using sector");
        Check.index(input, sectors, "input sector");
        return values.length == 0 ? 0 : values[(region * sectors + using) * sectors + input];
    }

    /** Whether any share is below zero; only a table made by {@link #withNegativeShares} can say yes. */
    public boolean hasNegativeShares() {
        for (double share : values) {
            if (share < 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of regions. */
    public int regions() {
        return regions;
    }

    /** Number of sectors. */
    public int sectors() {
        return sectors;
    }

    /** A copy of all numbers, regions outermost and inputs innermost. */
    public double[] toArray() {
        return values.length == 0
                ? new double[Check.size("input-output table", regions, sectors, sectors)]
                : values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputOutputTable that
                && regions == that.regions
                && sectors == that.sectors
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "InputOutputTable[" + regions + " regions, " + sectors + " sectors]";
    }
}
