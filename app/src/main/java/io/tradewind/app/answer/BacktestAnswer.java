package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BacktestRun;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.PastForecast;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Prediction;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A backtest: the headline figures, then partners and products, then where the model loses. */
public final class BacktestAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER =
            new FolderKind("tradewind.backtest-run/1", List.of("backtest.csv", "scores.csv"));

    private static final int WIDTH = 100;
    private static final String NO_FIGURE = "no figure: ";
    /** Flows whose forecasts are drawn, the first that there is. */
    private static final Map<String, String> FORECAST = new LinkedHashMap<>();

    static {
        FORECAST.put(WorldWords.WORLD, "China's exports");
        FORECAST.put("USA", "China's exports to the US");
    }

    private final BacktestRun run;
    private final BacktestResult result;
    private final BacktestPlan plan;
    private final BacktestScores scores;

    private BacktestAnswer(BacktestRun run) {
        this.run = run;
        result = run.result();
        plan = result.plan();
        scores = new BacktestScores(result.scores());
    }

    static Document of(BacktestRun run) {
        BacktestAnswer answer = new BacktestAnswer(run);
        return new Document("tradewind.backtest/1")
                .width(WIDTH)
                .charts(answer::charts)
                .sections(answer::sections)
                .details(answer::details)
                .data("scores", "scores.csv", answer.scores.all())
                .data("rows", "backtest.csv", Table.of(columns(), answer.result.rows()))
                .main("rows")
                .folder(
                        FOLDER,
                        () -> new Details().with("parameter_values", Provenance.values(answer.plan.parameters())));
    }

    /** The forecasts of exports to all partners, else of those to the United States. */
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
                BacktestScores.number("observed", BacktestRow::observed),
                BacktestScores.number("model", row -> row.of(Forecaster.MODEL).value()),
                BacktestScores.number("p10", row -> row.of(Forecaster.MODEL).low()),
                BacktestScores.number("p90", row -> row.of(Forecaster.MODEL).high()),
                BacktestScores.number("error", BacktestRow::error),
                BacktestScores.number(
                        "random_walk", row -> row.of(Forecaster.RANDOM_WALK).value()),
                BacktestScores.number(
                        "seasonal_ar1", row -> row.of(Forecaster.SEASONAL_AR1).value()),
                BacktestScores.number(
                        "no_shock", row -> row.of(Forecaster.NO_SHOCK).value()),
                BacktestScores.number("smart", row -> row.of(Forecaster.SMART).value()),
                Column.text("covered", BacktestAnswer::covered),
                Column.text("note", BacktestRow::note));
    }

    /** Whether the band of the model holds what came; empty without a band. */
    private static Optional<Boolean> covered(BacktestRow row) {
        Prediction said = row.of(Forecaster.MODEL);
        return said.hasBand() && Double.isFinite(row.observed())
                ? Optional.of(said.covers(row.observed()))
                : Optional.empty();
    }

    private List<Section> sections() {
        String origins = plan.origins().stream().map(Object::toString).collect(Collectors.joining(", "));
        List<Section> sections = new ArrayList<>(List.of(Section.of(Part.Text.flowing(
                "Real-time backtest of " + result.scenario().id() + ": origins " + origins,
                "Only data published and events announced by each origin. MAE and CRPS in points of growth over"
                        + " twelve months (contributions: points of the total); a rival is compared with the model on"
                        + " the targets that both have. January and February are one. Forecast: "
                        + plan.method().label() + "."))));
        sections.add(Section.of(Part.Rows.of("Where a rival is nearer, then where none is", scores.overview())));
        Stream.of(
                        scores.headline("target", ""),
                        scores.groups("Partners, exports", "exports:"),
                        scores.groups("Products, exports", "product:"),
                        scores.groups("Partners, imports", "imports:"),
                        scores.headline("months after " + DataWindow.LAST_CHOSEN, BacktestResult.APART))
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> sections.add(Section.of(Part.Rows.of("", table))));
        sections.add(Section.of(new Part.Text(scores.losses(), true)));
        sections.add(Section.of(new Part.Text(figures(), true), Part.Text.lines(end())));
        return sections;
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
