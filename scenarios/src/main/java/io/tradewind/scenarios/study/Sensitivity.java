package io.tradewind.scenarios.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.MonthRange;
import io.tradewind.core.measure.Target;
import io.tradewind.core.projection.NumberField;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.study.Morris;
import io.tradewind.core.study.SobolIndices;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a number depends on, horizon by horizon.
 *
 * @param targets the number, then the same number in other periods of the run
 * @param central what they are with everything at its central value
 * @param factors everything that was screened
 * @param rows    those that matter, the widest of the first target first, for each target
 * @param runs    how many runs were made
 * @param failed  how many had no result
 */
public record Sensitivity(
        List<Target> targets, Vector central, List<NumberField> factors, List<Row> rows, int runs, int failed) {
    private static final double LOW = .1;
    private static final double HIGH = .9;
    private static final int RESAMPLES = 200;
    private static final long SEED = 1;

    /**
     * How it is found out.
     *
     * @param walks  of the screening, each a run more than there are factors
     * @param size   base points of the indices, each a run for each factor that matters and two more
     * @param most   how many factors matter at most
     */
    public record Plan(int walks, int size, int most) {
        /** Six walks, 256 base points, the ten factors that move the number most. */
        public static final Plan USUAL = new Plan(6, 256, 10);
    }

    /**
     * One factor and one target.
     *
     * @param field    the factor
     * @param target   the number
     * @param low      the factor at its P10
     * @param high     at its P90
     * @param atLow    the number there, all others central
     * @param atHigh   likewise
     * @param screened what the screening said
     * @param index    its share of the variance
     */
    public record Row(
            NumberField field,
            Target target,
            double low,
            double high,
            double atLow,
            double atHigh,
            Morris.Effect screened,
            SobolIndices.Index index) {
        /** How far the number moves from one end to the other. */
        public double swing() {
            return Math.abs(atHigh - atLow);
        }
    }

    /** Copies the lists. */
    public Sensitivity {
        targets = List.copyOf(targets);
        factors = List.copyOf(factors);
        rows = List.copyOf(rows);
    }

    /** The number in the period asked for, then in each calendar year and the last month of the horizon. */
    public static List<Target> horizons(Target target, Horizon horizon) {
        List<Target> targets = new ArrayList<>(List.of(target));
        if (target instanceof Target.OfFlow flow) {
            for (int year = horizon.from().getYear(); year <= horizon.to().getYear(); year++) {
                YearMonth first = YearMonth.of(year, 1);
                YearMonth last = YearMonth.of(year, 12);
                boolean whole = !first.isBefore(horizon.from()) && !last.isAfter(horizon.to());
                Target one = flow.withMonths(new MonthRange(first, last));
                if (whole && !targets.contains(one)) {
                    targets.add(one);
                }
            }
        }
        return targets;
    }

    /**
     * Screens and shares out.
     *
     * @param study its first target is the number; the others are other periods of it
     */
    public static Sensitivity of(Study study, Plan plan, BatchRunner runner, Sweep.Listener progress) {
        return new Search(study, plan, runner, progress).find();
    }

    /** The way there. */
    private static final class Search {
        private final Study study;
        private final Plan plan;
        private final BatchRunner runner;
        private final Sweep.Listener progress;
        private final List<NumberField> factors;
        private int runs;
        private int failed;

        Search(Study study, Plan plan, BatchRunner runner, Sweep.Listener progress) {
            this.study = study;
            this.plan = plan;
            this.runner = runner;
            this.progress = progress;
            this.factors = NumberField.uncertain(study.scenario(), study.parameters());
        }

        Sensitivity find() {
            Vector central = study.at(Map.of()).values();
            Morris screening = new Morris(factors.size(), plan.walks, SEED);
            List<Vector> screened = results(screening.runs(), run -> {
                Vector u = screening.point(run);
                return values(factors, i -> LOW + (HIGH - LOW) * u.get(i));
            });
            List<List<Morris.Effect>> effects =
                    screened.stream().map(screening::of).toList();
            List<Integer> chosen = IntStream.range(0, factors.size())
                    .boxed()
                    .filter(i -> effects.get(0).get(i).meanAbsolute() > 0)
                    .sorted(Comparator.comparingDouble(
                            i -> -effects.get(0).get(i).meanAbsolute()))
                    .limit(plan.most)
                    .toList();
            List<NumberField> matter = chosen.stream().map(factors::get).toList();
            List<Row> rows = matter.isEmpty() ? List.of() : rows(chosen, matter, effects);
            return new Sensitivity(study.targets(), central, factors, rows, runs, failed);
        }

        private List<Row> rows(List<Integer> chosen, List<NumberField> matter, List<List<Morris.Effect>> effects) {
            List<Vector> ends = results(2 * matter.size(), run -> {
                NumberField field = matter.get(run / 2);
                return Map.of(field.name(), text(field.quantile(run % 2 == 0 ? LOW : HIGH)));
            });
            SobolIndices shares = new SobolIndices(matter.size(), plan.size);
            List<Vector> sampled = results(shares.runs(), run -> {
                Vector u = shares.point(run);
                return values(matter, u::get);
            });
            List<Row> rows = new ArrayList<>();
            for (int t = 0; t < study.targets().size(); t++) {
                List<SobolIndices.Index> indices = shares.of(sampled.get(t), RESAMPLES, SEED);
                for (int i = 0; i < matter.size(); i++) {
                    NumberField field = matter.get(i);
                    rows.add(new Row(
                            field,
                            study.targets().get(t),
                            field.quantile(LOW),
                            field.quantile(HIGH),
                            ends.get(t).get(2 * i),
                            ends.get(t).get(2 * i + 1),
                            effects.get(t).get(chosen.get(i)),
                            indices.get(i)));
                }
            }
            return ordered(rows, matter);
        }

        /** For each target the factors in the same order: by what they move the first one. */
        private List<Row> ordered(List<Row> rows, List<NumberField> matter) {
            Map<NumberField, Double> swings = new HashMap<>();
            rows.subList(0, matter.size()).forEach(row -> swings.put(row.field(), row.swing()));
            List<Target> targets = study.targets();
            return rows.stream()
                    .sorted(Comparator.<Row>comparingInt(row -> targets.indexOf(row.target()))
                            .thenComparingDouble(row -> -swings.get(row.field())))
                    .toList();
        }

        /** What runs give, by target. */
        private List<Vector> results(int count, IntFunction<Map<String, String>> combination) {
            double[][] results = new double[study.targets().size()][count];
            runner.run(
                    count,
                    run -> study.at(combination.apply(run)),
                    (run, answer) -> {
                        failed += answer.isFailure() ? 1 : 0;
                        for (int t = 0; t < results.length; t++) {
                            results[t][run] = answer.values().get(t);
                        }
                    },
                    progress.of(count));
            runs += count;
            return Arrays.stream(results).map(Vector::of).toList();
        }

        private static Map<String, String> values(List<NumberField> fields, IntToDoubleFunction u) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                values.put(fields.get(i).name(), text(fields.get(i).quantile(u.applyAsDouble(i))));
            }
            return values;
        }

        private static String text(double value) {
            return BigDecimal.valueOf(value).toPlainString();
        }
    }
}
