package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds everything that is wrong with what a scenario means in a world: words that select nothing, rates and shares outside their bounds,
 * days out of order, events that contradict each other. What duties add up to is the law's to say ({@code schedule.DutyNotices}). Paths are those of the file, such as {@code events[3].rate}.
 */
public final class ScenarioCheck {
    /** Every event of the scenario is there. */
    public static final Predicate<String> COMPLETE = id -> false;

    private ScenarioCheck() {}

    /** Everything that is wrong, event by event, then between events; empty if the scenario can run. */
    public static List<Problem> check(Scenario scenario, Economy economy, ParameterRegistry registry) {
        return check(scenario, economy, registry, COMPLETE);
    }

    /**
     * The same for a scenario some of whose events could not be read.
     *
     * @param unread whether an event of that id may be among them, so that to name it is no mistake
     */
    public static List<Problem> check(
            Scenario scenario, Economy economy, ParameterRegistry registry, Predicate<String> unread) {
        return check(scenario, List.of(), economy, registry, unread);
    }

    /**
     * The same where some of the events are known to be sound by themselves in that world: a slider that is moved changes one of many.
     *
     * @param sound events of a scenario that has been checked, in its order; the same objects are not looked at again by themselves
     */
    public static List<Problem> check(
            Scenario scenario,
            List<Event> sound,
            Economy economy,
            ParameterRegistry registry,
            Predicate<String> unread) {
        List<Problem> problems = new ArrayList<>();
        Selection selection = new Selection(economy);
        OtherEvents others = new OtherEvents(scenario.events(), selection, unread);
        DayCheck.sane(scenario.horizon(), problems);
        int known = 0;
        for (int i = 0; i < scenario.events().size(); i++) {
            int found = indexFrom(known, sound, scenario.events().get(i));
            if (found < sound.size()) {
                known = found + 1;
            } else {
                check(scenario.events().get(i), new EventContext(selection, registry), Findings.ofEvent(i, problems));
            }
        }
        checkIds(scenario.events(), problems);
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            event.shock().checkLinks(event, others, Findings.ofEvent(i, problems));
        }
        new ExclusionCheck(scenario.events(), problems).run();
        EventRisks.check(scenario.events(), problems);
        checkPairs(scenario.events(), selection, problems);
        return List.copyOf(problems);
    }

    /**
     * What is wrong with what is left of a scenario that has been checked, where events were left out: those that others name.
     */
    public static List<Problem> checkLeft(Scenario scenario, Economy economy) {
        List<Problem> problems = new ArrayList<>();
        Selection selection = new Selection(economy);
        OtherEvents others = new OtherEvents(scenario.events(), selection, COMPLETE);
        for (int i = 0; i < scenario.events().size(); i++) {
            Event event = scenario.events().get(i);
            event.shock().checkLinks(event, others, Findings.ofEvent(i, problems));
        }
        return List.copyOf(problems);
    }

    /** Where that very object stands in the list from a position on; its size if it does not. */
    private static int indexFrom(int from, List<Event> events, Event event) {
        int at = from;
        while (at < events.size() && events.get(at) != event) {
            at++;
        }
        return at;
    }

    /** What is wrong with an event taken by itself. */
    private static void check(Event event, EventContext in, Findings findings) {
        findings.within(event.probability(), event.shock().kind().chance(), "probability");
        DayCheck.sane(event.shock().kind().days(event.shock()), findings);
        DayCheck.known(event, findings);
        event.shock().check(in, findings);
        event.shock().kind().checkBounds(event.shock(), findings);
    }

    private static void checkIds(List<Event> events, List<Problem> problems) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            String id = events.get(i).id();
            Integer earlier = first.putIfAbsent(id, i);
            if (earlier != null) {
                Findings.ofEvent(i, problems)
                        .add(
                                "id",
                                "The id '" + id + "' stands twice, first at events[" + earlier + "].",
                                "Maybe give it another id.");
            }
        }
    }

    /** Compares events that decide the same; most of a long list decide nothing. */
    private static void checkPairs(List<Event> events, Selection world, List<Problem> problems) {
        Map<String, List<Integer>> before = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event later = events.get(i);
            for (String matter :
                    later.isZero() ? List.<String>of() : later.shock().decides()) {
                List<Integer> alike = before.computeIfAbsent(matter, any -> new ArrayList<>());
                for (int k : alike) {
                    Event earlier = events.get(k);
                    later.shock().checkAgainst(later, earlier, true, world, Findings.ofEvent(i, problems));
                    earlier.shock().checkAgainst(earlier, later, false, world, Findings.ofEvent(k, problems));
                }
                alike.add(i);
            }
        }
    }

    /** What is worth knowing but not wrong: events outside the horizon, events without a source. */
    public static List<Problem> notices(Scenario scenario, Economy economy) {
        return new ScenarioNotices(scenario, new Selection(economy)).find();
    }
}
