package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.util.Optional;

/** The days from the first on and before the end, if there is one. */
record Period(LocalDate start, Optional<LocalDate> end) {
    boolean overlaps(Period other) {
        return (end.isEmpty() || other.start.isBefore(end.get()))
                && (other.end.isEmpty() || start.isBefore(other.end.get()));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(start) && (end.isEmpty() || day.isBefore(end.get()));
    }
}
