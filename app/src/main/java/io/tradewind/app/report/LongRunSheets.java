package io.tradewind.app.report;

import io.tradewind.app.session.LongRunResult;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of an equilibrium: {@code regions.csv} and {@code flows.csv}. */
public final class LongRunSheets {
    private static final int DECIMALS = 6;

    private LongRunSheets() {}

    /**
     * A flow before and after.
     *
     * @param origin         code of the region that sells
     * @param destination    code of the region that buys
     * @param sector         code of the sector
     * @param baseline       value before duty, before the shocks
     * @param counterfactual the same after them
     */
    record Flow(String origin, String destination, String sector, double baseline, double counterfactual) {}

    /** One row a region; percent unless a share. */
    public static Sheet<RegionResult> regions(LongRunResult result) {
        return new Sheet<>(
                List.of(
                        Column.text("region", "region", row -> row.region().code()),
                        column("real_income_pct", RegionResult::realIncomePct),
                        column("welfare_linear_pct", RegionResult::welfareLinearPct),
                        column("terms_of_trade_pct", RegionResult::termsOfTradePct),
                        column("volume_of_trade_pct", RegionResult::volumeOfTradePct),
                        column("real_wage_pct", RegionResult::realWagePct),
                        column("wage_pct", RegionResult::wagePct),
                        column("price_index_pct", RegionResult::priceIndexPct),
                        column("income_pct", RegionResult::incomePct),
                        column("exports_pct", RegionResult::exportsPct),
                        column("imports_pct", RegionResult::importsPct),
                        column("tariff_revenue_share_base", RegionResult::tariffRevenueShareBase),
                        column("tariff_revenue_share", RegionResult::tariffRevenueShare)),
                result.regions());
    }

    private static Column<RegionResult> column(String key, ToDoubleFunction<RegionResult> number) {
        return Column.number(key, key, DECIMALS, number);
    }

    /** One row a flow that there is, by origin, destination and sector in the order of the world. */
    static Sheet<Flow> flows(LongRunResult result) {
        return new Sheet<>(
                List.of(
                        Column.text("origin", "origin", Flow::origin),
                        Column.text("destination", "destination", Flow::destination),
                        Column.text("sector", "sector", Flow::sector),
                        Column.number("baseline", "baseline", DECIMALS, Flow::baseline),
                        Column.number("counterfactual", "counterfactual", DECIMALS, Flow::counterfactual)),
                flowsOf(result));
    }

    private static List<Flow> flowsOf(LongRunResult result) {
        Economy world = result.elasticities().economy();
        TradeCube before = result.equilibrium().baseline().flows();
        TradeCube after = result.equilibrium().counterfactual().flows();
        List<Flow> flows = new ArrayList<>();
        for (int o = 0; o < before.regions(); o++) {
            for (int d = 0; d < before.regions(); d++) {
                for (int s = 0; s < before.sectors(); s++) {
                    if (before.get(o, d, s) > 0 || after.get(o, d, s) > 0) {
                        flows.add(new Flow(
                                world.regions().get(o).code().code(),
                                world.regions().get(d).code().code(),
                                world.sectors().get(s).code().code(),
                                before.get(o, d, s),
                                after.get(o, d, s)));
                    }
                }
            }
        }
        return flows;
    }
}
