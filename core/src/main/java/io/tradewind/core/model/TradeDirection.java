package io.tradewind.core.model;

import java.util.Locale;

/** Direction of a reporter's trade. */
public enum TradeDirection {
    /** What the reporter sells abroad, FOB. */
    EXPORTS,
    /** What the reporter buys abroad, CIF. */
    IMPORTS;

    /** The word in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
