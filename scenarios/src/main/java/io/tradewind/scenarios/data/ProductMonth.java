package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What customs printed for the exports of a product in a month, to all partners.
 *
 * @param month        the month
 * @param product      code of a product of the panel or of an aggregate such as {@code mechanical-electrical}
 * @param aggregate    whether it is an aggregate; aggregates overlap the products
 * @param exportsCnyMn exports, million CNY, FOB
 * @param exportsUsdMn the same in million USD, at the rate that the month's totals imply
 * @param quantity     quantity, in the unit beside it, where customs prints one
 * @param quantityUnit {@code t} or {@code units}
 * @param published    day on which the figure was out, by rule
 * @param status       how well it is known
 * @param note         where the row is narrower than the product of the panel; may be empty
 */
public record ProductMonth(
        YearMonth month,
        String product,
        boolean aggregate,
        double exportsCnyMn,
        double exportsUsdMn,
        OptionalDouble quantity,
        Optional<String> quantityUnit,
        LocalDate published,
        DataStatus status,
        String note) {}
