package io.tradewind.core.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of Sobol's sequence in the open unit cube: each coordinate is moved to the middle of its cell, so that none is 0. Unscrambled.
 *
 * @source commons-math's direction numbers are those of Joe and Kuo (2008)
 */
public final class SobolPoints {
    /** Most coordinates of a point. */
    public static final int MOST_DIMENSIONS = 1000;

    private final double[][] points;

    /** That many points. */
    public SobolPoints(int dimensions, int size) {
        Check.inRange(dimensions, 1, MOST_DIMENSIONS, "dimensions");
        Check.inRange(size, 1, 1 << 24, "points");
        double half = 0.5 / Integer.highestOneBit(Math.max(1, 2 * size - 1));
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        points = new double[size][];
        for (int n = 0; n < size; n++) {
            points[n] = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                points[n][d] += half;
            }
        }
    }

    /** How many there are. */
    public int size() {
        return points.length;
    }

    /** A coordinate of a point. */
    public double at(int point, int dimension) {
        return points[point][dimension];
    }

    /** A point. */
    public Vector point(int n) {
        return Vector.of(points[n]);
    }
}
