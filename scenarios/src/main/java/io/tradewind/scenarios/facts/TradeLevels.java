package io.tradewind.scenarios.facts;

import io.tradewind.core.measure.CurrencyView;
import java.time.YearMonth;
import java.util.Optional;

/** Trade by month: of a projection, or as customs printed it. */
public interface TradeLevels {
    /** Why a cell cannot be looked up at all, if so. */
    Optional<String> gap(TradeCell cell);

    /** Why that month is not there, if so. */
    Optional<String> gap(YearMonth month);

    /**
     * The cell in a month: exports, imports or total. Only if there is no gap.
     *
     * @param currency the one that is asked for; what is not in it may be NaN where it would have to be worked out
     */
    TradePair month(TradeCell cell, YearMonth month, CurrencyView currency);

    /** The cell over a period; a balance is exports less imports. */
    default TradePair sum(TradeCell cell, FactPeriod period, CurrencyView currency) {
        if (cell.flow().equals(FactSubject.BALANCE)) {
            return sum(cell.withFlow(FactSubject.EXPORTS), period, currency)
                    .plus(sum(cell.withFlow(FactSubject.IMPORTS), period, currency), -1.0);
        }
        TradePair sum = TradePair.NOTHING;
        for (YearMonth month : period.months()) {
            sum = sum.plus(month(cell, month, currency), 1.0);
        }
        return sum;
    }
}
