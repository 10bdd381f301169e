package io.tradewind.core.welfare;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A number of a region in the long run, under the name of its column. */
public enum RegionMeasure {
    /** Final spending ÷ consumption price index. */
    REAL_INCOME_PCT(RegionResult::realIncomePct),
    /** First-order approximation of the literature. */
    WELFARE_LINEAR_PCT(RegionResult::welfareLinearPct),
    /** Its terms-of-trade part. */
    TERMS_OF_TRADE_PCT(RegionResult::termsOfTradePct),
    /** Its volume-of-trade part. */
    VOLUME_OF_TRADE_PCT(RegionResult::volumeOfTradePct),
    /** Wage ÷ consumption price index. */
    REAL_WAGE_PCT(RegionResult::realWagePct),
    /** Wage. */
    WAGE_PCT(RegionResult::wagePct),
    /** Consumption price index. */
    PRICE_INDEX_PCT(RegionResult::priceIndexPct),
    /** Final spending. */
    INCOME_PCT(RegionResult::incomePct),
    /** Exports before duty. */
    EXPORTS_PCT(RegionResult::exportsPct),
    /** Imports before duty. */
    IMPORTS_PCT(RegionResult::importsPct),
    /** Tariff revenue ÷ final spending before the shocks. */
    TARIFF_REVENUE_SHARE_BASE(RegionResult::tariffRevenueShareBase),
    /** The same after them. */
    TARIFF_REVENUE_SHARE(RegionResult::tariffRevenueShare);

    private final ToDoubleFunction<RegionResult> value;

    RegionMeasure(ToDoubleFunction<RegionResult> value) {
        this.value = value;
    }

    /** The number of that region. */
    public double of(RegionResult result) {
        return value.applyAsDouble(result);
    }

    /** The name of its column. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
