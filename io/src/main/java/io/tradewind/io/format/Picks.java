package io.tradewind.io.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario file takes from the register of events, leaves out and changes.
 *
 * @param take    what it takes, if it takes anything
 * @param without ids of register entries or events that it leaves out
 * @param changed ids of the events that it changes
 */
public record Picks(Optional<Take> take, List<String> without, List<String> changed) {
    /** Copies the lists. */
    public Picks {
        without = List.copyOf(without);
        changed = List.copyOf(changed);
    }

    /**
     * What is taken: the named entries and events, and all entries of the named authorities (of all, if neither is named) that take effect in
     * the period.
     *
     * @param events    ids of register entries or of single events
     * @param authority authorities, such as {@code ieepa}
     * @param from      first day on which an entry may take effect; any if left out
     * @param until     first day on which it may not any more; any if left out
     */
    public record Take(
            List<String> events, List<String> authority, Optional<LocalDate> from, Optional<LocalDate> until) {
        /** Copies the lists. */
        public Take {
            events = List.copyOf(events);
            authority = List.copyOf(authority);
        }
    }
}
