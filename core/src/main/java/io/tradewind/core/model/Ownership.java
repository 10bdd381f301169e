package io.tradewind.core.model;

import java.util.Locale;

/** Who owns the firm that trades. */
public enum Ownership {
    /** Private Chinese firms. */
    PRIVATE,
    /** Firms with foreign capital. */
    FOREIGN_INVESTED,
    /** Firms owned by the state. */
    STATE_OWNED;

    /** The word in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
