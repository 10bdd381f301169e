package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BacktestRun;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.PastForecast;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.DataWindow;
import io.tradewind.scenarios.backtest.BacktestPlan;
import io.tradewind.scenarios.backtest.BacktestResult;
import io.tradewind.scenarios.backtest.BacktestRow;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.FactPeriod;
import io.tradewind.scenarios.facts.FactSubject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A backtest: the headline figures, then partners and products, then where the model loses. */
public final class BacktestAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER =
            new FolderKind("tradewind.backtest-run/1", List.of("backtest.csv", "scores.csv"));

    private static final int WIDTH = 100;
    private static final double CONFIDENCE = 0.95;
    private static final String NO_FIGURE = "no figure: ";
    /** The groups that come first, with their names for people. */
    private static final Map<String, String> HEADLINE = new LinkedHashMap<>();

    /** Flows whose forecasts are drawn, the first that there is. */
    private static final Map<String, String> FORECAST = new LinkedHashMap<>();

    static {
        FORECAST.put(WorldWords.WORLD, "China's exports");
        FORECAST.put("USA", "China's exports to the US");
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

    private final BacktestRun run;
    private final BacktestResult result;
    private final BacktestPlan plan;
    private final ScoreTable scores;
    private final Table<ScoreRow> all;

    private BacktestAnswer(BacktestRun run) {
        this.run = run;
        result = run.result();
        plan = result.plan();
        scores = result.scores();
        all = Table.of(scoreColumns(), scores.rows());
    }

    static Document of(BacktestRun run) {
        BacktestAnswer answer = new BacktestAnswer(run);
        return new Document("tradewind.backtest/1")
                .width(WIDTH)
                .charts(answer::charts)
                .sections(answer::sections)
                .details(answer::details)
                .data("scores", "scores.csv", answer.all)
                .data("rows", "backtest.csv", Table.of(columns(), answer.result.rows()))
                .main("rows")
                .folder(
                        FOLDER,
                        () -> new Details().with("parameter_values", Provenance.values(answer.plan.parameters())));
    }

    /** The longest forecast of exports to all partners, else of those to the United States. */
    private List<Chart> charts() {
        return FORECAST.entrySet().stream()
                .map(flow -> Map.entry(flow.getValue(), past(flow.getKey())))
                .filter(flow -> !flow.getValue().isEmpty())
                .limit(1)
                .map(flow -> ViewCharts.past(flow.getKey(), "Customs tables and Tradewind", flow.getValue()))
                .toList();
    }

    /** One a month and origin: a month of which several facts speak is the first of them, customs' own table. */
    private List<PastForecast> past(String partner) {
        Map<String, PastForecast> months = new TreeMap<>();
        result.rows().stream()
                .filter(row -> isGrowthOfExports(row.fact(), partner)
                        && row.predictions().containsKey(Forecaster.MODEL))
                .map(row -> new PastForecast(
                        row.forecastOrigin(),
                        row.fact().period().first(),
                        row.observed(),
                        row.of(Forecaster.MODEL).value(),
                        row.of(Forecaster.MODEL).low(),
                        row.of(Forecaster.MODEL).high(),
                        row.of(Forecaster.NO_SHOCK).value()))
                .forEach(one -> months.putIfAbsent(one.origin() + " " + one.month(), one));
        return List.copyOf(months.values());
    }

    private static boolean isGrowthOfExports(Fact fact, String partner) {
        FactSubject of = fact.subject();
        FactPeriod when = fact.period();
        return List.of(of.reporter(), of.partner(), of.flow(), of.product())
                        .equals(List.of("CN", partner, "exports", WorldWords.ALL))
                && fact.measure() == FactMeasure.YOY_PCT
                && when.wholeMonths()
                && when.first().equals(when.last());
    }

    /** One row a target and origin: what is to be forecast, what came, and what each forecaster said. */
    private static List<Column<BacktestRow>> columns() {
        return List.of(
                Column.text("period", row -> row.fact().period().text()),
                Column.text("reporter", row -> row.fact().subject().reporter()),
                Column.text("partner", row -> row.fact().subject().partner()),
                Column.text("flow", row -> row.fact().subject().flow()),
                Column.text("product", row -> row.fact().subject().product()),
                Column.text("measure", row -> row.fact().measure().label()),
                Column.text("unit", row -> row.fact().unit().text()),
                number("observed", BacktestRow::observed),
                number("model", row -> row.of(Forecaster.MODEL).value()),
                number("p10", row -> row.of(Forecaster.MODEL).low()),
                number("p90", row -> row.of(Forecaster.MODEL).high()),
                number("error", BacktestRow::error),
                number("random_walk", row -> row.of(Forecaster.RANDOM_WALK).value()),
                number("seasonal_ar1", row -> row.of(Forecaster.SEASONAL_AR1).value()),
                number("no_shock", row -> row.of(Forecaster.NO_SHOCK).value()),
                number("smart", row -> row.of(Forecaster.SMART).value()),
                Column.text("covered", BacktestAnswer::covered),
                Column.text("note", BacktestRow::note));
    }

    private static <R> Column<R> number(String key, ToDoubleFunction<R> value) {
        return Column.number(key, key, Decimals.PERCENT, value);
    }

    /** Whether the band of the model holds what came; empty without a band. */
    private static Optional<Boolean> covered(BacktestRow row) {
        Prediction said = row.of(Forecaster.MODEL);
        return said.hasBand() && Double.isFinite(row.observed())
                ? Optional.of(said.covers(row.observed()))
                : Optional.empty();
    }

    /** One row an origin, group and forecaster. */
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

    private List<Section> sections() {
        String origins = plan.origins().stream().map(Object::toString).collect(Collectors.joining(", "));
        List<Section> sections = new ArrayList<>(List.of(Section.of(Part.Text.flowing(
                "Real-time backtest of " + result.scenario().id() + ": origins " + origins,
                "Only data published and events announced by each origin. MAE and CRPS in points of growth over"
                        + " twelve months (contributions: points of the total); a rival is compared with the model on"
                        + " the targets that both have. January and February are one. Forecast: "
                        + plan.method().label() + "."))));
        sections.add(Section.of(Part.Rows.of("Where a rival is nearer, then where none is", overview())));
        Stream.of(
                        headline("target", ""),
                        groups("Partners, exports", "exports:"),
                        groups("Products, exports", "product:"),
                        groups("Partners, imports", "imports:"),
                        headline("months after " + DataWindow.LAST_CHOSEN, BacktestResult.APART))
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> sections.add(Section.of(Part.Rows.of("", table))));
        sections.add(Section.of(new Part.Text(losses(), true)));
        sections.add(Section.of(new Part.Text(figures(), true), Part.Text.lines(end())));
        return sections;
    }

    /** The groups that come first with everyone's errors, those where the model loses before the others; who wins stands in the last column. */
    private Table<String> overview() {
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
    private Table<ScoreRow> headline(String heading, String prefix) {
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

    private Table<String> groups(String title, String prefix) {
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
    private List<String> losses() {
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

    private List<String> figures() {
        int targets = result.rows().size();
        List<String> lines = new ArrayList<>();
        lines.add(targets - result.withoutFigure().size() + " of " + targets + " targets have a figure.");
        result.withoutFigure().stream()
                .collect(Collectors.groupingBy(BacktestAnswer::reason, LinkedHashMap::new, Collectors.counting()))
                .forEach((reason, count) -> lines.add("Without one: " + count + ", " + reason + "."));
        return lines;
    }

    private String end() {
        String changed = Provenance.changed(plan.parameters());
        return plan.draws() + " draws, seed " + plan.seed()
                + (changed.isEmpty() ? "" : ", parameters changed at every origin: " + changed) + ". World "
                + run.world().id() + ". Tradewind " + ProgramVersion.number() + ".";
    }

    private static String reason(BacktestRow row) {
        int at = row.note().indexOf(NO_FIGURE);
        return at < 0 ? row.note() : row.note().substring(at + NO_FIGURE.length());
    }

    private Details details() {
        return new Details()
                .with("version", ProgramVersion.number())
                .with("scenario", result.scenario().id())
                .with("world/id", run.world().id())
                .with("world/sha256", run.worldSha256())
                .with("inputs", Provenance.files(run.inputs()))
                .with("origins", plan.origins())
                .with("forecast", plan.method().label())
                .with("draws/number", plan.draws())
                .with("draws/seed", plan.seed())
                .with("targets", result.rows().size())
                .with("without_figure", result.withoutFigure().size());
    }
}
