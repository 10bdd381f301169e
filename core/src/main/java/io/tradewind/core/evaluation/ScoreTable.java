package io.tradewind.core.evaluation;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.score.Coverage;
import io.tradewind.core.evaluation.score.DieboldMariano;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.HitRate;
import io.tradewind.core.evaluation.score.PointErrors;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Scores by origin, group and forecaster, and over all origins together. A forecaster and the model are always compared on the same targets.
 *
 * @source MODEL §8
 */
public final class ScoreTable {
    /** The word for all origins together. */
    public static final String ALL_ORIGINS = "all";

    /** Share of outcomes that the bands should hold. */
    public static final double NOMINAL = 0.8;

    private final List<ScoreRow> rows;

    private ScoreTable(List<ScoreRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The scores of those targets: groups in the order in which they come, all origins together first. */
    public static ScoreTable of(List<Target> targets) {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        targets.forEach(target ->
                groups.computeIfAbsent(target.group(), g -> new ArrayList<>()).add(target));
        List<ScoreRow> rows = new ArrayList<>();
        groups.forEach((group, all) -> {
            add(rows, ALL_ORIGINS, group, all);
            Set<Origin> origins = new TreeSet<>();
            all.forEach(target -> origins.add(target.forecastOrigin()));
            for (Origin forecastOrigin : origins) {
                add(
                        rows,
                        forecastOrigin.toString(),
                        group,
                        all.stream()
                                .filter(target -> target.forecastOrigin().equals(forecastOrigin))
                                .toList());
            }
        });
        return new ScoreTable(rows);
    }

    private static void add(List<ScoreRow> rows, String origin, String group, List<Target> targets) {
        for (Forecaster forecaster : Forecaster.values()) {
            List<Target> common = targets.stream()
                    .filter(target -> target.of(forecaster).isThere()
                            && target.of(Forecaster.MODEL).isThere())
                    .toList();
            if (!common.isEmpty()) {
                rows.add(row(origin, group, forecaster, common));
            }
        }
    }

    private static ScoreRow row(String origin, String group, Forecaster who, List<Target> common) {
        List<Target> scored = common.stream()
                .filter(t -> Double.isFinite(t.of(who).crps())
                        && Double.isFinite(t.of(Forecaster.MODEL).crps()))
                .toList();
        return new ScoreRow(
                origin,
                group,
                who,
                common.size(),
                (int) common.stream().map(Target::month).distinct().count(),
                mean(common, t -> error(t, who)),
                mean(common, t -> error(t, Forecaster.MODEL)),
                mean(scored, t -> t.of(who).crps()),
                mean(scored, t -> t.of(Forecaster.MODEL).crps()),
                hits(common, who),
                coverage(common, who),
                test(common, who));
    }

    private static double error(Target target, Forecaster who) {
        return Math.abs(target.of(who).value() - target.observed());
    }

    private static double mean(List<Target> targets, ToDoubleFunction<Target> value) {
        return PointErrors.mean(array(targets, value));
    }

    private static Vector array(List<Target> targets, ToDoubleFunction<Target> value) {
        return Vector.of(targets.stream().mapToDouble(value).toArray());
    }

    private static HitRate hits(List<Target> targets, Forecaster who) {
        List<Target> known =
                targets.stream().filter(t -> Double.isFinite(t.reference())).toList();
        return HitRate.of(
                array(known, t -> t.of(who).value()), array(known, Target::observed), array(known, Target::reference));
    }

    private static Coverage coverage(List<Target> targets, Forecaster who) {
        List<Target> banded = targets.stream().filter(t -> t.of(who).hasBand()).toList();
        return Coverage.of(
                NOMINAL,
                array(banded, t -> t.of(who).low()),
                array(banded, t -> t.of(who).high()),
                array(banded, Target::observed));
    }

    /** Mean loss difference of each target month in order; autocovariances as far as the forecasts overlap, at most half the months. */
    private static DieboldMarianoOutcome test(List<Target> targets, Forecaster who) {
        Map<YearMonth, List<Target>> byMonth = new TreeMap<>();
        long longest = 1;
        for (Target target : targets) {
            byMonth.computeIfAbsent(target.month(), m -> new ArrayList<>()).add(target);
            longest = Math.max(longest, target.forecastOrigin().ahead(target.month()));
        }
        double[] differences = byMonth.values().stream()
                .mapToDouble(month -> mean(month, t -> error(t, Forecaster.MODEL) - error(t, who)))
                .toArray();
        return DieboldMariano.test(Vector.of(differences), (int)
                Math.max(1, Math.min(longest, differences.length / 2)));
    }

    /** All rows. */
    public List<ScoreRow> rows() {
        return rows;
    }

    /** The groups in order. */
    public List<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        rows.forEach(row -> groups.add(row.group()));
        return List.copyOf(groups);
    }

    /** The row of that origin (or {@link #ALL_ORIGINS}), group and forecaster. */
    public Optional<ScoreRow> find(String origin, String group, Forecaster forecaster) {
        return rows.stream()
                .filter(row ->
                        row.origin().equals(origin) && row.group().equals(group) && row.forecaster() == forecaster)
                .findFirst();
    }
}
