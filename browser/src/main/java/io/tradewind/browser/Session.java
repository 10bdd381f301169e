package io.tradewind.browser;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.RegionResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** An open bundle: prepared once, at present with these changes. */
final class Session {
    private static final String PARAMETER = "param.";
    private static final String WITHOUT = "without.";
    private static final List<String> WORDS = List.of("month", "reporter", "partner", "flow", "product", "channel");

    private final ProjectionEngine engine = ProjectionEngine.standard();
    private final Bundle bundle;
    private final PreparedScenario prepared;
    private RunSpec spec = RunSpec.AS_PREPARED;
    private Projection projection;
    /** Its numbers: what several queries share is added up once. */
    private ProjectionTable table;
    /** As it was opened, for what a change does. */
    private final Projection opened;
    /** What the words of queries select is found once. */
    private final ProjectionTable words;

    Session(String text) {
        this.bundle = Bundle.of(text);
        this.prepared = bundle.prepare(engine).remembering();
        this.projection = prepared.project();
        this.opened = projection;
        this.words = ProjectionTable.of(opened);
        this.table = words;
    }

    Projection projection() {
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
        return projection.scenario();
    }

    /**
     * Runs the bundle with other values: {@code event.key=value}, {@code param.ID=value}, {@code without.event=true}. What is not named is as in the bundle.
     * If the changes do not fit, the state before them stays.
     */
    void change(String lines) {
        RunSpec changed = spec(Lines.of(lines));
        projection = prepared.project(changed);
        table = words.under(projection);
        spec = changed;
    }

    private RunSpec spec(Map<String, String> values) {
        SortedMap<String, Double> parameters = new TreeMap<>();
        Map<String, Event> events = new LinkedHashMap<>();
        SortedSet<String> left = new TreeSet<>(ids());
        values.forEach((field, value) -> {
            if (field.startsWith(PARAMETER)) {
                parameters.put(field.substring(PARAMETER.length()), number(field, value));
            } else if (field.startsWith(WITHOUT)) {
                String id = event(field, field.substring(WITHOUT.length())).id();
                if (Boolean.parseBoolean(value)) {
                    left.remove(id);
                }
            } else {
                Event event = event(field, field);
                String key = field.substring(Math.min(field.length(), event.id().length() + 1));
                events.put(event.id(), EventField.with(events.getOrDefault(event.id(), event), key, value));
            }
        });
        return new RunSpec(
                parameters,
                left.size() == ids().size() ? Optional.empty() : Optional.of(left),
                List.copyOf(events.values()),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty());
    }

    private List<String> ids() {
        return bundle.scenario().events().stream().map(Event::id).toList();
    }

    /** The event whose id the name is, or starts with; the longest if there are several. */
    private Event event(String field, String name) {
        return bundle.scenario().events().stream()
                .filter(event -> name.equals(event.id()) || name.startsWith(event.id() + "."))
                .max((one, other) -> one.id().length() - other.id().length())
                .orElseThrow(() -> Lines.problem(
                        field, "No event and no parameter has the field '" + field + "'.", Nearest.hint(name, ids())));
    }

    private static double number(String field, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw Lines.problem(field, "'" + value + "' is no number.", "Maybe use a plain number such as 0.25.");
        }
    }

    private List<ProjectionRow> rows(RunSpec at, Projection run, RowQuery query) {
        if (!query.groups().isEmpty()) {
            return ProjectionTable.rows(prepared.project(at.withGroups(query.groups())), query);
        }
        return (run == opened ? words : table).rows(query);
    }

    /** Rows of the state, by the columns of {@code projection.csv}. */
    Table rows(String query) {
        return rows(rows(spec, projection, Lines.query(query)));
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
                row.bands().p10(),
                row.bands().p50(),
                row.bands().p90(),
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
        List<ProjectionRow> now = rows(spec, projection, asked);
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
