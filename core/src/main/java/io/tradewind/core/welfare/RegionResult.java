package io.tradewind.core.welfare;

import io.tradewind.core.base.RegionCode;

/**
 * What the shocks do to one region: a row of {@code regions.csv}. Changes are in percent of the baseline under the same closure,
 * nominal ones in units of world value added; shares are fractions of income.
 *
 * @param region                 the region
 * @param realIncomePct          exact: final spending ÷ consumption price index
 * @param welfareLinearPct       first-order approximation of the literature: terms of trade plus volume of trade
 * @param termsOfTradePct        its terms-of-trade part
 * @param volumeOfTradePct       its volume-of-trade part
 * @param realWagePct            wage ÷ consumption price index
 * @param wagePct                wage
 * @param priceIndexPct          consumption price index
 * @param incomePct              final spending: value added, tariff revenue and deficit
 * @param exportsPct             exports before duty; 0 if there were none
 * @param importsPct             imports before duty; 0 if there were none
 * @param tariffRevenueShareBase tariff revenue ÷ final spending before the shocks
 * @param tariffRevenueShare     tariff revenue ÷ final spending after the shocks
 * @param employmentPct          employment; 0 unless labour supply answers
 * @param tradeBalancePct        exports less imports, in percent of what they were: below 0 a smaller deficit or surplus; 0 where trade is balanced
 * @param cost                   prices, growth by exports and duties in money
 */
public record RegionResult(
        RegionCode region,
        double realIncomePct,
        double welfareLinearPct,
        double termsOfTradePct,
        double volumeOfTradePct,
        double realWagePct,
        double wagePct,
        double priceIndexPct,
        double incomePct,
        double exportsPct,
        double importsPct,
        double tariffRevenueShareBase,
        double tariffRevenueShare,
        double employmentPct,
        double tradeBalancePct,
        RegionCost cost) {}
