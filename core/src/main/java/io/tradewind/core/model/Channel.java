package io.tradewind.core.model;

import java.util.Locale;

/** Customs channel. General, processing and other trade divide all trade; the two others are printed beside them and overlap with them. */
public enum Channel {
    /** General trade. */
    GENERAL,
    /** Processing of foreign materials; its imports pay no duty. */
    PROCESSING,
    /** Cross-border e-commerce. */
    CBEC,
    /** Market procurement: small lots bought at approved wholesale markets. */
    MARKET_PROCUREMENT,
    /** Everything that is neither general nor processing, most of it bonded logistics. */
    OTHER;

    /** The word in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is counted in another channel as well. */
    public boolean overlaps() {
        return this == CBEC || this == MARKET_PROCUREMENT;
    }
}
