package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.time.LocalDate;

/**
 * A day of a scenario.
 *
 * @param scenario id or file
 * @param date     the day
 */
public record ScenarioDate(String scenario, LocalDate date) {
    /** Checks that the parts are there. */
    public ScenarioDate {
        Check.notBlank(scenario, "scenario");
        Check.notNull(date, "date");
    }
}
