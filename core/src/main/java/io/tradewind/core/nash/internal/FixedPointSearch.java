package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.nash.NashSettings;

/**
 * Seeks a fixed point: accelerated steps first; if they stop helping, Newton's method with differences of the map, where there are few
 * enough coordinates.
 */
final class FixedPointSearch {
    /** Longest step of a logarithm. */
    private static final double LONGEST = 0.5;
    /** The memory is dropped where the error exceeds the best by this. */
    private static final double LOST = 1e3;
    /** Rounds without a new best after which Newton's method takes over. */
    private static final int PATIENCE = 100;
    /** Most coordinates for Newton's method: each round costs as many evaluations. */
    private static final int NEWTON_SIZE = 600;

    /** Rounds in a row without a possible answer after which there is none: a far start may see one too early. */
    private static final int HOPELESS = 10;

    private static final int NEWTON_ROUNDS = 40;
    private static final double DIFFERENCE = 1e-7;

    private final FixedPointMap map;
    private final NashSettings settings;
    private final int size;
    private final double[] answer;
    private final double[] step;
    private int iterations;
    private double change = Double.NaN;

    FixedPointSearch(FixedPointMap map, NashSettings settings) {
        this.map = map;
        this.settings = settings;
        this.size = map.size();
        this.answer = new double[size];
        this.step = new double[size];
    }

    /** Moves the point to the fixed point; what it says of the baseline's iterations is for the caller to know. */
    SolverDiagnostics solve(double[] point, int baselineIterations) {
        double[] start = point.clone();
        SolverStatus status = accelerate(point);
        if (status == SolverStatus.STALLED && size <= NEWTON_SIZE) {
            System.arraycopy(start, 0, point, 0, size);
            status = newton(point);
        }
        String reason = status == SolverStatus.CONVERGED ? "" : reason(status);
        return new SolverDiagnostics(
                status, iterations, baselineIterations, 1, map.residual(), change, map.worstEquation(), reason);
    }

    private String reason(SolverStatus status) {
        if (!map.impossible().isEmpty()) {
            return map.impossible();
        }
        return status == SolverStatus.MAX_ITERATIONS_REACHED
                ? "The rounds were used up. Maybe allow more."
                : "Rates and wages no longer come nearer to their conditions. Maybe try fewer players or other elasticities.";
    }

    private boolean done(double[] point) {
        map.evaluate(point, answer);
        iterations++;
        change = 0;
        for (double f : answer) {
            change = Double.isNaN(f) ? Double.NaN : Math.max(change, Math.abs(f));
        }
        return change < settings.stepTolerance() && map.residual() < settings.residualTolerance();
    }

    private SolverStatus accelerate(double[] point) {
        Acceleration memory = new Acceleration(settings.historyLength(), size);
        double best = Double.POSITIVE_INFINITY;
        int bestAt = 0;
        int hopeless = 0;
        while (iterations < settings.maxIterations()) {
            if (done(point)) {
                return SolverStatus.CONVERGED;
            }
            hopeless = map.impossible().isEmpty() ? 0 : hopeless + 1;
            if (hopeless > HOPELESS || !Double.isFinite(change)) {
                return map.impossible().isEmpty() ? SolverStatus.STALLED : SolverStatus.INFEASIBLE;
            }
            if (change < best) {
                best = change;
                bestAt = iterations;
            } else if (iterations - bestAt > PATIENCE) {
                return SolverStatus.STALLED;
            }
            if (change > LOST * best || hopeless > 0) {
                memory.reset();
            }
            memory.step(point, answer, step);
            move(point, step, 1);
        }
        return SolverStatus.MAX_ITERATIONS_REACHED;
    }

    private void move(double[] point, double[] direction, double part) {
        double longest = 0;
        for (double d : direction) {
            longest = Math.max(longest, Math.abs(d));
        }
        double scale = part * Math.min(1, LONGEST / longest);
        for (int i = 0; longest > 0 && i < size; i++) {
            point[i] += scale * direction[i];
        }
    }

    private SolverStatus newton(double[] point) {
        double[] moved = new double[size];
        double[] other = new double[size];
        for (int round = 0; round < NEWTON_ROUNDS && iterations < settings.maxIterations(); round++) {
            if (done(point)) {
                return SolverStatus.CONVERGED;
            }
            if (!map.impossible().isEmpty() || !Double.isFinite(change)) {
                return map.impossible().isEmpty() ? SolverStatus.STALLED : SolverStatus.INFEASIBLE;
            }
            LinearSystem system = new LinearSystem(size);
            iterations += size;
            for (int c = 0; c < size; c++) {
                System.arraycopy(point, 0, moved, 0, size);
                moved[c] += DIFFERENCE;
                map.evaluate(moved, other);
                for (int r = 0; r < size; r++) {
                    system.row(r)[c] = (answer[r] - other[r]) / DIFFERENCE;
                }
            }
            System.arraycopy(answer, 0, step, 0, size);
            if (!system.factor()) {
                return SolverStatus.STALLED;
            }
            system.solve(step);
            move(point, step, 1);
        }
        return SolverStatus.STALLED;
    }
}
