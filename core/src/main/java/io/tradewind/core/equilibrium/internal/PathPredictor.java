package io.tradewind.core.equilibrium.internal;

/**
 * Guesses the next state along a path of shocks: the last state plus as much of its last change as the new change of the shocks
 * repeats the last one. On a straight path that is the secant; after an unrelated event it is the last state.
 */
final class PathPredictor {
    private static final double LONGEST = 2;

    private final double[] last;
    private final double[] change;
    private double[] position;
    private final double[] direction;

    PathPredictor(double[] start, double[] position) {
        this.last = start.clone();
        this.change = new double[start.length];
        this.position = position;
        this.direction = new double[position.length];
    }

    /** Fills z with the guess for the shocks at the new position; a cell that it would turn over keeps its last value. */
    void guess(double[] z, double[] newPosition) {
        double repeated = 0;
        double length = 0;
        for (int c = 0; c < direction.length; c++) {
            repeated += (newPosition[c] - position[c]) * direction[c];
            length += direction[c] * direction[c];
        }
        double factor = length > 0 ? Math.max(-LONGEST, Math.min(LONGEST, repeated / length)) : 0;
        for (int i = 0; i < z.length; i++) {
            double value = last[i] + factor * change[i];
            z[i] = value * last[i] < 0 ? last[i] : value;
        }
    }

    /** Takes in the state that was solved for the shocks at the new position. */
    void remember(double[] z, double[] newPosition) {
        for (int i = 0; i < z.length; i++) {
            change[i] = z[i] - last[i];
            last[i] = z[i];
        }
        double[] next = newPosition.clone();
        for (int c = 0; c < next.length; c++) {
            direction[c] = next[c] - position[c];
        }
        position = next;
    }
}
