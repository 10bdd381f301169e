package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the US Census printed for trade in goods with a partner in a month.
 *
 * @param month        the month
 * @param partner      ISO 3166 code of the partner
 * @param exportsUsdMn US exports to it, million USD
 * @param importsUsdMn US imports from it, million USD, customs value
 * @param published    day on which a figure of the month was out, by rule
 * @param status       how well it is known
 * @param note         the day of a later vintage, if it is one
 */
public record UsTradeMonth(
        YearMonth month,
        String partner,
        double exportsUsdMn,
        double importsUsdMn,
        LocalDate published,
        DataStatus status,
        String note) {}
