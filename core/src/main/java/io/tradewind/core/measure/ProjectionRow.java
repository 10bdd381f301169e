package io.tradewind.core.measure;

/**
 * One row of a projection. A number that is not known is NaN.
 *
 * @param period          month, quarter or year
 * @param reporter        whose trade it is
 * @param partner         with whom
 * @param flow            {@code exports}, {@code imports} or {@code total}
 * @param product         of what; {@code all} is everything
 * @param channel         through which customs channel; {@code all} is every one
 * @param baselineUsdMn   without the scenario's events, million USD
 * @param scenarioUsdMn   with them, million USD
 * @param yoyPct          growth over twelve months in percent
 * @param contributionPp  change over twelve months in percentage points of the reporter's total of that flow twelve months before
 * @param quantityPct     growth of the quantity over twelve months in percent
 * @param pricePct        growth of the price over twelve months in percent; (1 + quantity)(1 + price) = 1 + yoy
 * @param scenarioHomeMn   with the events, million yuan
 * @param aggregate       true for sums and for groups that overlap with others
 * @param baselineHomeMn   without the events, million yuan at the rates of the base path
 * @param atBasePricesUsdMn with the events, at the prices of the base path, million USD: the change of quantities alone
 * @param dutyUsdMn       duty that the importers collect on it under the scenario, million USD
 * @param staticDutyUsdMn the same rates on the trade of the base path
 * @param baselineDutyUsdMn duty collected on the base path
 * @param bands           quantiles over draws
 */
public record ProjectionRow(
        String period,
        String reporter,
        String partner,
        String flow,
        String product,
        String channel,
        double baselineUsdMn,
        double scenarioUsdMn,
        double yoyPct,
        double contributionPp,
        double quantityPct,
        double pricePct,
        double scenarioHomeMn,
        boolean aggregate,
        double baselineHomeMn,
        double atBasePricesUsdMn,
        double dutyUsdMn,
        double staticDutyUsdMn,
        double baselineDutyUsdMn,
        Bands bands) {
    /**
     * Quantiles over draws; NaN without draws.
     *
     * @param scenarioUsdMn of the level
     * @param yoyPct        of its growth over twelve months
     * @param effectUsdMn   of what the events change: with them less without them in the same draw
     * @param effectPct     of the same in percent of the level without them
     */
    public record Bands(Quantiles scenarioUsdMn, Quantiles yoyPct, Quantiles effectUsdMn, Quantiles effectPct) {
        /** No draws. */
        public static final Bands NONE = new Bands(Quantiles.NONE, Quantiles.NONE, Quantiles.NONE, Quantiles.NONE);
        /** How many numbers of a row have bands. */
        public static final int MEASURES = 4;
    }

    /** The same row with quantiles. */
    public ProjectionRow withBands(Bands newBands) {
        return new ProjectionRow(
                period,
                reporter,
                partner,
                flow,
                product,
                channel,
                baselineUsdMn,
                scenarioUsdMn,
                yoyPct,
                contributionPp,
                quantityPct,
                pricePct,
                scenarioHomeMn,
                aggregate,
                baselineHomeMn,
                atBasePricesUsdMn,
                dutyUsdMn,
                staticDutyUsdMn,
                baselineDutyUsdMn,
                newBands);
    }
}
