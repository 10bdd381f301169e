package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A duty that is announced before it takes effect. */
interface AnnouncedDuty extends DutyShock {
    /** Day it was announced. */
    LocalDate announced();

    /** First day in force. */
    LocalDate effective();

    @Override
    default Optional<LocalDate> firstDay() {
        return Optional.of(announced().isBefore(effective()) ? announced() : effective());
    }

    @Override
    default Optional<LocalDate> knownFrom(List<Event> all) {
        return Optional.of(announced());
    }
}
