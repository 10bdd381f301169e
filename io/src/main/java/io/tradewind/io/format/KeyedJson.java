package io.tradewind.io.format;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An object in JSON that a program sends: read by the description of its keys, which is also its schema. */
public final class KeyedJson {
    private KeyedJson() {}

    /**
     * What could be read.
     *
     * @param values   what stands behind the keys, whatever is right of it
     * @param isJson   whether the text is JSON at all
     * @param problems everything that is wrong, each with its place
     */
    public record Read(EventValues values, boolean isJson, List<ScenarioProblem> problems) {
        /** Copies the list. */
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a text.
     *
     * @param name name for messages, ending in {@code .json}
     */
    public static Read read(String name, String text, List<EventKey> keys) {
        List<ScenarioProblem> problems = new ArrayList<>();
        Optional<Node> root = TreeReader.readPlain(name, text, problems);
        if (root.isEmpty()) {
            return new Read(new EventValues(keys, Map.of()), false, problems);
        }
        ObjectReader reader = new ObjectReader(name, Optional.empty(), Optional.empty(), problems).typed();
        EventValues values = reader.read(root.get(), "", keys).values();
        problems.addAll(reader.takeMeaning());
        return new Read(values, true, problems);
    }

    /** The JSON Schema of such objects. */
    public static JsonNode schema(List<EventKey> keys) {
        return ScenarioSchema.object(keys);
    }
}
