package io.tradewind.browser;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.chart.ChartJson;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.RegionResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An open bundle: prepared once, at present with these changes. */
final class Session {
    /** A page has less room than a machine. */
    static final long MEMORY_BYTES = 24_000_000;

    private static final List<String> WORDS = List.of("month", "reporter", "partner", "flow", "product", "channel");

    private final ProjectionEngine engine = ProjectionEngine.standard();
    private final Bundle bundle;
    private final Changes changes;
    private final PreparedScenario prepared;
    private RunSpec spec = RunSpec.AS_PREPARED;
    /** The run of the present state; null until it is asked for, where only the flow that is looked at was worked out. */
    private Projection projection;
    /** Its numbers: what several queries share is added up once; null until they are asked for. */
    private ProjectionTable table;
    /** As it was opened, for what a change does. */
    private final Projection opened;
    /** What the words of queries select is found once. */
    private final ProjectionTable words;
    /** Views that were asked for, as the bundle was opened. */
    private final Views views;

    Session(String text) {
        this.bundle = Bundle.of(text);
        this.changes = new Changes(bundle.scenario());
        this.prepared = bundle.prepare(engine).remembering(MEMORY_BYTES);
        this.projection = prepared.project();
        this.opened = projection;
        this.words = ProjectionTable.of(opened);
        this.views = new Views(opened);
    }

    /** How many bytes it remembers of markets. */
    long rememberedBytes() {
        return prepared.rememberedBytes();
    }

    /** A view of the present state. */
    ViewCharts view(String lines) {
        return views.of(lines, projection());
    }

    /**
     * Charts of a view with other values, as {@link #change} and {@link #charts} give them one after the other. Only the flow that is looked at is worked out;
     * the rest once somebody asks for it.
     */
    String look(String lines, String viewLines) {
        RunSpec asked = changes.spec(Lines.of(lines));
        Optional<TradeDirection> alone = views.alone(viewLines);
        Projection run = prepared.project(alone.map(asked::withFlow).orElse(asked));
        ViewCharts view = views.of(viewLines, run);
        String json = ChartJson.of(view, view.first());
        now(asked, alone.isPresent() ? null : run);
        return json;
    }

    /** Charts of the present state with their sentence and tiles, as JSON. */
    String charts(String lines) {
        ViewCharts view = view(lines);
        return ChartJson.of(view, view.first());
    }

    /** Charts that are looked at later. */
    String moreCharts(String lines) {
        ViewCharts view = view(lines);
        return ChartJson.of(view, MoreCharts.of(view));
    }

    /** The long run, one dot for each of those sets of elasticities. */
    String longRunChart(String lines, String sets) {
        ViewCharts view = view(lines);
        return ChartJson.of(view, MoreCharts.longRun(this, view, sets));
    }

    /** Draws of the present state. */
    Ensemble ensemble() {
        Ensemble all = new Ensemble(engine, bundle.economy(), scenario(), parameters());
        return bundle.forecastOrigin().map(all::from).orElse(all);
    }

    /** Explains the present state. */
    Explainer explainer() {
        return new Explainer(engine, bundle.economy(), scenario(), parameters(), MEMORY_BYTES);
    }

    Projection projection() {
        if (projection == null) {
            projection = prepared.project(spec);
        }
        return projection;
    }

    Parameters parameters() {
        return bundle.parameters().with(spec.parameters());
    }

    ProjectionEngine engine() {
        return engine;
    }

    Bundle bundle() {
        return bundle;
    }

    /** The scenario with the changes. */
    Scenario scenario() {
        return projection().scenario();
    }

    /**
     * Runs the bundle with other values: {@code event.key=value}, {@code param.ID=value}, {@code without.event=true}. What is not named is as in the bundle.
     * If the changes do not fit, the state before them stays.
     */
    void change(String lines) {
        RunSpec asked = changes.spec(Lines.of(lines));
        now(asked, prepared.project(asked));
    }

    private void now(RunSpec asked, Projection run) {
        spec = asked;
        projection = run;
        table = null;
    }

    private ProjectionTable table() {
        if (table == null) {
            table = projection() == opened ? words : words.under(projection());
        }
        return table;
    }

    private List<ProjectionRow> rows(RunSpec at, Projection run, RowQuery query) {
        if (!query.groups().isEmpty()) {
            return ProjectionTable.rows(prepared.project(at.withGroups(query.groups())), query);
        }
        return (run == opened ? words : table()).rows(query);
    }

    /** Rows of the state, by the columns of {@code projection.csv}. */
    Table rows(String query) {
        return rows(rows(spec, projection(), Lines.query(query)));
    }

    static Table rows(List<ProjectionRow> rows) {
        Table table = new Table(
                WORDS,
                List.of(
                        "baseline_usd_mn",
                        "scenario_usd_mn",
                        "yoy_pct",
                        "contribution_pp",
                        "quantity_pct",
                        "price_pct",
                        "scenario_cny_mn",
                        "aggregate",
                        "p10",
                        "p50",
                        "p90",
                        "effect_usd_mn",
                        "effect_pct"));
        rows.forEach(row -> table.row(
                words(row),
                row.baselineUsdMn(),
                row.scenarioUsdMn(),
                row.yoyPct(),
                row.contributionPp(),
                row.quantityPct(),
                row.pricePct(),
                row.scenarioHomeMn(),
                row.aggregate() ? 1 : 0,
                row.bands().yoyPct().p10(),
                row.bands().yoyPct().p50(),
                row.bands().yoyPct().p90(),
                row.scenarioUsdMn() - row.baselineUsdMn(),
                percent(row.scenarioUsdMn(), row.baselineUsdMn())));
        return table;
    }

    private static List<String> words(ProjectionRow row) {
        return List.of(row.period(), row.reporter(), row.partner(), row.flow(), row.product(), row.channel());
    }

    private static double percent(double now, double before) {
        return before == 0 ? Double.NaN : 100 * (now / before - 1);
    }

    /** What the changes do: the same rows as the bundle has them and as they are now. */
    Table effect(String query) {
        RowQuery asked = Lines.query(query);
        List<ProjectionRow> before = rows(RunSpec.AS_PREPARED, opened, asked);
        List<ProjectionRow> now = rows(spec, projection(), asked);
        Table table = new Table(WORDS, List.of("opened_usd_mn", "changed_usd_mn", "effect_usd_mn", "effect_pct"));
        for (int k = 0; k < now.size(); k++) {
            double from = before.get(k).scenarioUsdMn();
            double to = now.get(k).scenarioUsdMn();
            table.row(words(now.get(k)), from, to, to - from, percent(to, from));
        }
        return table;
    }

    /** What the world would settle at if the duties and transport of that day stayed; by the columns of {@code regions.csv}. */
    Table longRun(String date) {
        ScenarioState state = ScenarioState.at(scenario(), bundle.economy(), parameters(), Lines.day(date));
        SolveOutcome outcome = StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(bundle.economy()).withShocks(state.shocks()));
        Table table = new Table(
                List.of("region"),
                List.of(
                        "real_income_pct",
                        "welfare_linear_pct",
                        "terms_of_trade_pct",
                        "volume_of_trade_pct",
                        "real_wage_pct",
                        "wage_pct",
                        "price_index_pct",
                        "income_pct",
                        "exports_pct",
                        "imports_pct",
                        "tariff_revenue_share_base",
                        "tariff_revenue_share"));
        RegionResults.of(outcome.orThrow())
                .forEach(row -> table.row(
                        List.of(row.region().code()),
                        row.realIncomePct(),
                        row.welfareLinearPct(),
                        row.termsOfTradePct(),
                        row.volumeOfTradePct(),
                        row.realWagePct(),
                        row.wagePct(),
                        row.priceIndexPct(),
                        row.incomePct(),
                        row.exportsPct(),
                        row.importsPct(),
                        row.tariffRevenueShareBase(),
                        row.tariffRevenueShare()));
        state.leftOut().forEach(event -> table.note("The long run leaves out " + event.id() + "."));
        return table;
    }

    /** Every number, day and flag of the events that a page may change, with the value that it has and its bounds. */
    Table fields() {
        Table table = new Table(List.of("field", "type", "value", "says"), List.of("low", "high"));
        for (Event event : scenario().events()) {
            List<String> probability = List.of(
                    event.id() + ".probability", "fraction", String.valueOf(event.probability()), "probability");
            table.row(probability, 0, 1);
            Map<String, Object> values = event.shock().values();
            event.shock().kind().keys().stream()
                    .filter(key -> key.keys().isEmpty())
                    .forEach(key -> {
                        Object value = Optional.ofNullable(values.get(key.name()))
                                .or(key::usual)
                                .orElse("");
                        List<String> words = new ArrayList<>();
                        words.add(event.id() + "." + key.name());
                        words.add(key.type().name().toLowerCase(Locale.ROOT));
                        words.add(
                                value instanceof List<?> list
                                        ? String.join(
                                                ",",
                                                list.stream()
                                                        .map(String::valueOf)
                                                        .toList())
                                        : String.valueOf(value));
                        words.add(key.says());
                        table.row(
                                words,
                                key.bounds().map(limit -> limit.low()).orElse(Double.NaN),
                                key.bounds().map(limit -> limit.high()).orElse(Double.NaN));
                    });
        }
        return table;
    }
}
