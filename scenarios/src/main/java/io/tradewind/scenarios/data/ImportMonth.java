package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What customs printed for the imports of a commodity, from all partners. Commodities overlap, so they do not sum.
 *
 * @param from         the month, or the first of two that were printed together
 * @param to           the month, or the second
 * @param commodity    its word, such as {@code crude_oil}
 * @param sector       sector of the world that it belongs to; empty for an aggregate
 * @param importsCnyMn imports, million CNY, CIF
 * @param importsUsdMn the same in million USD, at the rate that the totals imply
 * @param quantity     quantity, in the unit beside it, where customs prints one
 * @param quantityUnit {@code t} or {@code units}
 * @param published    day on which the figure was out
 * @param status       how well it is known
 * @param note         what is special about the print; may be empty
 */
public record ImportMonth(
        YearMonth from,
        YearMonth to,
        String commodity,
        Optional<String> sector,
        double importsCnyMn,
        double importsUsdMn,
        OptionalDouble quantity,
        Optional<String> quantityUnit,
        LocalDate published,
        DataStatus status,
        String note) {}
