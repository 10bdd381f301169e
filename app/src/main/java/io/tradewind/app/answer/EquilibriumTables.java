package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.LongRunResult;
import io.tradewind.app.session.RegionBands;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of an equilibrium for programs: every region, every flow, every duty, whole and exact. */
final class EquilibriumTables {
    private static final int DECIMALS = 6;

    private final LongRunResult result;
    private final Economy world;

    EquilibriumTables(LongRunResult result) {
        this.result = result;
        this.world = result.elasticities().economy();
    }

    /** One row a region; percent unless a share. */
    Table<RegionResult> regions() {
        List<Column<RegionResult>> columns = new ArrayList<>(List.of(Column.text("region", RegionResult::region)));
        RegionBands.MEASURES.forEach((name, value) -> columns.add(number(name, value)));
        columns.addAll(List.of(
                number("employment_pct", RegionResult::employmentPct),
                number("trade_balance_pct", RegionResult::tradeBalancePct)));
        return Table.of(columns, result.regions());
    }

    private record Banded(RegionResult region, String measure, Quantiles quantiles) {}

    /** One row a region and number: {@code bands.csv}. */
    Table<?> quantiles(RegionBands all) {
        List<Column<Banded>> columns = new ArrayList<>(
                List.of(Column.text("region", row -> row.region().region()), Column.text("measure", Banded::measure)));
        columns.addAll(BandTables.columns("", DECIMALS, Banded::quantiles));
        List<Banded> rows = new ArrayList<>();
        for (int k = 0; k < result.regions().size(); k++) {
            for (String measure : RegionBands.MEASURES.keySet()) {
                rows.add(new Banded(result.regions().get(k), measure, all.of(k, measure)));
            }
        }
        return Table.of(columns, rows);
    }

    /** What it costs each region, and what exports add to its growth. */
    Table<RegionResult> costs() {
        return Table.of(
                List.of(
                        Column.text("region", RegionResult::region),
                        number("consumer_price_pct", row -> row.cost().consumerPricePct()),
                        number("producer_price_pct", row -> row.cost().producerPricePct()),
                        number("export_growth_pp", row -> row.cost().exportGrowthPp()),
                        number("exports_to_gdp_pct", row -> row.cost().exportsToGdpPct()),
                        number("imports_to_gdp_pct", row -> row.cost().importsToGdpPct()),
                        number("duty_baseline_usd_mn", row -> row.cost().dutyBaseUsdMn()),
                        number("duty_static_usd_mn", row -> row.cost().dutyStaticUsdMn()),
                        number("duty_usd_mn", row -> row.cost().dutyUsdMn())),
                result.regions());
    }

    private static <R> Column<R> number(String key, ToDoubleFunction<R> number) {
        return Column.number(key, key, DECIMALS, number);
    }

    /** A flow by its positions in the world, before duty, before and after the shocks. */
    private record Flow(int origin, int destination, int sector, double baseline, double counterfactual) {
        /** Duty at the tariffs of a world. */
        private double duty(double flow, WorldState world) {
            return flow * world.tariffs().get(origin, destination, sector);
        }
    }

    /** One row a flow that there is, by origin, destination and sector in the order of the world. */
    Table<?> flows() {
        List<Column<Flow>> columns = new ArrayList<>(whose());
        columns.add(number("baseline", Flow::baseline));
        columns.add(number("counterfactual", Flow::counterfactual));
        return new Table<>(columns, this::flowRows);
    }

    private List<Column<Flow>> whose() {
        return List.of(
                Column.text("origin", row -> world.regions().get(row.origin()).code()),
                Column.text(
                        "destination",
                        row -> world.regions().get(row.destination()).code()),
                Column.text("sector", row -> world.sectors().get(row.sector()).code()));
    }

    /** Duty by importer, origin and sector: before, at the new rates if nobody reacts, and after; one row a flow that pays any. */
    Table<?> duties() {
        WorldState before = result.equilibrium().baseline();
        WorldState after = result.equilibrium().counterfactual();
        List<Column<Flow>> columns = new ArrayList<>(whose());
        columns.add(number("duty_baseline_usd_mn", row -> row.duty(row.baseline(), before)));
        columns.add(number("duty_static_usd_mn", row -> row.duty(row.baseline(), after)));
        columns.add(number("duty_usd_mn", row -> row.duty(row.counterfactual(), after)));
        return new Table<>(
                columns,
                () -> flowRows().stream()
                        .filter(row -> row.duty(row.baseline(), before) != 0 || row.duty(1, after) != 0)
                        .toList());
    }

    private List<Flow> flowRows() {
        TradeCube before = result.equilibrium().baseline().flows();
        TradeCube after = result.equilibrium().counterfactual().flows();
        List<Flow> flows = new ArrayList<>();
        for (int o = 0; o < before.regions(); o++) {
            for (int d = 0; d < before.regions(); d++) {
                for (int s = 0; s < before.sectors(); s++) {
                    if (before.get(o, d, s) > 0 || after.get(o, d, s) > 0) {
                        flows.add(new Flow(o, d, s, before.get(o, d, s), after.get(o, d, s)));
                    }
                }
            }
        }
        return flows;
    }
}
