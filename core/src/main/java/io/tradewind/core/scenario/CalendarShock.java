package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;

/**
 * Another day for the Chinese New Year of its year; it moves the customs panel's months after the projection's origin.
 *
 * @param newYear the day, between 21 January and 20 February
 */
public record CalendarShock(LocalDate newYear) implements Shock {
    /** Checks that the day is there. */
    public CalendarShock {
        Check.notNull(newYear, "newYear");
    }

    @Override
    public String kind() {
        return "calendar";
    }
}
