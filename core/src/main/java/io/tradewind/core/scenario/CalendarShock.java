package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * Another day for the Chinese New Year of its year; it moves the customs panel's months after the projection's origin.
 *
 * @param newYear the day, between 21 January and 20 February
 */
public record CalendarShock(LocalDate newYear) implements Shock {
    private static final MonthDay FIRST = MonthDay.of(1, 21);
    private static final MonthDay LAST = MonthDay.of(2, 20);

    /** The kind. */
    public static final EventKind<CalendarShock> KIND = EventKind.of(
                    CalendarShock.class,
                    "calendar",
                    "the day of the New Year",
                    "Another day for the Chinese New Year of its year; it moves the customs panel's months after the origin.")
            .key(
                    required("newYear", KeyType.DATE, "2026-02-17", "the day, 21 January to 20 February"),
                    CalendarShock::newYear)
            .reads(v -> new CalendarShock(v.day("newYear")));

    /** Checks that the day is there. */
    public CalendarShock {
        Check.notNull(newYear, "newYear");
    }

    @Override
    public EventKind<CalendarShock> kind() {
        return KIND;
    }

    @Override
    public String inWords() {
        return "New Year on " + newYear;
    }

    @Override
    public Optional<LocalDate> end() {
        return Optional.of(newYear.plusDays(1));
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return Optional.of(newYear.withDayOfYear(1));
    }

    @Override
    public Optional<LocalDate> knownFrom(List<Event> all) {
        return Optional.empty();
    }

    @Override
    public void check(EventContext in, Findings findings) {
        MonthDay day = MonthDay.from(newYear);
        findings.require(
                !day.isBefore(FIRST) && !day.isAfter(LAST),
                "newYear",
                "The Chinese New Year cannot fall on " + newYear + ".",
                "Maybe use a day between 21 January and 20 February.");
        findings.require(
                in.world().hasPanel(),
                "newYear",
                "The world '" + in.world().economy().id()
                        + "' has no customs panel whose months the holiday could move.",
                "Maybe use a world with a panel.");
    }

    @Override
    public List<String> decides() {
        return List.of("New Year of " + newYear.getYear());
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (later && other.shock() instanceof CalendarShock earlier && earlier.newYear.getYear() == newYear.getYear()) {
            findings.add(
                    "newYear",
                    "The events '" + other.id() + "' and '" + self.id() + "' both set the Chinese New Year of "
                            + newYear.getYear() + ".",
                    "Maybe remove one of the two.");
        }
    }

    @Override
    public void act(Event self, Effects on) {
        on.newYear(self, this);
    }
}
