package io.tradewind.core.study;

import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Which values give a result that is wanted: read from a coarse curve, made exact inside each of its steps that passes the wanted result.
 *
 * @param wanted    the result
 * @param curve     points in the order of their values
 * @param solutions where the result is reached
 * @param jumps     steps of the curve across which it is passed without being reached
 */
public record GoalSeek(double wanted, List<Point> curve, List<Solution> solutions, List<Solution> jumps) {
    private static final int MOST_TRIES = 80;
    private static final int ORDER = 5;
    private static final double EXACT = 1e-12;
    /** How near to the wanted result counts as it, in parts of what the curve spans. */
    private static final double NEAR = 1e-6;

    /**
     * A point of the curve.
     *
     * @param value  the value that was tried
     * @param result what came out; NaN if nothing did
     */
    public record Point(double value, double result) {}

    /**
     * Where the result is reached, or passed.
     *
     * @param from   the value; where a whole stretch gives the result, its first
     * @param to     the same value; its last
     * @param result what comes out there
     */
    public record Solution(double from, double to, double result) {}

    /** Copies the lists. */
    public GoalSeek {
        curve = List.copyOf(curve);
        solutions = List.copyOf(solutions);
        jumps = List.copyOf(jumps);
    }

    /**
     * Reads the curve and refines what it shows.
     *
     * @param result what comes out at a value; NaN if nothing does
     * @param curve  some points of it, at least two
     */
    public static GoalSeek of(DoubleUnaryOperator result, double wanted, List<Point> curve) {
        Check.that(curve.size() >= 2, "A curve needs at least 2 points.");
        double span = span(curve);
        List<Solution> solutions = new ArrayList<>();
        List<Solution> jumps = new ArrayList<>();
        for (int k = 0; k < curve.size(); k++) {
            Point point = curve.get(k);
            if (point.result == wanted) {
                int last = k;
                while (last + 1 < curve.size() && curve.get(last + 1).result == wanted) {
                    last++;
                }
                solutions.add(new Solution(point.value, curve.get(last).value, wanted));
                k = last;
            } else if (k + 1 < curve.size() && (point.result - wanted) * (curve.get(k + 1).result - wanted) < 0) {
                Solution found = within(result, wanted, point, curve.get(k + 1));
                boolean near = Math.abs(found.result - wanted) <= NEAR * Math.max(span, EXACT);
                (near ? solutions : jumps).add(found);
            }
        }
        return new GoalSeek(wanted, curve, solutions, jumps);
    }

    private static Solution within(DoubleUnaryOperator result, double wanted, Point low, Point high) {
        double accuracy = EXACT * Math.max(Math.abs(low.value), Math.abs(high.value));
        try {
            double value = new BracketingNthOrderBrentSolver(EXACT, accuracy, EXACT, ORDER)
                    .solve(MOST_TRIES, x -> result.applyAsDouble(x) - wanted, low.value, high.value);
            return new Solution(value, value, result.applyAsDouble(value));
        } catch (TooManyEvaluationsException | NoBracketingException notReached) {
            return new Solution(low.value, high.value, Double.NaN);
        }
    }

    private static double span(List<Point> curve) {
        return curve.stream()
                        .mapToDouble(Point::result)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0.0)
                - curve.stream()
                        .mapToDouble(Point::result)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0.0);
    }

    /** Whether the result is the same whatever the value. */
    public boolean isFlat() {
        double largest = curve.stream()
                .mapToDouble(point -> Math.abs(point.result))
                .filter(Double::isFinite)
                .max()
                .orElse(0.0);
        return span(curve) <= EXACT * Math.max(1.0, largest);
    }

    /** The point that comes nearest to the wanted result, if any has a result. */
    public Optional<Point> nearest() {
        return curve.stream()
                .filter(point -> Double.isFinite(point.result))
                .min(Comparator.comparingDouble(point -> Math.abs(point.result - wanted)));
    }
}
