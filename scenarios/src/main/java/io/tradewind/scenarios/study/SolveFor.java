package io.tradewind.scenarios.study;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.Target;
import io.tradewind.core.projection.NumberField;
import io.tradewind.core.study.GoalSeek;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a field that gives a number.
 *
 * @param field  the field, with the value that it has
 * @param target the number
 * @param found  the curve and what was read from it
 */
public record SolveFor(NumberField field, Target target, GoalSeek found) {
    private static final int POINTS = 25;
    private static final double TWICE = 2.0;
    private static final double PERCENT = 50.0;

    /**
     * Where a value is looked for.
     *
     * @param from the smallest
     * @param to   the largest
     */
    public record Between(double from, double to) {
        /** Reads {@code A:B}. @throws InvalidInputException if it is no range */
        public static Between parse(String text) {
            String[] ends = text.split(":", -1);
            try {
                double from = Double.parseDouble(ends[0].strip());
                double to = Double.parseDouble(ends[ends.length - 1].strip());
                if (ends.length == 2 && from < to && Double.isFinite(from) && Double.isFinite(to)) {
                    return new Between(from, to);
                }
            } catch (NumberFormatException noNumber) {
                // Said below.
            }
            throw Study.problem(
                    "between", "'" + text + "' is no range of numbers.", "Maybe write the smaller first, such as 0:2.");
        }
    }

    /**
     * Solves.
     *
     * @param study   of one number
     * @param name    the field
     * @param between where to look; between the bounds of a parameter, or from nothing to twice what an event has, if left out
     */
    public static SolveFor of(
            Study study,
            String name,
            double wanted,
            Optional<Between> between,
            BatchRunner runner,
            Sweep.Listener progress) {
        NumberField field = NumberField.of(study.scenario(), study.parameters(), name);
        Between range = between.orElseGet(() -> usual(field));
        List<Map<String, String>> tries = new ArrayList<>();
        for (int k = 0; k < POINTS; k++) {
            tries.add(at(name, range.from + (range.to - range.from) * k / (POINTS - 1)));
        }
        check(study, List.of(tries.get(0), tries.get(POINTS - 1)));
        List<GoalSeek.Point> curve = new ArrayList<>();
        runner.run(
                POINTS,
                k -> study.at(tries.get(k)).values().get(0),
                (k, result) -> curve.add(
                        new GoalSeek.Point(Double.parseDouble(tries.get(k).get(name)), result)),
                progress.of(POINTS));
        GoalSeek found = GoalSeek.of(value -> study.at(at(name, value)).values().get(0), wanted, curve);
        return new SolveFor(field, study.targets().get(0), found);
    }

    private static void check(Study study, List<Map<String, String>> ends) {
        try {
            study.check(ends);
        } catch (InvalidInputException e) {
            Problem first = e.problems().get(0);
            throw Study.problem("between", first.message(), first.hint());
        }
    }

    private static Map<String, String> at(String name, double value) {
        return Map.of(name, BigDecimal.valueOf(value).toPlainString());
    }

    private static Between usual(NumberField field) {
        if (field.prior().isPresent()) {
            return new Between(field.low(), field.high());
        }
        boolean percent = field.name().endsWith("ct");
        double size = Double.isFinite(field.value()) ? field.value() : 0.0;
        double from = size == 0.0 ? (percent ? -PERCENT : 0.0) : Math.min(0.0, TWICE * size);
        double to = size == 0.0 ? (percent ? PERCENT : 1.0) : Math.max(0.0, TWICE * size);
        return new Between(Math.max(from, inside(field.low())), Math.min(to, field.high()));
    }

    /** Bounds may be open: just inside them. */
    private static double inside(double low) {
        return low + 1e-6 * Math.max(1.0, Math.abs(low));
    }

    /** Whether there is a value that gives the number. */
    public boolean isSolved() {
        return !found.solutions().isEmpty() && !(found.isFlat());
    }

    /** Where it was looked, in words. */
    public String range() {
        List<GoalSeek.Point> curve = found.curve();
        return Numbers.text(curve.get(0).value()) + " to "
                + Numbers.text(curve.get(curve.size() - 1).value());
    }
}
