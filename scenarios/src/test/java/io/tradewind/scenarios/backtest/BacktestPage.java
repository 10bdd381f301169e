package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.Target;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.FactSubject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The generated parts of {@code docs/backtest.md}. */
final class BacktestPage {
    private static final List<Forecaster> RIVALS =
            List.of(Forecaster.RANDOM_WALK, Forecaster.SEASONAL_AR1, Forecaster.NO_SHOCK, Forecaster.SMART);
    private static final List<String[]> HEADLINE = List.of(
            new String[] {"exports:WLD", "China's exports, all partners"},
            new String[] {"exports:USA", "China's exports to the United States"},
            new String[] {"exports:EU27", "exports to the European Union"},
            new String[] {"exports:ASEAN", "exports to ASEAN"},
            new String[] {"exports:AFR", "exports to Africa"},
            new String[] {"exports:partners", "exports, 19 partners one by one"},
            new String[] {"products", "exports, 27 products one by one"},
            new String[] {"contributions", "contributions of the 19 partners, points of the total"},
            new String[] {"imports:WLD", "China's imports, all partners"},
            new String[] {"imports:partners", "imports, 19 partners one by one"},
            new String[] {"facts", "growth facts of the articles"});
    static final List<String[]> PLOTS = List.of(
            new String[] {"exports:WLD", "total", "China's exports, all partners, y/y %, USD"},
            new String[] {"exports:USA", "usa", "China's exports to the United States, y/y %, USD"},
            new String[] {"exports:EU27", "eu27", "China's exports to the European Union, y/y %, USD"},
            new String[] {"exports:ASEAN", "asean", "China's exports to ASEAN, y/y %, USD"},
            new String[] {"exports:AFR", "africa", "China's exports to Africa, y/y %, USD"},
            new String[] {"imports:WLD", "imports", "China's imports, all partners, y/y %, USD"});

    private final BacktestResult result;

    BacktestPage(BacktestResult result) {
        this.result = result;
    }

    private Optional<ScoreRow> row(String origin, String group, Forecaster who) {
        return result.scores().find(origin, group, who);
    }

    private static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "";
    }

    /** A rival's figure with the model's on the same targets behind it, the smaller one in bold. */
    private static String pair(double rival, double model, int decimals) {
        if (!Double.isFinite(rival) || !Double.isFinite(model)) {
            return "";
        }
        String theirs = number(rival, decimals);
        String ours = number(model, decimals);
        return rival < model ? "**" + theirs + "** / " + ours : theirs + " / **" + ours + "**";
    }

    /** Rows of {@code backtest/past.csv}: all goods of each partner. */
    List<String> past() {
        List<String> rows = new ArrayList<>();
        for (BacktestRow row : result.rows()) {
            FactSubject subject = row.fact().subject();
            if (row.fact().id().startsWith("print-")
                    && row.fact().measure() == FactMeasure.YOY_PCT
                    && subject.product().equals(FactSubject.ALL)) {
                Prediction model = row.of(Forecaster.MODEL);
                rows.add(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%.3f,%.3f,%.3f,%.3f,%.3f",
                        subject.flow(),
                        subject.partner(),
                        row.forecastOrigin(),
                        row.fact().period().text(),
                        row.observed(),
                        model.value(),
                        model.low(),
                        model.high(),
                        row.of(Forecaster.NO_SHOCK).value()));
            }
        }
        Collections.sort(rows);
        rows.add(0, "flow,partner,origin,month,observed,forecast,low,high,without_events");
        return rows;
    }

    /** Mean absolute errors of the headline targets: they need no draws. */
    String errors() {
        StringBuilder table = new StringBuilder("| mean absolute error, points | n | model | events fed in |");
        RIVALS.forEach(who -> table.append(' ').append(who.title()).append(" / model |"));
        table.append("\n|---|---:|---:|---:|")
                .append("---:|".repeat(RIVALS.size()))
                .append('\n');
        for (String[] group : HEADLINE) {
            ScoreRow model =
                    row(ScoreTable.ALL_ORIGINS, group[0], Forecaster.MODEL).orElseThrow();
            table.append("| ")
                    .append(group[1])
                    .append(" | ")
                    .append(model.targets())
                    .append(" | ");
            table.append(number(model.mae(), 2)).append(" | ");
            table.append(row(ScoreTable.ALL_ORIGINS, group[0], Forecaster.CONDITIONAL)
                            .map(r -> number(r.mae(), 2))
                            .orElse(""))
                    .append(" |");
            for (Forecaster who : RIVALS) {
                table.append(' ')
                        .append(row(ScoreTable.ALL_ORIGINS, group[0], who)
                                .map(r -> pair(r.mae(), r.modelMae(), 2))
                                .orElse(""))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** The two main targets origin by origin. */
    String byOrigin() {
        StringBuilder table = new StringBuilder("| target | origin | months | model | events fed in |");
        RIVALS.forEach(who -> table.append(' ').append(who.title()).append(" |"));
        table.append("\n|---|---|---:|---:|---:|")
                .append("---:|".repeat(RIVALS.size()))
                .append('\n');
        for (String[] group : HEADLINE.subList(0, 2)) {
            for (var origin : result.plan().origins()) {
                ScoreRow model =
                        row(origin.toString(), group[0], Forecaster.MODEL).orElseThrow();
                table.append("| ").append(group[1]).append(" | ").append(origin).append(" | ");
                table.append(model.targets())
                        .append(" | ")
                        .append(number(model.mae(), 2))
                        .append(" |");
                List<Forecaster> others = new ArrayList<>(List.of(Forecaster.CONDITIONAL));
                others.addAll(RIVALS);
                others.forEach(who -> table.append(' ')
                        .append(row(origin.toString(), group[0], who)
                                .map(r -> number(r.mae(), 2))
                                .orElse(""))
                        .append(" |"));
                table.append('\n');
            }
        }
        return table.toString();
    }

    /** Scores of distributions, which need draws. */
    String distributions() {
        StringBuilder table = new StringBuilder(
                "| target | forecaster | n | CRPS | model's CRPS | skill of the model | sign hit | 80 % bands hold | width | DM p |\n"
                        + "|---|---|---:|---:|---:|---:|---:|---|---:|---:|\n");
        for (String[] group : HEADLINE) {
            for (Forecaster who : Forecaster.values()) {
                row(ScoreTable.ALL_ORIGINS, group[0], who).ifPresent(r -> table.append(distribution(group[1], r)));
            }
        }
        return table.toString();
    }

    private static String distribution(String name, ScoreRow row) {
        boolean model = row.forecaster() == Forecaster.MODEL;
        double p = row.test() instanceof DieboldMarianoOutcome.Tested tested ? tested.pValue() : Double.NaN;
        String coverage = "";
        if (row.coverage().count() > 0) {
            WilsonInterval interval = row.coverage().interval(.95);
            coverage = String.format(
                    Locale.ROOT,
                    "%.0f %% (%.0f to %.0f)",
                    100 * row.coverage().share(),
                    100 * interval.low(),
                    100 * interval.high());
        }
        return String.join(
                        " | ",
                        "| " + name,
                        row.forecaster().title(),
                        String.valueOf(row.targets()),
                        number(row.crps(), 2),
                        model ? "" : number(row.modelCrps(), 2),
                        model || !Double.isFinite(row.skill()) ? "" : number(100 * row.skill(), 0) + " %",
                        row.hits().count() == 0
                                ? ""
                                : row.hits().hits() + " of " + row.hits().count(),
                        coverage,
                        number(row.coverage().meanWidth(), 1),
                        model ? "" : number(p, 2))
                + " |\n";
    }

    /** Every group of a kind, with all forecasters. */
    String list(String prefix) {
        StringBuilder table = new StringBuilder("| | n | model | events fed in |");
        RIVALS.forEach(who -> table.append(' ').append(who.title()).append(" / model |"));
        table.append("\n|---|---:|---:|---:|")
                .append("---:|".repeat(RIVALS.size()))
                .append('\n');
        for (String group : result.scores().groups()) {
            if (!group.startsWith(prefix) || group.endsWith(":partners")) {
                continue;
            }
            ScoreRow model =
                    row(ScoreTable.ALL_ORIGINS, group, Forecaster.MODEL).orElseThrow();
            table.append("| ").append(group.substring(prefix.length())).append(" | ");
            table.append(model.targets())
                    .append(" | ")
                    .append(number(model.mae(), 1))
                    .append(" | ");
            table.append(row(ScoreTable.ALL_ORIGINS, group, Forecaster.CONDITIONAL)
                            .map(r -> number(r.mae(), 1))
                            .orElse(""))
                    .append(" |");
            for (Forecaster who : RIVALS) {
                table.append(' ')
                        .append(row(ScoreTable.ALL_ORIGINS, group, who)
                                .map(r -> pair(r.mae(), r.modelMae(), 1))
                                .orElse(""))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** How often each rival is better than the model, and where. */
    String losses() {
        StringBuilder text = new StringBuilder();
        for (Forecaster who : RIVALS) {
            List<String> lost = new ArrayList<>();
            int all = 0;
            for (ScoreRow row : result.scores().rows()) {
                if (row.origin().equals(ScoreTable.ALL_ORIGINS)
                        && row.forecaster() == who
                        && !row.group().startsWith(BacktestResult.APART)) {
                    all++;
                    if (row.beatsModel()) {
                        lost.add(row.group());
                    }
                }
            }
            text.append("- To **")
                    .append(who.title())
                    .append("** in ")
                    .append(lost.size())
                    .append(" of ");
            text.append(all).append(" groups");
            text.append(lost.isEmpty() ? ".\n" : ": " + String.join(", ", lost) + ".\n");
        }
        return text.toString();
    }

    /** The plot of a group. */
    String plot(String group, String title) {
        List<Target> targets =
                result.targets().stream().filter(t -> t.group().equals(group)).toList();
        return new ForecastPlot(title, targets).svg();
    }

    /** What has no figure and why. */
    String uncovered() {
        StringBuilder text = new StringBuilder();
        java.util.Map<String, Integer> reasons = new java.util.LinkedHashMap<>();
        for (BacktestRow row : result.withoutFigure()) {
            String note = row.note().replaceFirst(".*no figure: ", "");
            reasons.merge(note, 1, Integer::sum);
        }
        reasons.forEach((reason, count) ->
                text.append("- ").append(count).append(": ").append(reason).append(".\n"));
        return text.toString();
    }
}
