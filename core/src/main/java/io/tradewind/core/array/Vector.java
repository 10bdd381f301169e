package io.tradewind.core.array;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A number for each region (or sector, or whatever is counted).
 *
 * @shape length
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class Vector implements Serializable {
    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /** A vector of the values of an array; the array is copied. */
    public static Vector of(double... values) {
        return new Vector(values.clone());
    }

    /** The number at the index. */
    public double get(int index) {
        Check.index(index, values.length, "index");
        return values[index];
    }

    /** How many numbers there are. */
    public int length() {
        return values.length;
    }

    /** The sum, added in order. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** A copy of all numbers. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector" + Arrays.toString(values);
    }
}
