package io.tradewind.core.welfare;

/**
 * What the long run costs a region in prices and money, and what its exports add to growth. Percent of the world before unless it says otherwise; prices are
 * against the region's own wage, so that no numeraire is in them.
 *
 * @param consumerPricePct  consumer prices ÷ wage
 * @param producerPricePct  prices of what it makes ÷ wage
 * @param exportGrowthPp    value added at home in the change of exports, percentage points of value added before; exports alone
 * @param exportsToGdpPct   exports ÷ value added
 * @param importsToGdpPct   imports ÷ value added
 * @param dutyBaseUsdMn     duty collected before, million USD
 * @param dutyStaticUsdMn   duty at the new rates if nobody reacts
 * @param dutyUsdMn         duty collected after, at world value added before
 */
public record RegionCost(
        double consumerPricePct,
        double producerPricePct,
        double exportGrowthPp,
        double exportsToGdpPct,
        double importsToGdpPct,
        double dutyBaseUsdMn,
        double dutyStaticUsdMn,
        double dutyUsdMn) {}
