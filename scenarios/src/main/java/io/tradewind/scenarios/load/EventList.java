package io.tradewind.scenarios.load;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.io.format.Picks;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.register.EventRegister;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The events of a chain of scenarios while it is put together: what is taken, left out, changed and added, file by file. */
final class EventList {
    private final EventRegister register = EventRegister.standard();
    private final List<Item> items = new ArrayList<>();
    private final List<ScenarioProblem> problems;
    /** Ids of the events of the base path. */
    private final Set<String> ofBasePath = new LinkedHashSet<>();

    /**
     * An event and where it is from.
     *
     * @param event    the event
     * @param document the file in which the user finds it: that which holds, takes or changes it
     * @param prefix   its path there
     * @param source   the file that writes it out
     * @param index    its position in that file
     * @param taken    whether it was taken from the register
     * @param changes  the files that change it, in order
     * @param high     the same event, with other values for what could not be read of it
     * @param broken   keys of the event of which something could not be read
     */
    record Item(
            Event event,
            ScenarioDocument document,
            String prefix,
            ScenarioDocument source,
            int index,
            boolean taken,
            List<ScenarioDocument> changes,
            Event high,
            Set<String> broken) {
        /** An event as a file holds it. */
        static Item of(
                ScenarioDocument.ReadEvent read,
                ScenarioDocument document,
                String prefix,
                ScenarioDocument source,
                boolean taken) {
            return new Item(
                    read.event(), document, prefix, source, read.index(), taken, List.of(), read.high(), read.broken());
        }

        /** An event that is whole in place of this one. */
        Item with(Event newEvent) {
            return new Item(newEvent, document, prefix, source, index, taken, changes, newEvent, Set.of());
        }
    }

    EventList(List<ScenarioProblem> problems) {
        this.problems = problems;
    }

    /** Adds the register as it happened. */
    void addLaw(ScenarioDocument stated) {
        CurrentLaw.events()
                .forEach(read -> items.add(
                        Item.of(read, stated, "baseline[" + read.event().id() + "]", register.document(), true)));
    }

    /** What is there so far is the base path. */
    void endBasePath() {
        ofBasePath.addAll(ids());
    }

    /** Adds a file to those that it extends. */
    void add(ScenarioDocument document) {
        Picks picks = document.picks();
        picks.take().ifPresent(take -> take(take, document));
        for (int k = 0; k < picks.without().size(); k++) {
            leaveOut(picks.without().get(k), "without[" + k + "]", document);
        }
        picks.changed().forEach(id -> change(id, document));
        for (ScenarioDocument.ReadEvent read : document.events()) {
            items.add(Item.of(read, document, "events[" + read.index() + "]", document, false));
        }
    }

    private void take(Picks.Take take, ScenarioDocument document) {
        known(take.events(), register.words(), "take.events", "register entry or event", document);
        known(take.authority(), register.authorities(), "take.authority", "authority", document);
        Set<String> present = ids();
        for (ScenarioDocument.ReadEvent read : register.taken(take)) {
            if (present.add(read.event().id())) {
                String prefix = "take[" + read.event().id() + "]";
                items.add(Item.of(read, document, prefix, register.document(), true));
            }
        }
    }

    private void known(List<String> words, Set<String> known, String path, String what, ScenarioDocument document) {
        for (int k = 0; k < words.size(); k++) {
            if (!known.contains(words.get(k))) {
                report(
                        document,
                        path + "[" + k + "]",
                        "There is no " + what + " '" + words.get(k) + "'.",
                        words.get(k),
                        known);
            }
        }
    }

    private void leaveOut(String id, String path, ScenarioDocument document) {
        Set<String> gone = new LinkedHashSet<>(register.eventsOf(id));
        gone.add(id);
        if (!items.removeIf(item -> gone.contains(item.event().id()))) {
            reportMissing(document, path, id, words());
        }
    }

    private void change(String id, ScenarioDocument document) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.event().id().equals(id) && !item.broken().isEmpty()) {
                return;
            }
            if (item.event().id().equals(id)) {
                List<ScenarioDocument> changes = new ArrayList<>(item.changes());
                changes.add(document);
                String prefix = "change." + id;
                Optional<Event> changed = document.changed(item.source(), item.index(), id, changes, problems);
                if (changed.isPresent()) {
                    items.set(
                            i,
                            new Item(
                                    changed.get(),
                                    document,
                                    prefix,
                                    item.source(),
                                    item.index(),
                                    item.taken(),
                                    List.copyOf(changes),
                                    changed.get(),
                                    Set.of()));
                }
                return;
            }
        }
        reportMissing(document, "change." + id, id, ids());
    }

    /** Says that an event is not there to be left out or changed; where the register has it, on what it would be there. */
    private void reportMissing(ScenarioDocument document, String path, String id, Set<String> known) {
        String hint = register.words().contains(id)
                ? "Maybe stand on the law that holds it: 'baseline: " + BasePath.CURRENT_LAW
                        + "', or take it with 'take'."
                : Nearest.hint(id, known);
        problems.add(document.locate(new Problem(
                path,
                "Nothing that is taken, extended or of the base path is called '" + id + "'.",
                hint.isEmpty() ? "Maybe remove it: there is no event here that could be meant." : hint)));
    }

    private void report(ScenarioDocument document, String path, String message, String word, Set<String> known) {
        problems.add(document.locate(new Problem(path, message, Nearest.hint(word, known))));
    }

    private Set<String> ids() {
        return ids(items);
    }

    private static Set<String> ids(List<Item> of) {
        Set<String> ids = new LinkedHashSet<>();
        of.forEach(item -> ids.add(item.event().id()));
        return ids;
    }

    private Set<String> words() {
        Set<String> words = ids();
        register.entries().stream()
                .filter(entry -> entry.carriers().stream().anyMatch(words::contains))
                .forEach(entry -> words.add(entry.id()));
        return words;
    }

    /**
     * The finished list. Events of the register name each other; names of those that are not there fall away where that leaves a meaning: a truce keeps its.
     * An event of the base path that means nothing without another one goes with it.
     */
    List<Item> items() {
        List<Item> left = items;
        int before;
        do {
            before = left.size();
            Set<String> present = ids(left);
            left = left.stream().flatMap(item -> left(item, present)).toList();
        } while (left.size() < before);
        return left;
    }

    private Stream<Item> left(Item item, Set<String> present) {
        if (ofBasePath.contains(item.event().id()) && item.broken().isEmpty()) {
            return item
                    .event()
                    .shock()
                    .among(present)
                    .map(shock -> shock.equals(item.event().shock())
                            ? item
                            : item.with(item.event().withShock(shock)))
                    .stream();
        }
        return Stream.of(item.taken() ? pruned(item, present) : item);
    }

    private static Item pruned(Item item, Set<String> present) {
        return item.with(item.event().withShock(item.event().shock().keeping(present)));
    }
}
