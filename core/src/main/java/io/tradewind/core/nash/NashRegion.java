package io.tradewind.core.nash;

import io.tradewind.core.base.RegionCode;

/**
 * What the chosen rates do to one region, in percent of the balanced world at applied rates unless a share; nominal figures in units of
 * the world's wage bill.
 *
 * @param region                 the region
 * @param appliedRate            import-weighted mean of applied rates on what is taxed, in the balanced world, as a fraction
 * @param rate                   import-weighted mean of the rates in force there; the chosen rate where it is one for all origins
 * @param realIncomePct          income ÷ price index
 * @param wagePct                wage
 * @param incomePct              income: wages and duty revenue
 * @param priceIndexPct          consumption price index
 * @param termsOfTradePct        price of exports ÷ price of imports before duty, weighted by imports of the balanced world
 * @param tariffRevenueShareBase duty revenue ÷ income in the balanced world
 * @param tariffRevenueShare     duty revenue ÷ income
 * @param importsPct             imports at border prices
 * @param exportsPct             exports at border prices
 */
public record NashRegion(
        RegionCode region,
        double appliedRate,
        double rate,
        double realIncomePct,
        double wagePct,
        double incomePct,
        double priceIndexPct,
        double termsOfTradePct,
        double tariffRevenueShareBase,
        double tariffRevenueShare,
        double importsPct,
        double exportsPct) {}
