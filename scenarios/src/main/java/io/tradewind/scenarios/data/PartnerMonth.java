package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What customs printed for a month and a partner or a group of partners.
 *
 * @param month        the month
 * @param partner      code of a partner of the panel, of a group such as {@code ASEAN} or {@code WLD}, or {@code REST} for all other partners together
 * @param kind         what the code stands for
 * @param exportsCnyMn exports, million CNY, FOB
 * @param importsCnyMn imports, million CNY, CIF
 * @param exportsUsdMn exports, million USD, at the rate that the month's totals in the two currencies imply
 * @param importsUsdMn imports, million USD, likewise
 * @param published    day on which the figure was out, by rule
 * @param status       how well it is known
 * @param source       where it comes from
 */
public record PartnerMonth(
        YearMonth month,
        String partner,
        Kind kind,
        double exportsCnyMn,
        double importsCnyMn,
        double exportsUsdMn,
        double importsUsdMn,
        LocalDate published,
        DataStatus status,
        String source) {
    /** What a code stands for. */
    public enum Kind {
        /** A partner of the panel. */
        PARTNER,
        /** Several partners; groups overlap. */
        GROUP,
        /** The partners that the source does not print one by one. */
        REST
    }

    /** Million USD of that direction. */
    public double usdMn(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? exportsUsdMn : importsUsdMn;
    }

    /** Million CNY of that direction. */
    public double cnyMn(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? exportsCnyMn : importsCnyMn;
    }
}
