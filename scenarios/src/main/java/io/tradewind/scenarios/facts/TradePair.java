package io.tradewind.scenarios.facts;

import io.tradewind.core.measure.CurrencyView;

/**
 * Trade of some months and of the same months a year before. NaN where it is not known.
 *
 * @param usd         million USD
 * @param cny         million CNY
 * @param usdBefore   million USD a year before
 * @param cnyBefore   million CNY a year before
 * @param atOldPrices million USD at the prices of a year before; its ratio to {@code usdBefore} is growth of the quantity
 */
public record TradePair(double usd, double cny, double usdBefore, double cnyBefore, double atOldPrices) {
    /** No trade at all. */
    public static final TradePair NOTHING = new TradePair(0, 0, 0, 0, 0);

    /** The sum with another one times a sign. */
    public TradePair plus(TradePair other, double sign) {
        return new TradePair(
                usd + sign * other.usd,
                cny + sign * other.cny,
                usdBefore + sign * other.usdBefore,
                cnyBefore + sign * other.cnyBefore,
                atOldPrices + sign * other.atOldPrices);
    }

    /** The value in that currency. */
    public double now(CurrencyView currency) {
        return currency == CurrencyView.USD ? usd : cny;
    }

    /** The value a year before in that currency. */
    public double before(CurrencyView currency) {
        return currency == CurrencyView.USD ? usdBefore : cnyBefore;
    }

    /** The change in that currency. */
    public double change(CurrencyView currency) {
        return now(currency) - before(currency);
    }
}
