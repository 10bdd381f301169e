package io.tradewind.core.array;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A number for each origin, destination and sector. Origins lie next to each other in memory, then destinations, then sectors,
 * because a market (one destination and sector) is what demand is solved for.
 *
 * @shape sectors × destinations × origins
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class TradeCube implements Serializable {
    private final int regions;
    private final int sectors;
    private final double[] values;

    private TradeCube(int regions, int sectors, double[] values) {
        this.regions = regions;
        this.sectors = sectors;
        this.values = values;
    }

    /** A cube that is filled cell by cell and then built. */
    public static Builder builder(int regions, int sectors) {
        return new Builder(regions, sectors);
    }

    /** A cube of zeros. */
    public static TradeCube zeros(int regions, int sectors) {
        return builder(regions, sectors).build();
    }

    /** A cube of the values of an array in the order of {@link #index}; the array is copied. */
    public static TradeCube of(int regions, int sectors, double[] values) {
        Check.that(
                values.length == Check.size("cube", regions, regions, sectors),
                "The array does not fit the shape of the cube.");
        return new TradeCube(regions, sectors, values.clone());
    }

    /** Position of a cell in {@link #toArray()}. */
    public static int index(int origin, int destination, int sector, int regions) {
        return (sector * regions + destination) * regions + origin;
    }

    /** The number of the cell. */
    public double get(int origin, int destination, int sector) {
        Check.index(origin, regions, "origin");
        Check.index(destination, regions, "destination");
        Check.index(sector, sectors, "sector");
        return values[index(origin, destination, sector, regions)];
    }

    /** The numbers of one destination and sector. */
    public Market market(int destination, int sector) {
        Check.index(destination, regions, "destination");
        Check.index(sector, sectors, "sector");
        return new Market(values, index(0, destination, sector, regions), regions);
    }

    /** Number of regions. */
    public int regions() {
        return regions;
    }

    /** Number of sectors. */
    public int sectors() {
        return sectors;
    }

    /** A copy of all numbers in the order of {@link #index}. */
    public double[] toArray() {
        return values.clone();
    }

    /** A builder that starts with the numbers of this cube. */
    public Builder toBuilder() {
        Builder builder = new Builder(regions, sectors);
        System.arraycopy(values, 0, builder.values, 0, values.length);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TradeCube that
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
        return "TradeCube[" + regions + " regions, " + sectors + " sectors]";
    }

    /** A row of a cube: one number for each origin. A view, which copies nothing. */
    public static final class Market {
        private final double[] values;
        private final int first;
        private final int size;

        private Market(double[] values, int first, int size) {
            this.values = values;
            this.first = first;
            this.size = size;
        }

        /** Number of origins. */
        public int size() {
            return size;
        }

        /** The number of an origin. */
        public double get(int origin) {
            return values[first + Check.index(origin, size, "origin")];
        }
    }

    /** Fills a cube. */
    public static final class Builder {
        private final int regions;
        private final int sectors;
        private final double[] values;

        private Builder(int regions, int sectors) {
            Check.that(regions > 0 && sectors > 0, "A cube needs at least one region and one sector.");
            this.regions = regions;
            this.sectors = sectors;
            this.values = new double[Check.size("cube", regions, regions, sectors)];
        }

        /** Sets the number of a cell. */
        public Builder set(int origin, int destination, int sector, double value) {
            Check.index(origin, regions, "origin");
            Check.index(destination, regions, "destination");
            Check.index(sector, sectors, "sector");
            values[index(origin, destination, sector, regions)] = value;
            return this;
        }

        /** The cube; the builder may go on being used. */
        public TradeCube build() {
            return new TradeCube(regions, sectors, values.clone());
        }
    }
}
