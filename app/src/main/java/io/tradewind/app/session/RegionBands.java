package io.tradewind.app.session;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.montecarlo.DrawBatch;
import io.tradewind.core.welfare.RegionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Quantiles of what shocks do to regions over draws of the trade elasticities.
 *
 * @param draws what they are of
 * @param bands region by region, the numbers of each in the order of {@link #MEASURES}
 */
public record RegionBands(Draws draws, DrawBatch.Banded bands) {
    /** The numbers of a region by their names in {@code regions.csv}. */
    public static final Map<String, ToDoubleFunction<RegionResult>> MEASURES = measures();

    /** Checks that the parts are there. */
    public RegionBands {
        Check.present("draws, bands", draws, bands);
    }

    private static Map<String, ToDoubleFunction<RegionResult>> measures() {
        Map<String, ToDoubleFunction<RegionResult>> measures = new LinkedHashMap<>();
        measures.put("real_income_pct", RegionResult::realIncomePct);
        measures.put("welfare_linear_pct", RegionResult::welfareLinearPct);
        measures.put("terms_of_trade_pct", RegionResult::termsOfTradePct);
        measures.put("volume_of_trade_pct", RegionResult::volumeOfTradePct);
        measures.put("real_wage_pct", RegionResult::realWagePct);
        measures.put("wage_pct", RegionResult::wagePct);
        measures.put("price_index_pct", RegionResult::priceIndexPct);
        measures.put("income_pct", RegionResult::incomePct);
        measures.put("exports_pct", RegionResult::exportsPct);
        measures.put("imports_pct", RegionResult::importsPct);
        measures.put("tariff_revenue_share_base", RegionResult::tariffRevenueShareBase);
        measures.put("tariff_revenue_share", RegionResult::tariffRevenueShare);
        return measures;
    }

    /** All of those numbers, region by region. */
    static Vector numbers(List<RegionResult> regions) {
        return Vector.of(regions.stream()
                .flatMapToDouble(
                        region -> MEASURES.values().stream().mapToDouble(number -> number.applyAsDouble(region)))
                .toArray());
    }

    /** The quantiles of a number of the region at a position. */
    public Quantiles of(int region, String measure) {
        return bands.of(
                region * MEASURES.size() + List.copyOf(MEASURES.keySet()).indexOf(measure));
    }

    /** What to say of draws that failed or were not made. */
    public List<String> notices() {
        return draws.notices(bands.tally().done(), bands.tally().failed());
    }
}
