package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is open among events: threats, truces that expire, rulings and whatever else has a chance below one, each by itself or in a group. One number from 0
 * to 1 decides a group: an event comes where it lies below its chance; of events that exclude each other the one comes in whose share of the
 * line it lies. So two scenarios under the same numbers differ by their chances alone.
 *
 * @source MODEL §13, bands
 */
public final class EventRisks {
    /** The number with which all that is open in a group comes, if nothing in it excludes each other. */
    public static final double COMES = 0.0;
    /** The number with which nothing does. */
    public static final double STAYS_OUT = 1.0;

    /**
     * An open event.
     *
     * @param event the event
     * @param fork  its chance, and the day on which it is decided
     */
    public record Risk(Event event, Shock.Fork fork) {
        /** Checks that the parts are there. */
        public Risk {
            Check.present("event, fork", event, fork);
        }
    }

    /**
     * Open events that one number decides.
     *
     * @param name     the word of their group, or the id of an event that is one by itself
     * @param exclusive whether at most one comes
     * @param risks    the events, in the order of the scenario
     */
    public record Group(String name, boolean exclusive, List<Risk> risks) {
        /** Copies the list. */
        public Group {
            risks = List.copyOf(Check.notEmpty(risks, "risks"));
        }

        /** Ids of what comes under that number. */
        Set<String> comes(double number) {
            Set<String> ids = new TreeSet<>();
            double below = 0.0;
            for (Risk risk : risks) {
                double chance = risk.fork.chance();
                if (exclusive ? number >= below && number < below + chance : number < chance) {
                    ids.add(risk.event.id());
                }
                below += chance;
            }
            return ids;
        }

        /** The first day on which something of it is decided; empty if that has none. */
        public String day() {
            return risks.stream()
                    .flatMap(risk -> risk.fork.decided().stream())
                    .min(Comparator.naturalOrder())
                    .map(Object::toString)
                    .orElse("");
        }

        /** What comes and what does not under that number, in words. */
        public String ends(double number) {
            Set<String> comes = comes(number);
            Map<String, List<String>> said = new LinkedHashMap<>();
            for (Risk risk : risks) {
                boolean here = comes.contains(risk.event.id());
                if (here || !exclusive || comes.isEmpty()) {
                    said.computeIfAbsent(here ? risk.fork.comes() : risk.fork.not(), any -> new ArrayList<>())
                            .add(risk.event.id());
                }
            }
            return said.entrySet().stream()
                    .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                    .collect(Collectors.joining("; "));
        }

        /** The same without the names, and with the odds of it, percent: {@code expires, tariffs return (40 %)}. */
        public String says(double number) {
            String all = ends(number);
            int names = all.indexOf(": ");
            String words = all.contains("; ") ? all : all.substring(names + 2);
            return words + " (" + Math.round(PERCENT * ways().get(number)) + " %)";
        }

        /** A number for each way in which the group can end, with the chance of that way: what comes, the likelier last, then nothing. */
        public SortedMap<Double, Double> ways() {
            TreeSet<Double> ends = new TreeSet<>();
            double below = 0.0;
            for (Risk risk : risks) {
                below = exclusive ? below + risk.fork.chance() : risk.fork.chance();
                ends.add(Math.min(1.0, below));
            }
            ends.add(1.0);
            SortedMap<Double, Double> ways = new TreeMap<>();
            double from = 0.0;
            for (double end : ends) {
                ways.put(from == 0.0 ? COMES : from, end - from);
                from = end;
            }
            return ways;
        }
    }

    private static final double PERCENT = 100;

    private EventRisks() {}

    /** What is open within the horizon of a scenario that has been checked, on its own path or on the base path, in groups by their names. */
    public static List<Group> of(Scenario scenario) {
        Map<String, Group> groups = new TreeMap<>(groups(scenario, scenario.events()));
        scenario.basePath().ifPresent(base -> groups(scenario, base.events()).forEach(groups::putIfAbsent));
        return List.copyOf(groups.values());
    }

    private static Map<String, Group> groups(Scenario scenario, List<Event> events) {
        List<Lowering.Duty> duties = Lowering.duties(events);
        Map<String, List<Risk>> members = new LinkedHashMap<>();
        for (Event event : events) {
            event.shock()
                    .fork(event, events, duties)
                    .filter(fork -> fork.decided()
                            .filter(day -> day.isAfter(scenario.horizon().to().atEndOfMonth()))
                            .isEmpty())
                    .ifPresent(fork -> members.computeIfAbsent(group(event), any -> new ArrayList<>())
                            .add(new Risk(event, fork)));
        }
        Map<String, Group> groups = new TreeMap<>();
        members.forEach((name, risks) -> groups.put(
                name, new Group(name, risks.get(0).event.risk().oneOf().isPresent(), risks)));
        return groups;
    }

    private static String group(Event event) {
        return event.risk().together().or(() -> event.risk().oneOf()).orElse(event.id());
    }

    /**
     * The scenario in which these numbers decide, on its own path and on the base path; groups without a number stay open.
     *
     * @param numbers by name of the group, from 0 to 1
     */
    public static Scenario decided(Scenario scenario, SortedMap<String, Double> numbers) {
        if (numbers.isEmpty()) {
            return scenario;
        }
        Scenario decided = scenario.withEvents(decided(scenario, scenario.events(), numbers));
        return decided.withBasePath(scenario.basePath()
                .map(base -> new BasePath(
                        base.id(),
                        base.title(),
                        base.today(),
                        decided(scenario, base.events(), numbers),
                        base.register())));
    }

    private static List<Event> decided(Scenario scenario, List<Event> events, SortedMap<String, Double> numbers) {
        Map<String, Boolean> outcomes = new TreeMap<>();
        for (Group group : groups(scenario, events).values()) {
            Optional.ofNullable(numbers.get(group.name)).ifPresent(number -> {
                Set<String> comes = group.comes(number);
                group.risks.forEach(risk -> outcomes.put(risk.event.id(), comes.contains(risk.event.id())));
            });
        }
        if (outcomes.isEmpty()) {
            return events;
        }
        int before;
        do { // an answer to what does not come does not come
            before = outcomes.size();
            for (Event event : events) {
                event.shock()
                        .impliedBy()
                        .filter(id -> Boolean.FALSE.equals(outcomes.get(id)))
                        .ifPresent(id -> outcomes.put(event.id(), false));
            }
        } while (outcomes.size() > before);
        return events.stream()
                .map(event -> outcomes.containsKey(event.id()) ? event.withOutcome(outcomes.get(event.id())) : event)
                .toList();
    }

    /** Reports groups whose chances add up to more than one, and events of two groups. */
    static void check(List<Event> events, List<Problem> problems) {
        List<Lowering.Duty> duties =
                events.stream().anyMatch(event -> event.risk().oneOf().isPresent())
                        ? Lowering.duties(events)
                        : List.of();
        Map<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Findings findings = Findings.ofEvent(i, problems);
            event.risk().oneOf().ifPresent(word -> {
                double chance = event.shock()
                        .fork(event, events, duties)
                        .map(Shock.Fork::chance)
                        .orElse(0.0);
                double sum = sums.merge(word, chance, Double::sum);
                findings.require(
                        sum <= 1.0 + 1e-9,
                        "oneOf",
                        "Of the events of '" + word + "' at most one comes, but their probabilities add up to "
                                + Findings.text(sum) + ".",
                        "Maybe lower 'probability'.");
                findings.require(
                        event.risk().together().isEmpty(),
                        "oneOf",
                        "The event belongs to 'together: "
                                + event.risk().together().orElse("") + "' as well.",
                        "Maybe remove one of the two.");
            });
        }
    }
}
