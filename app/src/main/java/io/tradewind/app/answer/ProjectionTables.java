package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.document.Unit;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.scenario.FxShock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a projection: every row for programs; for people the path, what exchange rates do, the bands, the largest movers. */
record ProjectionTables(ProjectionRun run, RowQuery query, Names names) {
    private static final Set<String> KEYS = Set.of("month", "reporter", "partner", "flow", "product", "channel");
    private static final Set<String> BANDS = Stream.concat(KEYS.stream(), Stream.of("yoy_pct", "p10", "p50", "p90"))
            .collect(Collectors.toSet());
    private static final int MOST_YEARS = 3;
    private static final int BAR = 8;
    /** Effects that print as 0.0 have no bar. */
    private static final double SHOWN = 0.05;
    /** Changes of the exchange rate below this many percent are none. */
    private static final double STILL = 0.05;

    /** The columns of {@code projection.csv} in their fixed order, but for names and effects. */
    private static final List<Column<ProjectionRow>> FIGURES = List.of(
            Column.text("month", ProjectionRow::period),
            Column.text("reporter", ProjectionRow::reporter),
            Column.text("partner", ProjectionRow::partner),
            Column.text("flow", ProjectionRow::flow),
            Column.text("product", ProjectionRow::product),
            Column.text("channel", ProjectionRow::channel),
            Column.number("baseline_usd_mn", "baseline\nUSD mn", Decimals.LEVEL, ProjectionRow::baselineUsdMn),
            Column.number("scenario_usd_mn", "scenario\nUSD mn", Decimals.LEVEL, ProjectionRow::scenarioUsdMn),
            Column.number("yoy_pct", "y/y\n%", Decimals.PERCENT, ProjectionRow::yoyPct),
            Column.number("contribution_pp", "contribution\npp", Decimals.CONTRIBUTION, ProjectionRow::contributionPp),
            Column.number("quantity_pct", "quantity\n%", Decimals.PERCENT, ProjectionRow::quantityPct),
            Column.number("price_pct", "price\n%", Decimals.PERCENT, ProjectionRow::pricePct),
            Column.number("scenario_cny_mn", "scenario\nCNY mn", Decimals.LEVEL, ProjectionRow::scenarioHomeMn),
            Column.flag("aggregate", "sum", ProjectionRow::aggregate),
            Column.number(
                    "p10",
                    "P10\n%",
                    Decimals.PERCENT,
                    row -> row.bands().yoyPct().p10()),
            Column.number(
                    "p50",
                    "P50\n%",
                    Decimals.PERCENT,
                    row -> row.bands().yoyPct().p50()),
            Column.number(
                    "p90",
                    "P90\n%",
                    Decimals.PERCENT,
                    row -> row.bands().yoyPct().p90()));

    /** What the effect is made of: quantity times price is dollars; times yuan per dollar it is yuan. */
    private static final List<Column<ProjectionRow>> PARTS_OF_THE_EFFECT = List.of(
            Column.number("effect_quantity_pct", "events:\nquantity %", Decimals.PERCENT, Line::quantityPct),
            Column.number("effect_price_pct", "events:\nprice %", Decimals.PERCENT, Line::pricePct),
            Column.number(
                    "effect_cny_per_usd_pct", "events: yuan\nper dollar %", Decimals.PERCENT, Line::yuanPerDollarPct));

    /** What importers collect: under the scenario, at its rates if nobody reacts, and without it. */
    private static final List<Column<ProjectionRow>> DUTIES = List.of(
            Column.number("duty_usd_mn", "duties\nUSD mn", Decimals.LEVEL, ProjectionRow::dutyUsdMn),
            Column.number(
                    "duty_static_usd_mn", "duties, static\nUSD mn", Decimals.LEVEL, ProjectionRow::staticDutyUsdMn),
            Column.number(
                    "duty_baseline_usd_mn",
                    "duties, base path\nUSD mn",
                    Decimals.LEVEL,
                    ProjectionRow::baselineDutyUsdMn));

    /** One row for each month, reporter, partner, flow and product. New columns come after these. */
    Table<ProjectionRow> rows() {
        return rows(() -> ProjectionSession.rows(run, query));
    }

    /** The same columns of other rows. */
    Table<ProjectionRow> rows(Supplier<List<ProjectionRow>> source) {
        List<Column<ProjectionRow>> columns = new ArrayList<>(FIGURES);
        columns.add(Column.text("reporter_name", names::reporter));
        columns.add(Column.text("partner_name", names::partner));
        columns.add(Column.text("product_name", names::product));
        columns.add(Column.number(
                "effect_usd_mn", "events\nUSD mn", Decimals.LEVEL, row -> row.scenarioUsdMn() - row.baselineUsdMn()));
        columns.add(Column.number(
                "effect_pct", "events\n%", Decimals.PERCENT, row -> Line.effectPct(row, CurrencyView.USD)));
        columns.add(DUTIES.get(0));
        columns.addAll(PARTS_OF_THE_EFFECT);
        columns.addAll(DUTIES.subList(1, DUTIES.size()));
        return new Table<>(columns, source);
    }

    /** What says which rows these are. */
    static List<Column<ProjectionRow>> keys() {
        return FIGURES.stream().filter(column -> KEYS.contains(column.key())).toList();
    }

    /** The same with bands of growth. */
    static Table<ProjectionRow> bands(List<ProjectionRow> rows) {
        return Table.of(
                FIGURES.stream().filter(column -> BANDS.contains(column.key())).toList(), rows);
    }

    /** The path period by period, the directions of trade beside each other. */
    Table<Integer> path(List<Line> flows) {
        CurrencyView currency = query.currency();
        double largest = flows.stream()
                .flatMap(flow -> flow.effectsPct().stream())
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0.0);
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(at(flows.get(0).rows(), "", Format.TEXT, ProjectionRow::period));
        for (Line flow : flows) {
            ToDoubleFunction<ProjectionRow> level = row -> Line.scenario(row, currency);
            List<Double> effects = flow.effectsPct();
            Unit unit = Unit.of(flow.rows().stream().mapToDouble(level).max().orElse(0.0), flow.code());
            columns.add(at(flow.rows(), flow.flow() + "\n" + unit.label(), unit.level(), level::applyAsDouble));
            columns.add(at(flow.rows(), "y/y\n% " + flow.code(), Format.CHANGE, ProjectionRow::yoyPct));
            columns.add(Column.shown("events\n%", Format.CHANGE, effects::get));
            columns.add(Column.shown("", Format.PICTURE, t -> bar(effects.get(t), largest)));
        }
        return byPeriod(columns, flows.get(0).rows());
    }

    /** A column by period of one flow beside others. */
    static Column<Integer> at(
            List<ProjectionRow> rows, String heading, Format format, Function<ProjectionRow, ?> value) {
        return Column.shown(heading, format, t -> value.apply(rows.get(t)));
    }

    static Table<Integer> byPeriod(List<Column<Integer>> columns, List<ProjectionRow> rows) {
        return Table.of(columns, IntStream.range(0, rows.size()).boxed().toList());
    }

    private static String bar(double effect, double largest) {
        return Spark.bar(Math.abs(effect) < SHOWN ? 0.0 : effect, largest, BAR);
    }

    /** What exchange rates do to quantities, prices and values; none where no event moves one or nothing is traded. */
    Optional<Section> currencies(List<Line> flows) {
        List<Line> known = flows.stream()
                .filter(line -> line.sum(ProjectionRow::baselineUsdMn) > 0)
                .toList();
        boolean moves =
                run.about().ownEvents().stream().anyMatch(event -> event.shock().kind() == FxShock.KIND);
        if (!moves || known.isEmpty()) {
            return Optional.empty();
        }
        Table<Line> table = Table.of(
                List.of(
                        Column.shown("", Format.TEXT, Line::flow),
                        Column.shown("quantity\n%", Format.CHANGE, Line::quantityPct),
                        Column.shown("price in\ndollars %", Format.CHANGE, Line::pricePct),
                        Column.shown("in dollars\n%", Format.CHANGE, Line::dollarsPct),
                        Column.shown("yuan per\ndollar %", Format.CHANGE, Line::yuanPerDollarPct),
                        Column.shown("in yuan\n%", Format.CHANGE, Line::yuanPct)),
                known);
        return Optional.of(Section.of(
                Part.Rows.of(
                        "What the events change, over all months: quantity times price is dollars, dollars times the"
                                + " rate are yuan",
                        table),
                Part.Text.flowing(reading(known.get(0).yuanPerDollarPct()))));
    }

    private static String reading(double weaker) {
        if (weaker > STILL) {
            return "A weaker yuan can lower dollars: sellers pass part of it on as lower prices in dollars, and where"
                    + " quantities rise by less than these prices fall, more goods bring in fewer dollars, but more yuan.";
        }
        if (weaker < -STILL) {
            return "A stronger yuan can raise dollars: sellers pass part of it on as higher prices in dollars, and where"
                    + " quantities fall by less than these prices rise, fewer goods bring in more dollars, but fewer yuan.";
        }
        return Double.isNaN(weaker)
                ? "Yuan are known of China and its provinces only."
                : "The yuan keeps its rate against the dollar here, so dollars and yuan change alike.";
    }

    /** The first lines: levels, what the events change, growth by year, the path in small. */
    static Table<Line> movers(
            List<Line> lines,
            int limit,
            String head,
            Function<Line, String> code,
            Function<ProjectionRow, String> name) {
        Line first = lines.get(0);
        Unit unit = Unit.of(lines.stream().mapToDouble(Line::baselineMn).max().orElse(0.0), first.code());
        List<Column<Line>> columns = new ArrayList<>(List.of(
                Column.shown(head, Format.TEXT, code),
                Column.shown("", Format.TEXT, line -> Names.shortly(name.apply(line.first()))),
                Column.shown("base path\n" + unit.label(), unit.level(), Line::baselineMn),
                Column.shown("scenario\n" + unit.label(), unit.level(), Line::scenarioMn),
                Column.shown("events\n" + unit.label(), unit.change(), Line::effectMn),
                Column.shown("events\n%", Format.CHANGE, Line::effectPct)));
        for (int y = 0; y < Math.min(MOST_YEARS, first.years().size()); y++) {
            int year = y;
            columns.add(Column.shown(
                    "y/y %\n" + first.years().get(y).period(),
                    Format.CHANGE,
                    line -> year < line.years().size() ? line.years().get(year).yoyPct() : null));
        }
        columns.add(Column.shown(
                "events %, from\n" + first.first().period() + " on",
                Format.PICTURE,
                line -> Spark.line(line.effectsPct())));
        return Table.of(columns, lines.subList(0, Math.min(limit, lines.size())));
    }
}
