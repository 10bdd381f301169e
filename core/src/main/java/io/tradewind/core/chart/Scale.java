package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.util.Arrays;

/**
 * A unit of dollars in which the largest number of a chart is easy to read.
 *
 * @param name    what it is called
 * @param million how many million it is
 */
record Scale(String name, double million) {
    private static final double BILLION = 1000;

    /** Billion, or million where everything is small. */
    static Scale of(double... millions) {
        double largest = 0;
        for (double value : millions) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest < BILLION && largest > 0 ? new Scale("mn USD", 1) : new Scale("bn USD", BILLION);
    }

    /** Numbers in it. */
    Vector of(Vector values) {
        double[] scaled = values.toArray();
        Arrays.setAll(scaled, k -> scaled[k] / million);
        return Vector.of(scaled);
    }

    Vector ofAll(double[] values) {
        return of(Vector.of(values));
    }
}
