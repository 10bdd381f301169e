package io.tradewind.app.report;

import java.util.Locale;

/** How an answer is written. */
public enum OutputFormat {
    /** A table for people. */
    TABLE,
    /** JSON. */
    JSON,
    /** CSV. */
    CSV;

    /** The word on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
