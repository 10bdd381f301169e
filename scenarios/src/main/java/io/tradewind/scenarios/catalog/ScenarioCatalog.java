package io.tradewind.scenarios.catalog;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioReader;
import io.tradewind.scenarios.register.EventRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in scenarios. Their texts are resources beside this class; {@code index.txt} lists them in order. */
public final class ScenarioCatalog {
    private ScenarioCatalog() {}

    /**
     * What a built-in scenario is about.
     *
     * @param id       its id
     * @param title    its title
     * @param question the question it answers
     * @param events   number of its events, those extended, those taken from the register and its own
     */
    public record Entry(String id, String title, String question, int events) {
        /** Checks that the texts are there. */
        public Entry {
            Check.notBlank(id, "id");
            Check.notBlank(title, "title");
            Check.notNull(question, "question");
        }
    }

    /** Ids of all built-in scenarios, in the order of the index. */
    public static List<String> ids() {
        return resource("index.txt")
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** All built-in scenarios, in the order of the index. */
    public static List<Entry> list() {
        Map<String, ScenarioDocument> read = new HashMap<>();
        return ids().stream().map(id -> entry(id, read)).toList();
    }

    private static Entry entry(String id, Map<String, ScenarioDocument> read) {
        Set<String> events = events(id, read);
        ScenarioDocument.Header header = read.get(id).header();
        return new Entry(id, header.title(), header.question(), events.size());
    }

    private static ScenarioDocument document(String id) {
        return ScenarioReader.read(fileName(id), text(id).orElseThrow());
    }

    /** Ids of the events of a built-in scenario, with those of the scenarios that it extends. */
    private static Set<String> events(String id, Map<String, ScenarioDocument> read) {
        ScenarioDocument document = read.computeIfAbsent(id, ScenarioCatalog::document);
        EventRegister register = EventRegister.standard();
        Set<String> events =
                document.header().base().map(base -> events(base, read)).orElseGet(LinkedHashSet::new);
        document.picks().take().ifPresent(take -> events.addAll(register.idsOf(take)));
        document.picks().without().forEach(word -> {
            events.remove(word);
            register.entry(word).ifPresent(entry -> events.removeAll(entry.carriers()));
        });
        document.events().forEach(own -> events.add(own.event().id()));
        return events;
    }

    /** The text of the scenario of that id, as YAML; nothing if there is none. */
    public static Optional<String> text(String id) {
        return ids().contains(id) ? resource(fileName(id)) : Optional.empty();
    }

    /** The name of the file that holds the scenario of that id. */
    public static String fileName(String id) {
        return id + ".yaml";
    }

    /** The problem that there is no scenario of that name, with the nearest one as a hint. */
    public static Problem unknown(String name) {
        return new Problem("", "There is no built-in scenario and no file '" + name + "'.", Nearest.hint(name, ids()));
    }

    private static Optional<String> resource(String name) {
        try (InputStream stream = ScenarioCatalog.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
