package io.tradewind.scenarios.register;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with a register: ids, days, entries without what they need, entries that contradict each other. */
final class RegisterCheck {
    private final Set<String> events;
    private final Map<String, RegisterEntry> byId = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RegisterCheck(Set<String> events) {
        this.events = events;
    }

    /**
     * Everything that is wrong; paths are the ids of the entries.
     *
     * @param events ids of the scenario events that may carry an entry out
     */
    public static List<Problem> check(List<RegisterEntry> entries, Set<String> events) {
        RegisterCheck check = new RegisterCheck(events);
        for (RegisterEntry entry : entries) {
            if (check.byId.putIfAbsent(entry.id(), entry) != null) {
                check.add(entry, "id", "The id stands twice.", "Maybe give it another number.");
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            check.checkAlone(entries.get(i));
            for (int earlier = 0; earlier < i; earlier++) {
                check.checkPair(entries.get(earlier), entries.get(i));
            }
        }
        return List.copyOf(check.problems);
    }

    private void add(RegisterEntry entry, String key, String message, String hint) {
        problems.add(new Problem(entry.id() + "." + key, message, hint));
    }

    private void checkAlone(RegisterEntry entry) {
        if (entry.end().filter(day -> !day.isAfter(entry.effective())).isPresent()) {
            add(
                    entry,
                    "end",
                    "It ends (" + entry.end().get() + ") before it starts (" + entry.effective() + ").",
                    "Maybe the two days are swapped; the end is the first day no longer in force.");
        }
        if (entry.carriers().isEmpty() == entry.reason().isBlank()) {
            add(
                    entry,
                    "carriers",
                    entry.carriers().isEmpty()
                            ? "No event carries it out, and no reason says why."
                            : "Events carry it out, and a reason says why none does.",
                    "Maybe give one of the two.");
        }
        for (String carrier : entry.carriers()) {
            if (!events.contains(carrier)) {
                add(entry, "carriers", "There is no event '" + carrier + "'.", Nearest.hint(carrier, events));
            }
        }
        checkReferences(entry);
    }

    private void checkReferences(RegisterEntry entry) {
        if (entry.stacking().needsAnother() && entry.refers().isEmpty()) {
            add(
                    entry,
                    "refers",
                    "It " + word(entry) + " something but does not say what.",
                    "Maybe name the entry in 'refers'.");
        }
        for (String id : entry.refers()) {
            RegisterEntry other = byId.get(id);
            if (other == null) {
                add(
                        entry,
                        "refers",
                        "It " + word(entry) + " '" + id + "', which is not in the register.",
                        Nearest.hint(id, byId.keySet()));
            } else if (!inForce(other, entry)) {
                add(
                        entry,
                        "refers",
                        "It " + word(entry) + " '" + id + "' from " + entry.effective()
                                + ", when that is not in force.",
                        "Maybe check the days of both.");
            }
        }
    }

    private static String word(RegisterEntry entry) {
        return entry.stacking().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the other has started, or is still to start when it is put off, and has not ended the day before. */
    private static boolean inForce(RegisterEntry other, RegisterEntry entry) {
        LocalDate day = entry.effective();
        boolean started = !other.effective().isAfter(day) || entry.stacking() == RegisterEntry.Stacking.SUSPENDS;
        return started && other.end().map(end -> !end.isBefore(day)).orElse(true);
    }

    /** Two entries that replace or end the same one on the same day cannot both be right, nor can two rates for the same goods. */
    private void checkPair(RegisterEntry one, RegisterEntry other) {
        boolean sameDay = one.effective().equals(other.effective());
        boolean decides = decides(one) && decides(other);
        boolean sameTarget = !Collections.disjoint(one.targets(), other.targets())
                && one.members().equals(other.members())
                && one.imposer().equals(other.imposer());
        if (sameDay && decides && sameTarget && !Collections.disjoint(one.refers(), other.refers())) {
            add(
                    other,
                    "stacking",
                    "It and '" + one.id() + "' both decide on the same day what becomes of the same entry.",
                    "Maybe one of the two has another day, scope or target.");
        }
    }

    private static boolean decides(RegisterEntry entry) {
        return entry.stacking() == RegisterEntry.Stacking.REPLACES
                || entry.stacking() == RegisterEntry.Stacking.ENDS
                || entry.stacking() == RegisterEntry.Stacking.SUSPENDS;
    }
}
