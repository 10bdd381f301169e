package io.tradewind.app.report;

import io.tradewind.app.session.BestResponseResult;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashRate;
import io.tradewind.core.nash.NashRegion;
import io.tradewind.core.nash.ResponsePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The tables of best tariffs. */
public final class BestResponseSheets {
    private static final int DECIMALS = 12;

    private BestResponseSheets() {}

    /**
     * A region, on one origin and sector where rates differ by them.
     *
     * @param region      what the rates do to the region
     * @param rule        the rule, in lower case
     * @param origin      the origin of the rate, if each has its own
     * @param sector      the sector of the rate, if each has its own
     * @param appliedRate what is applied there, as a fraction
     * @param rate        what is chosen there, as a fraction
     */
    record Row(
            NashRegion region,
            String rule,
            Optional<RegionCode> origin,
            Optional<SectorCode> sector,
            double appliedRate,
            double rate) {}

    /**
     * A point of a response curve.
     *
     * @param player whose
     * @param point  rate and real income
     */
    record CurveRow(NashPlayer player, ResponsePoint point) {}

    /** What {@code --format csv} prints: the response curves if they are asked for, else the regions. */
    public static String csv(BestResponseResult result) {
        return result.request().curve() ? curves(result).csv() : regions(result).csv();
    }

    /** One row a region; one for each origin or sector where rates differ by them. Fractions for rates and shares, else percent. */
    static Sheet<Row> regions(BestResponseResult result) {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.text("region", "region", row -> row.region().region().code()),
                Column.text("rule", "rule", Row::rule),
                Column.number("applied_rate", "applied_rate", DECIMALS, Row::appliedRate),
                Column.number("rate", "rate", DECIMALS, Row::rate),
                column("real_income_pct", NashRegion::realIncomePct),
                column("wage_pct", NashRegion::wagePct),
                column("income_pct", NashRegion::incomePct),
                column("price_index_pct", NashRegion::priceIndexPct),
                column("tariff_revenue_share_base", NashRegion::tariffRevenueShareBase),
                column("tariff_revenue_share", NashRegion::tariffRevenueShare),
                column("imports_pct", NashRegion::importsPct),
                column("exports_pct", NashRegion::exportsPct)));
        if (result.problem().rule().isByOrigin()) {
            columns.add(Column.text("origin", "origin", row -> text(row.origin())));
        }
        if (result.problem().bySector()) {
            columns.add(Column.text("sector", "sector", row -> text(row.sector())));
        }
        return new Sheet<>(columns, rows(result));
    }

    private static String text(Optional<?> code) {
        return code.map(Object::toString).orElse("");
    }

    private static Column<Row> column(String key, ToDoubleFunction<NashRegion> number) {
        return Column.number(key, key, DECIMALS, row -> number.applyAsDouble(row.region()));
    }

    /** Every region of a game; of best responses, those that chose. */
    static List<Row> rows(BestResponseResult result) {
        List<Row> rows = new ArrayList<>();
        for (NashEquilibrium answer : result.answers()) {
            for (int r = 0; r < answer.regions().size(); r++) {
                int region = r;
                Optional<NashPlayer> player = answer.problem().players().stream()
                        .filter(candidate -> candidate.members().contains(region))
                        .findFirst();
                if (player.isPresent() || result.request().nash()) {
                    addRows(answer, r, player, rows);
                }
            }
        }
        return rows;
    }

    private static void addRows(NashEquilibrium answer, int r, Optional<NashPlayer> player, List<Row> rows) {
        NashRegion region = answer.regions().get(r);
        String rule = answer.problem().rule().name().toLowerCase(Locale.ROOT);
        boolean several =
                answer.problem().rule().isByOrigin() || answer.problem().bySector();
        if (player.isEmpty() || !several) {
            rows.add(new Row(region, rule, Optional.empty(), Optional.empty(), region.appliedRate(), region.rate()));
            return;
        }
        for (NashRate rate : answer.rates()) {
            if (rate.player().equals(player.get())) {
                rows.add(new Row(region, rule, rate.origin(), rate.sector(), rate.appliedRate(), rate.rate()));
            }
        }
    }

    /** One row a player and rate. */
    static Sheet<CurveRow> curves(BestResponseResult result) {
        List<CurveRow> rows = new ArrayList<>();
        for (int p = 0; p < result.curves().size(); p++) {
            NashPlayer player = result.problem().players().get(p);
            result.curves().get(p).forEach(point -> rows.add(new CurveRow(player, point)));
        }
        return new Sheet<>(
                List.of(
                        Column.text("region", "region", row -> row.player().name()),
                        Column.number(
                                "rate", "rate", DECIMALS, row -> row.point().rate()),
                        Column.number(
                                "real_income_pct",
                                "real income %",
                                DECIMALS,
                                row -> row.point().realIncomePct())),
                rows);
    }

    /** Name for people of a region of the world. */
    static String name(BestResponseResult result, NashRegion row) {
        Economy world = result.problem().economy();
        return world.regions().get(world.indexOf(row.region()).orElseThrow()).name();
    }
}
