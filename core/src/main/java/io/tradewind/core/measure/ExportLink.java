package io.tradewind.core.measure;

/**
 * What exports add to a reporter's growth in a year: exports alone, since fewer imports are no growth.
 *
 * @param year            the year; of months that the run covers
 * @param reporter        whose exports
 * @param exportsUsdMn    exports of goods under the scenario
 * @param changeUsdMn     their change over the year before
 * @param effectUsdMn     of it what the events do
 * @param domesticContent value added at home in a unit of these exports, as a fraction
 * @param gdpUsdMn        value added in the world's year
 * @param growthPp        domestic content × change ÷ GDP, percentage points
 * @param effectPp        the same of the events
 */
public record ExportLink(
        String year,
        String reporter,
        double exportsUsdMn,
        double changeUsdMn,
        double effectUsdMn,
        double domesticContent,
        double gdpUsdMn,
        double growthPp,
        double effectPp) {}
