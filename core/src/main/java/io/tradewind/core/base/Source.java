package io.tradewind.core.base;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a number or an event comes from.
 *
 * @param citation what to cite: a law, a paper, a statistical release
 * @param link     address, if there is one
 * @param readOn   the day it was read, if known
 */
public record Source(String citation, Optional<String> link, Optional<LocalDate> readOn) {
    /** Checks that there is something to cite. */
    public Source {
        Check.notBlank(citation, "citation");
        Check.present("link, readOn", link, readOn);
    }

    /** A source with a citation alone. */
    public static Source of(String citation) {
        return new Source(citation, Optional.empty(), Optional.empty());
    }
}
