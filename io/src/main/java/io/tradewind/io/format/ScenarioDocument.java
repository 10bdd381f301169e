package io.tradewind.io.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Horizon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One scenario file as it was read: what is right of it, what is wrong with it, and where each part stands. */
public final class ScenarioDocument {
    private final String file;
    private final Optional<WorldWords> world;
    private final EventKinds kinds;
    private final Optional<Node> root;
    private final Header header;
    private final Picks picks;
    private final List<ReadEvent> events;
    private final List<ScenarioProblem> problems;

    ScenarioDocument(
            String file,
            Optional<WorldWords> world,
            EventKinds kinds,
            Optional<Node> root,
            Header header,
            Picks picks,
            List<ReadEvent> events,
            List<ScenarioProblem> problems) {
        this.file = file;
        this.world = world;
        this.kinds = kinds;
        this.root = root;
        this.header = header;
        this.picks = picks;
        this.events = List.copyOf(events);
        this.problems = List.copyOf(problems);
    }

    /**
     * What stands above the events.
     *
     * @param id       id of the scenario; the file's name if it has none
     * @param title    its title; the id if it has none
     * @param question the question it answers; may be empty
     * @param story    what it assumes; may be empty
     * @param world    world it is meant for
     * @param base     the scenario that it extends
     * @param horizon  first and last month
     * @param closure  whether incomes and wages may move
     * @param baseline what it is measured against
     */
    public record Header(
            String id,
            String title,
            String question,
            String story,
            Optional<String> world,
            Optional<String> base,
            Optional<Horizon> horizon,
            Optional<Feedback> closure,
            Optional<String> baseline) {
        /** Checks that the parts are there. */
        public Header {
            Check.notBlank(id, "id");
            Check.notBlank(title, "title");
            Check.present("question, story, world, base, horizon", question, story, world, base, horizon);
            Check.present("closure, baseline", closure, baseline);
        }
    }

    /**
     * An event that could be read, or whose unreadable values others stand in for.
     *
     * @param index  its position among the file's events
     * @param event  the event; with low or early values for what cannot be read
     * @param high   the same with high or late ones
     * @param broken keys with something in them that cannot be read; none of an event that is whole
     */
    public record ReadEvent(int index, Event event, Event high, Set<String> broken) {
        /** Checks that the event is there. */
        public ReadEvent {
            Check.notNegative(index, "event index");
            Check.present("event, event with high values", event, high);
            broken = Set.copyOf(broken);
        }

        static ReadEvent of(int index, Event event) {
            return new ReadEvent(index, event, event, Set.of());
        }

        /** Whether everything of it could be read. */
        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** What stands above the events. */
    public Header header() {
        return header;
    }

    /** What it takes from the register, leaves out and changes. */
    public Picks picks() {
        return picks;
    }

    /**
     * An event of another file with the keys that the {@code change} of some files state, the later over the earlier; nothing if they do not fit,
     * which is then added to the problems.
     *
     * @param source  file of the event
     * @param index   its position there
     * @param id      its id
     * @param changes the files that change it, this one last
     */
    public Optional<Event> changed(
            ScenarioDocument source,
            int index,
            String id,
            List<ScenarioDocument> changes,
            List<ScenarioProblem> problems) {
        LinkedHashMap<String, Node.Entry> merged = new LinkedHashMap<>();
        source.eventNode(index).ifPresent(node -> merged.putAll(node.entries()));
        for (ScenarioDocument change : changes) {
            change.node("change", id).ifPresent(node -> merged.putAll(((Node.Mapping) node).entries()));
        }
        Place place = node("change", id).orElseThrow().place();
        return ScenarioReader.event(file, world, kinds, new Node.Mapping(place, merged), "change." + id, problems);
    }

    private Optional<Node> node(String key, String id) {
        return root.filter(Node.Mapping.class::isInstance)
                .map(node -> ((Node.Mapping) node).entries().get(key))
                .map(entry -> ((Node.Mapping) entry.value()).entries().get(id).value());
    }

    private Optional<Node.Mapping> eventNode(int index) {
        return root.map(node -> ((Node.Mapping) node).entries().get("events")).map(entry ->
                (Node.Mapping) ((Node.Sequence) entry.value()).items().get(index));
    }

    /** Whether the file could be taken apart at all; what is right of it may still be little. */
    public boolean isReadable() {
        return root.isPresent();
    }

    /** Ids of the events that stand in the file but have no readable id or cannot be read at all, as far as they have one. */
    public List<String> unreadEvents() {
        Set<Integer> read = new HashSet<>();
        events.stream().filter(event -> !event.broken().contains("id")).forEach(event -> read.add(event.index()));
        List<String> ids = new ArrayList<>();
        List<Node> nodes = root.filter(Node.Mapping.class::isInstance)
                .map(node -> ((Node.Mapping) node).entries().get("events"))
                .map(Node.Entry::value)
                .filter(Node.Sequence.class::isInstance)
                .map(node -> ((Node.Sequence) node).items())
                .orElse(List.of());
        for (int i = 0; i < nodes.size(); i++) {
            if (!read.contains(i) && nodes.get(i) instanceof Node.Mapping event) {
                Optional.ofNullable(event.entries().get("id"))
                        .map(Node.Entry::value)
                        .filter(Node.Value.class::isInstance)
                        .ifPresent(id -> ids.add(((Node.Value) id).text().strip()));
            }
        }
        return ids;
    }

    /** The events that could be read, as far as they could, in the order of the file. */
    public List<ReadEvent> events() {
        return events;
    }

    /** What is wrong with keys, types and words, in the order of the file. */
    public List<ScenarioProblem> problems() {
        return problems;
    }

    /** The problem with line and column of its path, which may start with {@code events[i]}. */
    public ScenarioProblem locate(Problem problem) {
        Place place = root.map(node -> PathFinder.find(node, problem.path())).orElse(Place.NOWHERE);
        return ScenarioProblem.at(file, place, problem.path(), problem.message(), problem.hint());
    }
}
