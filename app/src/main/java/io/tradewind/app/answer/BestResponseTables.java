package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BestResponseResult;
import io.tradewind.app.session.OtherBestResponse;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRegion;
import io.tradewind.core.nash.ResponsePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The tables of best tariffs: regions with the rates that they charge, and response curves. */
final class BestResponseTables {
    private static final int DECIMALS = 12;

    private final BestResponseResult result;
    private final NashProblem problem;
    private final Economy world;
    private final Table<Row> regions;
    private final Table<Point> curves;

    BestResponseTables(BestResponseResult result) {
        this.result = result;
        problem = result.problem();
        world = problem.economy();
        regions = Table.of(columns(), rows());
        curves = pointTable();
    }

    /** One row a region; one for each origin or sector where rates differ by them. */
    Table<Row> regions() {
        return regions;
    }

    /** Real income along each player's own rate. */
    Table<Point> curves() {
        return curves;
    }

    /** A region, on one origin and sector where rates differ by them; rates are fractions. */
    record Row(
            NashRegion region,
            Optional<RegionCode> origin,
            Optional<SectorCode> sector,
            double appliedRate,
            double rate) {}

    /** A point of a player's response curve. */
    record Point(String player, ResponsePoint point) {}

    /** Every region of a game; of best responses, those that chose. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (NashEquilibrium answer : result.answers()) {
            for (int r = 0; r < answer.regions().size(); r++) {
                int region = r;
                Optional<NashPlayer> player = answer.problem().players().stream()
                        .filter(candidate -> candidate.members().contains(region))
                        .findFirst();
                if (player.isPresent() || result.request().nash()) {
                    addRows(answer, answer.regions().get(r), player, rows);
                }
            }
        }
        return rows;
    }

    private static void addRows(
            NashEquilibrium answer, NashRegion region, Optional<NashPlayer> player, List<Row> rows) {
        boolean several =
                answer.problem().rule().isByOrigin() || answer.problem().bySector();
        if (player.isEmpty() || !several) {
            rows.add(new Row(region, Optional.empty(), Optional.empty(), region.appliedRate(), region.rate()));
            return;
        }
        answer.rates().stream()
                .filter(rate -> rate.player().equals(player.get()))
                .forEach(rate ->
                        rows.add(new Row(region, rate.origin(), rate.sector(), rate.appliedRate(), rate.rate())));
    }

    /** Fractions for rates and shares, else percent. */
    private List<Column<Row>> columns() {
        String rule = problem.rule().name().toLowerCase(Locale.ROOT);
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.text("region", row -> row.region().region()),
                Column.text("rule", row -> rule),
                Column.number("applied_rate", "", DECIMALS, Row::appliedRate),
                Column.number("rate", "", DECIMALS, Row::rate),
                column("real_income_pct", NashRegion::realIncomePct),
                column("wage_pct", NashRegion::wagePct),
                column("income_pct", NashRegion::incomePct),
                column("price_index_pct", NashRegion::priceIndexPct),
                column("tariff_revenue_share_base", NashRegion::tariffRevenueShareBase),
                column("tariff_revenue_share", NashRegion::tariffRevenueShare),
                column("imports_pct", NashRegion::importsPct),
                column("exports_pct", NashRegion::exportsPct)));
        if (problem.rule().isByOrigin()) {
            columns.add(Column.text("origin", "on goods\nof", Row::origin));
        }
        if (problem.bySector()) {
            columns.add(Column.text("sector", "sector", Row::sector));
        }
        return columns;
    }

    private static Column<Row> column(String key, ToDoubleFunction<NashRegion> number) {
        return Column.number(key, "", DECIMALS, number).of(Row::region);
    }

    private Table<Point> pointTable() {
        List<Point> points = new ArrayList<>();
        for (int p = 0; p < result.curves().size(); p++) {
            String player = problem.players().get(p).name();
            result.curves().get(p).forEach(point -> points.add(new Point(player, point)));
        }
        return Table.of(
                List.of(
                        Column.text("region", Point::player),
                        Column.number("rate", "", DECIMALS, row -> row.point().rate()),
                        Column.number(
                                "real_income_pct",
                                "",
                                DECIMALS,
                                row -> row.point().realIncomePct())),
                points);
    }

    /** A region's best tariff and real income under one of the sets of elasticities. */
    record Other(String elasticities, NashRegion region) {}

    /** One row a region and set; of best responses, those that chose. */
    Table<?> others() {
        return new Table<>(
                List.of(
                        Column.text("region", row -> row.region().region()),
                        Column.text("elasticities", Other::elasticities),
                        Column.number("rate", "", DECIMALS, row -> row.region().rate()),
                        Column.number(
                                "real_income_pct",
                                "",
                                DECIMALS,
                                row -> row.region().realIncomePct())),
                this::otherRows);
    }

    private List<Other> otherRows() {
        List<Other> rows = new ArrayList<>();
        for (OtherBestResponse other : result.others().get()) {
            for (NashEquilibrium answer : other.answers()) {
                for (int r = 0; r < answer.regions().size(); r++) {
                    int region = r;
                    boolean chose = answer.problem().players().stream()
                            .anyMatch(player -> player.members().contains(region));
                    if (chose || result.request().nash()) {
                        rows.add(
                                new Other(other.elasticities(), answer.regions().get(r)));
                    }
                }
            }
        }
        return rows;
    }

    /** The same for people: a row a region, real income under each set. */
    Table<String> shownOthers(int most) {
        List<Other> rows = otherRows();
        List<Column<String>> columns = new ArrayList<>(List.of(Column.shown("region", Format.TEXT, code -> code)));
        for (OtherBestResponse other : result.others().get()) {
            columns.add(Column.shown(
                    other.elasticities() + "\nrate, %",
                    Format.fixed(1),
                    code -> of(rows, other, code, row -> 100 * row.rate())));
            columns.add(Column.shown(
                    "real\nincome %", Format.signed(3), code -> of(rows, other, code, NashRegion::realIncomePct)));
        }
        List<String> codes = rows.stream()
                .map(row -> row.region().region().code())
                .distinct()
                .limit(most)
                .toList();
        return Table.of(columns, codes);
    }

    private static Double of(
            List<Other> rows, OtherBestResponse other, String code, ToDoubleFunction<NashRegion> number) {
        return rows.stream()
                .filter(row -> row.elasticities().equals(other.elasticities())
                        && row.region().region().code().equals(code))
                .findFirst()
                .map(row -> number.applyAsDouble(row.region()))
                .orElse(null);
    }

    /** Name for people. */
    String name(NashRegion row) {
        return world.regions().get(world.indexOf(row.region()).orElseThrow()).name();
    }

    /** The same for people. */
    Table<Point> shownCurves() {
        return Table.of(
                List.of(
                        curves.column("region"),
                        curves.column("rate").as("rate %", Format.percentOf(2)),
                        curves.column("real_income_pct").as("real income %", Format.signed(4))),
                curves.rows());
    }

    /** The first rows, or those whose real income moves most, for people. */
    Table<Row> shown(int most, boolean largest) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(regions.column("region"));
        columns.add(Column.shown("", Format.TEXT, row -> name(row.region())));
        regions.columns().stream()
                .filter(column -> column.key().equals("origin") || column.key().equals("sector"))
                .forEach(columns::add);
        columns.add(regions.column("applied_rate").as("applied\n%", Format.percentOf(2)));
        columns.add(regions.column("rate").as("rate\n%", Format.percentOf(2)));
        columns.add(regions.column("real_income_pct").as("real income\n%", Format.signed(3)));
        columns.add(Column.shown(
                "terms of\ntrade %", Format.signed(2), row -> row.region().termsOfTradePct()));
        columns.add(regions.column("wage_pct").as("wage\n%", Format.signed(2)));
        columns.add(regions.column("price_index_pct").as("prices\n%", Format.signed(2)));
        columns.add(regions.column("imports_pct").as("imports\n%", Format.CHANGE));
        columns.add(regions.column("exports_pct").as("exports\n%", Format.CHANGE));
        columns.add(regions.column("tariff_revenue_share").as("duties, %\nof income", Format.percentOf(2)));
        columns.add(regions.column("tariff_revenue_share_base").as("before", Format.percentOf(2)));
        Comparator<Row> moves =
                Comparator.comparingDouble(row -> -Math.abs(row.region().realIncomePct()));
        Stream<Row> rows = largest ? regions.rows().stream().sorted(moves) : regions.rows().stream();
        return Table.of(columns, rows.limit(most).toList());
    }
}
