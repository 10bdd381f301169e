package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks days: their order, and that their years make sense. */
final class DayCheck {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private DayCheck() {}

    /** Reports days in years that no scenario means. */
    static void sane(Map<String, LocalDate> days, Findings findings) {
        days.forEach((key, day) -> findings.require(
                day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
                key,
                "The day " + day + " of '" + key + "' lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR + ".",
                "Maybe its year is mistyped."));
    }

    /** Reports days of knowledge in years that no scenario means, and a known end that is none. */
    static void known(Event event, Findings findings) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        event.known().ifPresent(day -> days.put("known", day));
        event.endKnown().ifPresent(day -> days.put("endKnown", day));
        sane(days, findings);
        findings.require(
                event.endKnown().isEmpty() || event.shock().openableEnd().isPresent(),
                "endKnown",
                "The event has no end of which 'endKnown' could speak.",
                "Maybe add 'end', or leave 'endKnown' out.");
    }

    /** Reports a horizon in years that no scenario means. */
    static void sane(Horizon horizon, List<Problem> problems) {
        boolean from = horizon.from().getYear() < FIRST_YEAR;
        if (from || horizon.to().getYear() > LAST_YEAR) {
            problems.add(new Problem(
                    from ? "horizon.from" : "horizon.to",
                    "The month " + (from ? horizon.from() : horizon.to()) + " lies outside the years " + FIRST_YEAR
                            + " to " + LAST_YEAR + ".",
                    "Maybe its year is mistyped."));
        } else if (horizon.months() > Horizon.MAX_MONTHS) {
            problems.add(new Problem(
                    "horizon.to",
                    "The horizon has more than " + Horizon.MAX_MONTHS + " months (" + horizon.from() + " to "
                            + horizon.to() + ").",
                    "Maybe check the years."));
        }
    }
}
