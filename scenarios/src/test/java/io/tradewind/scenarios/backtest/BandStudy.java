package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.Target;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.core.parameter.DataWindow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** What 80 % bands of growth held of what customs printed later, over all origins, beside the bands that were judged before: the tables of {@code docs/uncertainty.md}. */
final class BandStudy {
    static final String ALL = "all six";
    private static final Map<String, String> TARGETS = targets();
    private static final double NOMINAL = 0.8;
    private static final double CONFIDENCE = 0.95;

    private final List<Target> now;
    private final List<Target> earlier;
    private final ScoreTable scores;

    /** Which months are scored. */
    enum Months {
        ALL,
        TO_2025,
        OF_2026;

        private boolean has(YearMonth month) {
            return this == ALL || month.isAfter(DataWindow.LAST_CHOSEN) == (this == OF_2026);
        }
    }

    /** @param earlier the same plan with the bands that were judged */
    BandStudy(BacktestResult now, BacktestResult earlier, Months months) {
        this.now = scored(now, months);
        this.earlier = scored(earlier, months);
        this.scores = ScoreTable.of(this.now);
    }

    private static Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put("exports:WLD", "total exports");
        targets.put("exports:USA", "exports to the United States");
        targets.put("exports:EU27", "exports to the European Union");
        targets.put("exports:ASEAN", "exports to ASEAN");
        targets.put("exports:AFR", "exports to Africa");
        targets.put("imports:WLD", "total imports");
        return targets;
    }

    private static List<Target> scored(BacktestResult result, Months months) {
        List<Target> targets = new ArrayList<>();
        for (Target target : result.targets()) {
            String title = TARGETS.get(target.group().replace(BacktestResult.APART, ""));
            if (title != null && months.has(target.month())) {
                targets.add(target.in(title));
                targets.add(target.in(ALL));
            }
        }
        return targets;
    }

    ScoreRow row(String title, Forecaster who) {
        return scores.find(ScoreTable.ALL_ORIGINS, title, who).orElseThrow();
    }

    /** The six, the worst misses first, and all together; the earlier bands' share, width and score stand behind. */
    String table(Forecaster who) {
        StringBuilder table = new StringBuilder(
                "| | n | months | hold | interval | width | CRPS |"
                        + " earlier: hold | width | CRPS | CRPS less the earlier, interval |\n|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---|\n");
        List<String> titles = new ArrayList<>(TARGETS.values());
        titles.sort(Comparator.comparing(title -> row(title, who).coverage().share()));
        titles.add(ALL);
        ScoreTable before = ScoreTable.of(earlier);
        for (String title : titles) {
            ScoreRow row = row(title, who);
            ScoreRow old = before.find(ScoreTable.ALL_ORIGINS, title, who).orElseThrow();
            WilsonInterval interval = row.coverageInterval(CONFIDENCE);
            boolean excludes = interval.low() > NOMINAL || interval.high() < NOMINAL;
            double[] less = less(title, who);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.0f to %.0f %% | %.1f | %.2f | %.0f %% | %.1f | %.2f | %s%+.2f, %+.2f to %+.2f%s |%n",
                    title,
                    row.coverage().count(),
                    row.months(),
                    String.format(
                            Locale.ROOT,
                            excludes ? "**%.0f %%**" : "%.0f %%",
                            100 * row.coverage().share()),
                    100 * interval.low(),
                    100 * interval.high(),
                    row.coverage().meanWidth(),
                    row.crps(),
                    100 * old.coverage().share(),
                    old.coverage().meanWidth(),
                    old.crps(),
                    less[1] > 0 ? "**" : "",
                    less[0],
                    less[1],
                    less[2],
                    less[1] > 0 ? "**" : ""));
        }
        return table.toString();
    }

    /** Mean difference of scores, and the ends of its interval, which counts outcome months: a month's targets are one trial. */
    double[] less(String title, Forecaster who) {
        Map<YearMonth, SummaryStatistics> byMonth = new TreeMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).group().equals(title)) {
                byMonth.computeIfAbsent(now.get(i).month(), any -> new SummaryStatistics())
                        .addValue(now.get(i).of(who).crps()
                                - earlier.get(i).of(who).crps());
            }
        }
        SummaryStatistics all = new SummaryStatistics();
        double sum =
                byMonth.values().stream().mapToDouble(SummaryStatistics::getSum).sum();
        long n = byMonth.values().stream().mapToLong(SummaryStatistics::getN).sum();
        double mean = sum / n;
        double months = byMonth.size();
        byMonth.values().forEach(month -> all.addValue((month.getSum() - month.getN() * mean) * months / n));
        double half = new TDistribution(null, months - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2)
                * Math.sqrt(all.getVariance() / months);
        return new double[] {mean, mean - half, mean + half};
    }
}
