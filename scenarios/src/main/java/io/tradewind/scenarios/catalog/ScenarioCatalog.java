package io.tradewind.scenarios.catalog;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.scenarios.format.ScenarioDocument;
import io.tradewind.scenarios.format.ScenarioReader;
import io.tradewind.scenarios.register.EventRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The built-in scenarios. Their texts are resources beside this class; {@code index.txt} lists them in order. */
public final class ScenarioCatalog {
    private ScenarioCatalog() {}

    /**
     * What a built-in scenario is about.
     *
     * @param id       its id
     * @param title    its title
     * @param question the question it answers
     * @param events   number of its events, those taken from the register and its own
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
        return ids().stream().map(ScenarioCatalog::entry).toList();
    }

    private static Entry entry(String id) {
        ScenarioDocument document = ScenarioReader.read(fileName(id), text(id).orElseThrow());
        ScenarioDocument.Header header = document.header();
        int taken = document.picks()
                .take()
                .map(take -> EventRegister.standard().taken(take).stream()
                        .filter(read ->
                                !isLeftOut(read.event().id(), document.picks().without()))
                        .count())
                .orElse(0L)
                .intValue();
        return new Entry(
                id, header.title(), header.question(), taken + document.events().size());
    }

    private static boolean isLeftOut(String event, List<String> without) {
        EventRegister register = EventRegister.standard();
        return without.stream()
                .anyMatch(id -> id.equals(event) || register.eventsOf(id).contains(event));
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
