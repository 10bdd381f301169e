package io.tradewind.core.array;

import io.tradewind.core.base.Check;
import java.util.Arrays;

/**
 * Spending of each region's sectors on inputs of each sector, as a share of gross output.
 *
 * @shape regions × using sectors × input sectors
 * @unit  share of gross output, at least 0
 */
public final class InputOutputTable {
    private final int regions;
    private final int sectors;
    private final double[] values;

    private InputOutputTable(int regions, int sectors, double[] values) {
        this.regions = regions;
        this.sectors = sectors;
        this.values = values;
    }

    /** A table of the values of an array, regions outermost and inputs innermost; the array is copied. */
    public static InputOutputTable of(int regions, int sectors, double[] values) {
        Check.that(values.length == regions * sectors * sectors, "The array does not fit the shape of the table.");
        return new InputOutputTable(regions, sectors, values.clone());
    }

    /** A table without intermediate inputs. */
    public static InputOutputTable none(int regions, int sectors) {
        return new InputOutputTable(regions, sectors, new double[regions * sectors * sectors]);
    }

    /** Share of the region's using sector that goes to the input. */
    public double get(int region, int using, int input) {
        Check.index(region, regions, "region");
        Check.index(using, sectors, "using sector");
        Check.index(input, sectors, "input sector");
        return values[(region * sectors + using) * sectors + input];
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
        return values.clone();
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
