package io.tradewind.scenarios.load;

import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.register.EventRegister;
import io.tradewind.scenarios.register.RegisterEntry;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened before the first month of a scenario and is no part of it: events of the register that began after the data end and that the scenario
 * neither takes nor leaves out by name.
 */
final class LeftOut {
    private LeftOut() {}

    /**
     * One line that says so; nothing if nothing is left out in silence.
     *
     * @param chain   the scenario's files
     * @param economy the world; events of regions that it does not have are no matter
     * @param known   last month whose data, with whatever happened by then in them, are read
     * @param from    first month of the run
     */
    static Optional<String> line(ScenarioChain chain, Economy economy, YearMonth known, YearMonth from) {
        return of(chain, economy, known, from, LeftOut::text);
    }

    /**
     * One line on what has left traces in the months that customs had printed by an origin and is no part of the scenario; nothing if there is none.
     *
     * @param known  last month before anything of it
     * @param origin last month whose data are read
     */
    static Optional<String> traces(ScenarioChain chain, Economy economy, YearMonth known, YearMonth origin) {
        return of(chain, economy, known, origin.plusMonths(1), LeftOut::traces);
    }

    private interface Words {
        String of(int events, Set<String> authorities, YearMonth from);
    }

    private static Optional<String> of(
            ScenarioChain chain, Economy economy, YearMonth known, YearMonth from, Words words) {
        Set<String> present = new LinkedHashSet<>(chain.eventIds());
        EventRegister register = EventRegister.standard();
        chain.leftOutByName().forEach(word -> {
            present.add(word);
            present.addAll(register.eventsOf(word));
        });
        Set<String> events = new LinkedHashSet<>();
        Set<String> authorities = new TreeSet<>();
        for (RegisterEntry entry : register.entries()) {
            YearMonth began = YearMonth.from(entry.effective());
            List<String> missing = entry.carriers().stream()
                    .filter(id -> !present.contains(id))
                    .toList();
            if (entry.status() != RegisterEntry.Status.THREATENED
                    && began.isAfter(known)
                    && began.isBefore(from)
                    && !present.contains(entry.id())
                    && !missing.isEmpty()
                    && !economy.regionsOf(entry.imposer()).isEmpty()) {
                events.addAll(missing);
                authorities.add(entry.authority());
            }
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(words.of(events.size(), authorities, from));
    }

    private static String text(int events, Set<String> authorities, YearMonth from) {
        return "Left out: " + counted(events) + " of the register that began before " + from + " ("
                + String.join(", ", authorities)
                + "); the scenario does not take them, so the base path is a world without them.";
    }

    private static String traces(int events, Set<String> authorities, YearMonth from) {
        return "What customs printed up to " + from.minusMonths(1) + " holds the traces of " + counted(events)
                + " of the register (" + String.join(", ", authorities)
                + ") that the scenario does not take: they count as if they were the level without events.";
    }

    private static String counted(int events) {
        return events == 1 ? "1 event" : events + " events";
    }
}
