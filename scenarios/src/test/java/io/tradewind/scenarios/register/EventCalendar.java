package io.tradewind.scenarios.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The calendar of the register, {@code docs/events.md}. */
final class EventCalendar {
    private static final String HEAD = """
            # What happened: the register of events

            Generated from the register; a test fails when this page is stale. Do not edit it.

            Days follow the legal texts. A scenario takes entries by reference and may leave some out or change keys of their events:

            ```yaml
            take: {authority: [ieepa, s232], from: 2025-01-01, until: 2026-01-01}   # or events: [us-fentanyl-first-02]
            without: [us-geneva-25]
            change: {us-fentanyl-20: {rate: 60%}}
            ```

            Statuses are those of August 2026. Countries inside a region of the world stand in brackets, with their share of the region's US imports of
            2024 among the members that the tracker lists; the event that carries them out has the region's mean rate. How far the sum of all duties is from an
            independent tracker, and why: [differences](scenarios/differences.md). What each exempt share is computed from:
            [us-china-2025](scenarios/us-china-2025.md).

            ## How to add an event

            1. Add a row to `register.csv`: a readable id that ends in its number, days, status, the power it rests on, scope in words, what it does to other
               entries (`stacking`, `refers`), and the legal text as source.
            2. Write the events that carry it out into `events.yaml` (any kind of the [scenario file](scenario-format.md)) and name them in `carriers`;
               or say in `reason` why the world's dimensions cannot express it.
            3. A duty under Section 232 lists in `notWith` the duties that its goods do not pay; a ruling lists what it voids.
            4. Run the tests of the module with `-Dsnapshots.update=true`, and look at what the snapshots say.

            """;

    private EventCalendar() {}

    /** The page as Markdown. */
    public static String markdown(EventRegister register) {
        StringBuilder text = new StringBuilder(HEAD);
        List<RegisterEntry> sorted = register.entries().stream()
                .sorted(Comparator.comparing(RegisterEntry::effective))
                .toList();
        String year = "";
        for (RegisterEntry entry : sorted) {
            String month = entry.effective().toString().substring(0, 7);
            if (!month.equals(year)) {
                year = month;
                text.append(year.equals(sorted.get(0).effective().toString().substring(0, 7)) ? "" : "\n")
                        .append("## ")
                        .append(month)
                        .append("\n\n| day | id | who on whom | what | status | carried out by | source |\n")
                        .append("|---|---|---|---|---|---|---|\n");
            }
            text.append(row(entry));
        }
        return text.toString();
    }

    private static String row(RegisterEntry entry) {
        String days = entry.effective() + entry.end().map(end -> " to " + end).orElse("");
        String members = entry.members().isEmpty() ? "" : " (" + entry.members() + share(entry) + ")";
        String targets = String.join(", ", entry.targets()) + members;
        String stacking = entry.stacking() == RegisterEntry.Stacking.NONE
                ? ""
                : "; " + entry.stacking().name().toLowerCase(Locale.ROOT)
                        + entry.refers().stream().map(id -> " `" + id + "`").collect(Collectors.joining(","));
        String carried = entry.carriers().isEmpty()
                ? "— " + entry.reason()
                : entry.carriers().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
        String status = entry.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "| "
                + String.join(
                        " | ",
                        days,
                        "`" + entry.id() + "`",
                        entry.imposer() + " on " + targets,
                        entry.authority() + ": " + entry.scope() + stacking,
                        status,
                        carried,
                        entry.source())
                + " |\n";
    }

    private static String share(RegisterEntry entry) {
        return entry.weight().isEmpty()
                ? ""
                : String.format(Locale.ROOT, " %.0f %%", 100 * entry.weight().getAsDouble());
    }
}
