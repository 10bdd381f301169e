package io.tradewind.core.scenario;

import io.tradewind.core.base.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses tariffs that keep each other out in a circle: none of them could say which one pays. @source MODEL §13, law 33 */
final class ExclusionCheck {
    private final List<Event> events;
    private final List<Problem> problems;
    private final Map<String, Integer> position = new HashMap<>();
    /** Ids on the way that is followed, and how many of its exclusions have been followed from each that was ever on it. */
    private final List<String> way = new ArrayList<>();

    private final Set<String> on = new HashSet<>();
    private final Map<String, Integer> step = new HashMap<>();

    ExclusionCheck(List<Event> events, List<Problem> problems) {
        this.events = events;
        this.problems = problems;
        for (int i = 0; i < events.size(); i++) {
            position.putIfAbsent(events.get(i).id(), i);
        }
    }

    void run() {
        for (Event event : events) {
            if (step.containsKey(event.id())) {
                continue;
            }
            way.add(event.id());
            on.add(event.id());
            while (!way.isEmpty()) {
                follow();
            }
        }
    }

    /** Goes one step on from the end of the way, or back where there is none. */
    private void follow() {
        String here = way.get(way.size() - 1);
        List<String> others = excluded(here);
        int next = step.merge(here, 1, Integer::sum) - 1;
        if (next >= others.size()) {
            on.remove(way.remove(way.size() - 1));
        } else if (on.contains(others.get(next)) && !others.get(next).equals(here)) {
            report(others.get(next));
        } else if (!step.containsKey(others.get(next))) {
            way.add(others.get(next));
            on.add(others.get(next));
        }
    }

    private List<String> excluded(String id) {
        return position.containsKey(id) ? events.get(position.get(id)).shock().excludes() : List.of();
    }

    /** Reports the circle that the way closes, at the tariff that closes it. */
    private void report(String start) {
        List<String> circle = way.subList(way.indexOf(start), way.size());
        String closing = circle.get(circle.size() - 1);
        Findings.ofEvent(position.get(closing), problems)
                .add(
                        "notWith[" + excluded(closing).indexOf(start) + "]",
                        "The tariffs '" + String.join("', '", circle) + "' exclude each other in a circle.",
                        "Maybe remove '" + start + "' from the list: the goods of '" + start + "' already leave out '"
                                + circle.get(1) + "'.");
    }
}
