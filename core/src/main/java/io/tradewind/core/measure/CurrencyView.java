package io.tradewind.core.measure;

/** The currency in which growth and contributions are measured. */
public enum CurrencyView {
    /** US dollars. */
    USD,
    /** Yuan. */
    CNY
}
