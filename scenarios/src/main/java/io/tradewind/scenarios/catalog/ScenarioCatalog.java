package io.tradewind.scenarios.catalog;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.io.format.TreeSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built-in scenarios. Their texts are resources beside this class; {@code index.txt} lists them in order, with what a list of them
 * says, so that a list reads no scenario: id, number of events, title and question between tabs. A test holds it against the scenarios and writes it.
 */
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
        return index().map(line -> line[0]).toList();
    }

    /** All built-in scenarios, in the order of the index. */
    public static List<Entry> list() {
        return index().map(line -> new Entry(line[0], line[2], line[3], Integer.parseInt(line[1])))
                .toList();
    }

    private static Stream<String[]> index() {
        return textOf("index.txt")
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1));
    }

    /** The text of the scenario of that id, as YAML; nothing if there is none. */
    public static Optional<String> text(String id) {
        return ids().contains(id) ? textOf(fileName(id)) : Optional.empty();
    }

    /** The name of the file that holds the scenario of that id. */
    public static String fileName(String id) {
        return id + ".yaml";
    }

    /** The problem that there is no scenario of that name, with the nearest one as a hint. */
    public static Problem unknown(String name) {
        return new Problem("", "There is no built-in scenario and no file '" + name + "'.", Nearest.hint(name, ids()));
    }

    /** The tree of the file of that name, laid down by the build; it may be of an earlier text. */
    public static Optional<byte[]> tree(String fileName) {
        return resource(fileName.replace(".yaml", TreeSnapshot.SUFFIX));
    }

    private static Optional<String> textOf(String name) {
        return resource(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream stream = ScenarioCatalog.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
