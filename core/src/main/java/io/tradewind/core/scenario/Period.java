package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from the first on and before the end, if there is one.
 *
 * @param start first day
 * @param end   first day after it, if there is one
 */
public record Period(LocalDate start, Optional<LocalDate> end) {
    /** Checks that the parts are there. */
    public Period {
        Check.present("start, end", start, end);
    }

    /** Whether both have a day in common. */
    public boolean overlaps(Period other) {
        return (end.isEmpty() || other.start.isBefore(end.get()))
                && (other.end.isEmpty() || start.isBefore(other.end.get()));
    }

    /** Whether the day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && (end.isEmpty() || day.isBefore(end.get()));
    }
}
