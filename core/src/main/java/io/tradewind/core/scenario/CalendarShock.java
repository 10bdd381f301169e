package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Another day for the reporter's holiday of its year; it moves the customs panel's months after the projection's origin.
 *
 * @param day the day, one on which the holiday can fall
 */
public record CalendarShock(LocalDate day) implements Shock {
    /** As files have called it from the start. */
    private static final String KEY = "newYear";

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    /** The kind. */
    public static final EventKind<CalendarShock> KIND = EventKind.of(
                    CalendarShock.class,
                    "calendar",
                    "the day of the holiday",
                    "Another day for the reporter's holiday of its year; it moves the customs panel's months after the origin.")
            .key(
                    required(KEY, KeyType.DATE, "2026-02-17", "the day, one on which the holiday can fall"),
                    CalendarShock::day)
            .reads(v -> new CalendarShock(v.day(KEY)));

    /** Checks that the day is there. */
    public CalendarShock {
        Check.notNull(day, KEY);
    }

    @Override
    public EventKind<CalendarShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return name(reporter) + " on " + day;
    }

    @Override
    public Optional<LocalDate> end() {
        return Optional.of(day.plusDays(1));
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return Optional.of(day.withDayOfYear(1));
    }

    @Override
    public Optional<LocalDate> knownFrom(List<Event> all) {
        return Optional.empty();
    }

    @Override
    public void check(EventContext in, Findings findings) {
        Economy world = in.world().economy();
        Optional<Holiday> holiday = world.reporter().flatMap(ReporterProfile::holiday);
        findings.require(
                holiday.isPresent(),
                KEY,
                "The world '" + world.id() + "' has no reporter with a holiday that moves.",
                "Maybe use a world whose reporter has one.");
        holiday.ifPresent(moving -> findings.require(
                moving.canFallOn(day),
                KEY,
                "The " + moving.name() + " cannot fall on " + day + ".",
                "Maybe use a day between " + moving.first().format(IN_WORDS) + " and "
                        + moving.last().format(IN_WORDS) + "."));
        findings.require(
                in.world().hasPanel(),
                KEY,
                "The world '" + world.id() + "' has no customs panel whose months the holiday could move.",
                "Maybe use a world with a panel.");
    }

    @Override
    public List<String> decides() {
        return List.of("holiday of " + day.getYear());
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (later && other.shock() instanceof CalendarShock earlier && earlier.day.getYear() == day.getYear()) {
            findings.add(
                    KEY,
                    "The events '" + other.id() + "' and '" + self.id() + "' both set the "
                            + name(world.economy().reporter()) + " of " + day.getYear() + ".",
                    "Maybe remove one of the two.");
        }
    }

    private static String name(Optional<ReporterProfile> reporter) {
        return reporter.flatMap(ReporterProfile::holiday).map(Holiday::name).orElse("holiday");
    }

    @Override
    public void act(Event self, Effects on) {
        on.holiday(self, this);
    }
}
