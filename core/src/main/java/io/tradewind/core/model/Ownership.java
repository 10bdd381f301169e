package io.tradewind.core.model;

import java.util.Locale;

/** Who owns the firm that trades. */
public enum Ownership {
    /** Private Chinese firms. */
    PRIVATE,
    /** Firms with foreign capital. */
    FOREIGN,
    /** Firms owned by the state. */
    STATE,
    /** Everyone else, and those owners whose share is not known. */
    OTHER;

    /** The word in files and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
