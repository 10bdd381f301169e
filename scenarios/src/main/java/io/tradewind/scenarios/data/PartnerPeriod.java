package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * China's trade of 2023 with a partner in a month or more.
 *
 * @param first     first month
 * @param last      last month
 * @param partner   code of the partner or group
 * @param kind      what the code stands for
 * @param exports   exports
 * @param imports   imports
 * @param published day from which it is known
 * @param status    how well it is known
 * @param source    where it comes from
 */
public record PartnerPeriod(
        YearMonth first,
        YearMonth last,
        String partner,
        PartnerMonth.Kind kind,
        Amount exports,
        Amount imports,
        LocalDate published,
        DataStatus status,
        String source) {
    /**
     * A flow over the period.
     *
     * @param cnyMn      million CNY
     * @param usdMn      million USD, at the rate that the totals of the period imply
     * @param errorCnyMn how far it can be off because the printed growth has one decimal, million CNY
     */
    public record Amount(double cnyMn, double usdMn, double errorCnyMn) {
        /** Checks the numbers. */
        public Amount {
            Check.positive(cnyMn, "million CNY");
            Check.positive(usdMn, "million USD");
            Check.notNegative(errorCnyMn, "error");
        }
    }

    /** Checks that the parts are there and the months in order. */
    public PartnerPeriod {
        Check.present(
                "partner, kind, exports, imports, published, status",
                partner,
                kind,
                exports,
                imports,
                published,
                status);
        Check.that(!last.isBefore(first), "The period ends before it begins.");
    }

    /** The flow in that direction. */
    public Amount amount(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? exports : imports;
    }
}
