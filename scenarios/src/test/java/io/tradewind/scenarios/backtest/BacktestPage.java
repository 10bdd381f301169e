package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.FactSubject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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
    /** Single flows among them. */
    private static final List<String> PLAIN =
            List.of("exports:WLD", "exports:USA", "exports:EU27", "exports:ASEAN", "exports:AFR", "imports:WLD");

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
                        row.fact().period().last(),
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

    /**
     * Errors of the headline targets, those on which a rival is nearer first.
     *
     * @param prefix of the groups: none, or that of the months that stand apart
     * @param own    the figure of a forecaster
     * @param models the model's on the same targets
     */
    String errors(String prefix, String what, ToDoubleFunction<ScoreRow> own, ToDoubleFunction<ScoreRow> models) {
        StringBuilder table = new StringBuilder("| " + what + " | n | months | model | events fed in |");
        RIVALS.forEach(who -> table.append(' ').append(who.title()).append(" |"));
        table.append(" nearer than the model |\n|---|---:|---:|---:|---:|")
                .append("---:|".repeat(RIVALS.size()))
                .append("---|\n");
        HEADLINE.stream()
                .filter(group -> row(ScoreTable.ALL_ORIGINS, prefix + group[0], Forecaster.MODEL)
                        .isPresent())
                .sorted(Comparator.comparing((String[] group) ->
                        winners(prefix + group[0], own, models).isEmpty()))
                .forEach(group -> {
                    ScoreRow model = row(ScoreTable.ALL_ORIGINS, prefix + group[0], Forecaster.MODEL)
                            .orElseThrow();
                    table.append("| ")
                            .append(group[1])
                            .append(" | ")
                            .append(model.targets())
                            .append(" | ");
                    table.append(model.months()).append(" | ");
                    table.append(number(own.applyAsDouble(model), 2)).append(" | ");
                    table.append(cell(prefix + group[0], Forecaster.CONDITIONAL, model, own, models))
                            .append(" |");
                    RIVALS.forEach(who -> table.append(' ')
                            .append(cell(prefix + group[0], who, model, own, models))
                            .append(" |"));
                    table.append(' ')
                            .append(String.join(", ", winners(prefix + group[0], own, models)))
                            .append(" |\n");
                });
        return table.toString();
    }

    /** A rival's figure, bold where it is nearer; with the model's on the same targets where these are fewer. */
    private String cell(
            String group,
            Forecaster who,
            ScoreRow model,
            ToDoubleFunction<ScoreRow> own,
            ToDoubleFunction<ScoreRow> models) {
        return row(ScoreTable.ALL_ORIGINS, group, who)
                .filter(r -> Double.isFinite(own.applyAsDouble(r)))
                .map(r -> {
                    String theirs = number(own.applyAsDouble(r), 2);
                    boolean nearer = own.applyAsDouble(r) < models.applyAsDouble(r);
                    return (nearer ? "**" + theirs + "**" : theirs)
                            + (r.targets() < model.targets()
                                    ? " (" + r.targets() + ", model " + number(models.applyAsDouble(r), 2) + ")"
                                    : "");
                })
                .orElse("");
    }

    private List<String> winners(String group, ToDoubleFunction<ScoreRow> own, ToDoubleFunction<ScoreRow> models) {
        return RIVALS.stream()
                .filter(who -> row(ScoreTable.ALL_ORIGINS, group, who)
                        .filter(r -> own.applyAsDouble(r) < models.applyAsDouble(r))
                        .isPresent())
                .map(Forecaster::title)
                .toList();
    }

    /** What the model's bands hold, with an interval that counts outcome months. */
    String coverage() {
        StringBuilder table = new StringBuilder(
                "| target | forecasts | outcome months | 80 % bands hold | interval by outcome month | mean width | excludes 80 % |\n|---|---:|---:|---:|---|---:|---|\n");
        for (String prefix : new String[] {"", BacktestResult.APART}) {
            for (String[] group : HEADLINE) {
                row(ScoreTable.ALL_ORIGINS, prefix + group[0], Forecaster.MODEL)
                        .filter(r -> r.coverage().count() > 0)
                        .ifPresent(r -> {
                            WilsonInterval interval = r.coverageInterval(.95);
                            table.append(String.format(
                                    Locale.ROOT,
                                    "| %s%s | %d | %d | %.0f %% | %.0f to %.0f %% | %.1f | %s |\n",
                                    group[1],
                                    prefix.isEmpty() ? "" : ", early 2026",
                                    r.coverage().count(),
                                    r.months(),
                                    100 * r.coverage().share(),
                                    100 * interval.low(),
                                    100 * interval.high(),
                                    r.coverage().meanWidth(),
                                    interval.low() > .8 || interval.high() < .8 ? "**yes**" : "no"));
                        });
            }
        }
        return table.toString();
    }

    /** The main targets at those origins. */
    String byOrigin(List<Origin> origins) {
        StringBuilder table = new StringBuilder("| target | origin | months | model | events fed in |");
        RIVALS.forEach(who -> table.append(' ').append(who.title()).append(" |"));
        table.append("\n|---|---|---:|---:|---:|")
                .append("---:|".repeat(RIVALS.size()))
                .append('\n');
        for (String[] group : HEADLINE) {
            if (!PLAIN.contains(group[0])) {
                continue;
            }
            for (Origin origin : origins) {
                if (row(origin.toString(), group[0], Forecaster.MODEL).isEmpty()) {
                    continue;
                }
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
            WilsonInterval interval = row.coverageInterval(.95);
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
