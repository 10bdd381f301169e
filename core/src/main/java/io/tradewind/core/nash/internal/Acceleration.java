package io.tradewind.core.nash.internal;

/**
 * Anderson's method: remembers how the map's answer f changed with the point z and steps to where, by that memory, f would be smallest.
 *
 * @source Walker and Ni (2011), SIAM Journal on Numerical Analysis 49(4)
 */
final class Acceleration {
    private static final double RIDGE = 1e-14;

    private final int capacity;
    private final int dimension;
    private final double[][] stepChange;
    private final double[][] answerChange;
    private final double[][] gram;
    private final double[] lastPoint;
    private final double[] lastAnswer;
    private int pushed;
    private boolean hasLast;

    Acceleration(int capacity, int dimension) {
        this.capacity = capacity;
        this.dimension = dimension;
        this.stepChange = new double[capacity][dimension];
        this.answerChange = new double[capacity][dimension];
        this.gram = new double[capacity][capacity];
        this.lastPoint = new double[dimension];
        this.lastAnswer = new double[dimension];
    }

    /** Forgets everything. */
    void reset() {
        pushed = 0;
        hasLast = false;
    }

    /** Remembers the point and its answer, and fills the step to take from it. */
    void step(double[] point, double[] answer, double[] step) {
        if (hasLast) {
            remember(point, answer);
        }
        System.arraycopy(point, 0, lastPoint, 0, dimension);
        System.arraycopy(answer, 0, lastAnswer, 0, dimension);
        hasLast = true;
        System.arraycopy(answer, 0, step, 0, dimension);
        int count = Math.min(pushed, capacity);
        double[] weights = weights(answer, count);
        for (int k = 0; weights != null && k < count; k++) {
            add(step, -weights[k], stepChange[k]);
        }
    }

    private void remember(double[] point, double[] answer) {
        int slot = pushed % capacity;
        double[] dg = stepChange[slot];
        double[] df = answerChange[slot];
        for (int i = 0; i < dimension; i++) {
            df[i] = answer[i] - lastAnswer[i];
            dg[i] = point[i] - lastPoint[i] + df[i];
        }
        pushed++;
        for (int k = 0; k < Math.min(pushed, capacity); k++) {
            gram[slot][k] = dot(df, answerChange[k]);
            gram[k][slot] = gram[slot][k];
        }
    }

    /** Least squares by the column-scaled Gram matrix; null if the memory is of no use. */
    private double[] weights(double[] answer, int count) {
        if (count == 0) {
            return null;
        }
        LinearSystem system = new LinearSystem(count);
        double[] scale = new double[count];
        double[] right = new double[count];
        for (int k = 0; k < count; k++) {
            scale[k] = gram[k][k] > 0 ? 1 / Math.sqrt(gram[k][k]) : 0;
            right[k] = dot(answerChange[k], answer) * scale[k];
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < count; l++) {
                system.row(k)[l] = gram[k][l] * scale[k] * scale[l];
            }
            system.row(k)[k] = 1 + RIDGE;
        }
        if (!system.factor()) {
            return null;
        }
        system.solve(right);
        for (int k = 0; k < count; k++) {
            right[k] *= scale[k];
        }
        return right;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int last = a.length & ~1;
        for (int i = 0; i < last; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return last < a.length ? even + odd + a[last] * b[last] : even + odd;
    }
}
