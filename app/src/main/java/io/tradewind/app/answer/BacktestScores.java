package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.scenarios.backtest.BacktestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scores of a backtest as tables: where a rival is nearer comes first. */
final class BacktestScores {
    private static final double CONFIDENCE = 0.95;
    /** The groups that come first, with their names for people. */
    private static final Map<String, String> HEADLINE = new LinkedHashMap<>();

    static {
        HEADLINE.put("exports:WLD", "exports, all partners");
        HEADLINE.put("exports:USA", "exports to the USA");
        HEADLINE.put("exports:EU27", "exports to the EU");
        HEADLINE.put("exports:ASEAN", "exports to ASEAN");
        HEADLINE.put("exports:AFR", "exports to Africa");
        HEADLINE.put("exports:partners", "exports by partner");
        HEADLINE.put("products", "exports by product");
        HEADLINE.put("imports:WLD", "imports, all partners");
        HEADLINE.put("imports:partners", "imports by partner");
        HEADLINE.put("contributions", "contributions");
        HEADLINE.put("facts", "facts (growth)");
    }

    private static final List<Forecaster> RIVALS =
            List.of(Forecaster.RANDOM_WALK, Forecaster.SEASONAL_AR1, Forecaster.NO_SHOCK, Forecaster.SMART);

    private final ScoreTable scores;
    private final Table<ScoreRow> all;

    BacktestScores(ScoreTable scores) {
        this.scores = scores;
        all = Table.of(scoreColumns(), scores.rows());
    }

    /** One row an origin, group and forecaster. */
    Table<ScoreRow> all() {
        return all;
    }

    private static List<Column<ScoreRow>> scoreColumns() {
        return List.of(
                Column.text("origin", ScoreRow::origin),
                Column.text("group", ScoreRow::group),
                Column.text("forecaster", row -> row.forecaster().label()),
                Column.plain("targets", "n", ScoreRow::targets),
                number("mae", ScoreRow::mae),
                number("model_mae", ScoreRow::modelMae),
                number("sign_hit", row -> row.hits().share()),
                Column.plain("sign_hit_targets", "n", row -> row.hits().count()),
                number("crps", ScoreRow::crps),
                number("model_crps", ScoreRow::modelCrps),
                number("skill", ScoreRow::skill),
                number("coverage", row -> row.coverage().share()),
                number("coverage_low", row -> interval(row, WilsonInterval::low)),
                number("coverage_high", row -> interval(row, WilsonInterval::high)),
                number("width", row -> row.coverage().meanWidth()),
                number("dm", row -> tested(row, DieboldMarianoOutcome.Tested::statistic)),
                number("dm_p", row -> tested(row, DieboldMarianoOutcome.Tested::pValue)),
                Column.plain("months", "months", ScoreRow::months));
    }

    private static double interval(ScoreRow row, ToDoubleFunction<WilsonInterval> end) {
        return row.coverage().count() == 0 ? Double.NaN : end.applyAsDouble(row.coverageInterval(CONFIDENCE));
    }

    /** A figure of the test of equal accuracy; NaN where none was made. */
    private static double tested(ScoreRow row, ToDoubleFunction<DieboldMarianoOutcome.Tested> figure) {
        return row.test() instanceof DieboldMarianoOutcome.Tested tested ? figure.applyAsDouble(tested) : Double.NaN;
    }

    /** A column of points or percent. */
    static <R> Column<R> number(String key, ToDoubleFunction<R> value) {
        return Column.number(key, key, Decimals.PERCENT, value);
    }

    /** The groups that come first with everyone's errors, those where the model loses before the others; who wins stands in the last column. */
    Table<String> overview() {
        List<Column<String>> columns = new ArrayList<>();
        columns.add(Column.shown("mean absolute error", Format.TEXT, HEADLINE::get));
        columns.add(score("n", Format.PLAIN, Forecaster.MODEL, ScoreRow::targets));
        columns.add(score("model", Format.fixed(2), Forecaster.MODEL, ScoreRow::mae));
        RIVALS.forEach(who -> columns.add(score(who.title().replace(' ', '\n'), Format.fixed(2), who, ScoreRow::mae)));
        columns.add(score(
                "band\nholds %",
                Format.percentOf(0), Forecaster.MODEL, row -> row.coverage().share()));
        columns.add(score("of\nmonths", Format.PLAIN, Forecaster.MODEL, ScoreRow::months));
        columns.add(Column.shown("from %\nto %", Format.TEXT, this::coverageInterval));
        columns.add(Column.shown("nearer than the model", Format.TEXT, this::winners));
        return Table.of(
                columns,
                HEADLINE.keySet().stream()
                        .filter(group -> scores.find(ScoreTable.ALL_ORIGINS, group, Forecaster.MODEL)
                                .isPresent())
                        .sorted(Comparator.comparing(
                                (String group) -> winners(group).isEmpty()))
                        .toList());
    }

    private String coverageInterval(String group) {
        return scores.find(ScoreTable.ALL_ORIGINS, group, Forecaster.MODEL)
                .filter(row -> row.coverage().count() > 0)
                .map(row -> row.coverageInterval(CONFIDENCE))
                .map(interval -> Format.percentOf(0).text(interval.low()) + " to "
                        + Format.percentOf(0).text(interval.high()))
                .orElse("");
    }

    private String winners(String group) {
        return RIVALS.stream()
                .filter(who -> scores.find(ScoreTable.ALL_ORIGINS, group, who)
                        .filter(ScoreRow::beatsModel)
                        .isPresent())
                .map(Forecaster::title)
                .collect(Collectors.joining(", "));
    }

    /** Every forecaster of the groups that come first; the first of a group bears its name. */
    Table<ScoreRow> headline(String heading, String prefix) {
        Map<ScoreRow, String> names = new LinkedHashMap<>();
        HEADLINE.forEach((group, title) -> {
            List<ScoreRow> rows = Arrays.stream(Forecaster.values())
                    .flatMap(who -> scores.find(ScoreTable.ALL_ORIGINS, prefix + group, who).stream())
                    .toList();
            rows.forEach(row -> names.put(row, row == rows.get(0) ? title : ""));
        });
        Format two = Format.fixed(2);
        Format percent = Format.percentOf(0);
        return Table.of(
                List.of(
                        Column.shown(heading, Format.TEXT, names::get),
                        Column.shown(
                                "forecaster",
                                Format.TEXT,
                                row -> row.forecaster().title()),
                        all.column("targets").as("n", Format.PLAIN),
                        all.column("mae").as("MAE", two),
                        ofRivals(all.column("model_mae").as("model's\nMAE", two)),
                        all.column("crps").as("CRPS", two),
                        ofRivals(all.column("model_crps").as("model's\nCRPS", two)),
                        ofRivals(all.column("skill").as("skill\n%", percent)),
                        all.column("sign_hit").as("sign\nhit %", percent),
                        all.column("coverage").as("80 % band\nholds %", percent),
                        all.column("width").as("width\npp", Format.fixed(1)),
                        ofRivals(all.column("dm_p").as("DM p", two))),
                List.copyOf(names.keySet()));
    }

    /** The column without what the model has not of itself. */
    private static Column<ScoreRow> ofRivals(Column<ScoreRow> column) {
        return column.where(row -> row.forecaster() != Forecaster.MODEL);
    }

    Table<String> groups(String title, String prefix) {
        List<Column<String>> columns = new ArrayList<>();
        columns.add(Column.shown(title, Format.TEXT, group -> group.substring(prefix.length())));
        columns.add(score("n", Format.PLAIN, Forecaster.MODEL, ScoreRow::targets));
        Stream.of(Forecaster.MODEL, Forecaster.CONDITIONAL, Forecaster.NO_SHOCK, Forecaster.SMART)
                .forEach(who -> columns.add(score(who.title() + "\nMAE", Format.fixed(1), who, ScoreRow::mae)));
        columns.add(score("n", Format.PLAIN, Forecaster.RANDOM_WALK, ScoreRow::targets));
        columns.add(score("random walk\nMAE", Format.fixed(1), Forecaster.RANDOM_WALK, ScoreRow::mae));
        columns.add(score("model's\nMAE", Format.fixed(1), Forecaster.RANDOM_WALK, ScoreRow::modelMae));
        return Table.of(
                columns,
                scores.groups().stream()
                        .filter(group -> group.startsWith(prefix))
                        .toList());
    }

    private Column<String> score(String heading, Format format, Forecaster who, Function<ScoreRow, Number> value) {
        return Column.shown(
                heading,
                format,
                group -> scores.find(ScoreTable.ALL_ORIGINS, group, who)
                        .map(value)
                        .orElse(null));
    }

    /** Every rival that has a smaller mean absolute error somewhere, over all origins. */
    List<String> losses() {
        Map<Forecaster, List<String>> lost = new LinkedHashMap<>();
        scores.rows().stream()
                .filter(row -> row.origin().equals(ScoreTable.ALL_ORIGINS) && row.beatsModel())
                .filter(row -> row.forecaster() != Forecaster.CONDITIONAL)
                .filter(row -> !row.group().startsWith(BacktestResult.APART))
                .forEach(row -> lost.computeIfAbsent(row.forecaster(), who -> new ArrayList<>())
                        .add(row.group() + " (" + Format.fixed(1).text(row.mae()) + " against "
                                + Format.fixed(1).text(row.modelMae()) + ")"));
        List<String> lines = new ArrayList<>(List.of("Where the model loses, all origins together"));
        lost.forEach((who, groups) -> lines.add(
                "To " + who.title() + ", in " + groups.size() + " groups: " + String.join(", ", groups) + "."));
        if (lost.isEmpty()) {
            lines.add("Nowhere.");
        }
        return lines;
    }
}
