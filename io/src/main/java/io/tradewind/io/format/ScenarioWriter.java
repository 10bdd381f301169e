package io.tradewind.io.format;

import io.tradewind.core.base.Source;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a scenario as YAML that reads back as the same scenario; the same scenario always gives the same text. */
public final class ScenarioWriter {
    private ScenarioWriter() {}

    /** The scenario as YAML; events of a scenario that it extended stand in it like its own, those of its base path are left to that. */
    public static String yaml(Scenario scenario) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("formatVersion", Integer.valueOf(ScenarioKeys.FORMAT_VERSION));
        head.put("id", scenario.id());
        head.put("title", scenario.title());
        putUnlessBlank(head, "question", scenario.question());
        putUnlessBlank(head, "story", scenario.story());
        scenario.world().ifPresent(world -> head.put("world", world));
        scenario.basePath().ifPresent(base -> head.put("baseline", base.id()));
        Map<String, Object> horizon = new LinkedHashMap<>();
        horizon.put("from", scenario.horizon().from());
        horizon.put("to", scenario.horizon().to());
        head.put("horizon", horizon);
        head.put("closure", EventKey.word(scenario.closure()));
        List<String> gone = gone(scenario);
        if (!gone.isEmpty()) {
            head.put("without", gone);
        }
        List<Event> events = scenario.ownEvents();
        StringBuilder text = new StringBuilder();
        lines(text, head, "", "");
        text.append(events.isEmpty() ? "events: []\n" : "events:\n");
        events.forEach(event -> lines(text, event(event), "  - ", "    "));
        return text.toString();
    }

    /** What it takes away from its base path, with what it has otherwise and therefore brings itself. */
    private static List<String> gone(Scenario scenario) {
        List<String> gone = new ArrayList<>();
        scenario.droppedEvents().forEach(event -> gone.add(event.id()));
        scenario.basePath()
                .ifPresent(base -> scenario.ownEvents().stream()
                        .map(Event::id)
                        .filter(id -> base.events().stream()
                                .anyMatch(event -> event.id().equals(id)))
                        .forEach(gone::add));
        return gone;
    }

    static Map<String, Object> event(Event event) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", event.id());
        keys.put("kind", event.shock().kind().name());
        if (!event.label().equals(event.id())) {
            keys.put("label", event.label());
        }
        if (event.probability() != 1.0) {
            keys.put("probability", event.probability());
        }
        event.risk().together().ifPresent(word -> keys.put("together", word));
        event.risk().oneOf().ifPresent(word -> keys.put("oneOf", word));
        keys.putAll(event.shock().values());
        event.known().ifPresent(day -> keys.put("known", day));
        event.endKnown().ifPresent(day -> keys.put("endKnown", day));
        event.source().ifPresent(source -> keys.put("source", source(source)));
        return keys;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("citation", source.citation());
        source.link().ifPresent(link -> keys.put("link", link));
        source.readOn().ifPresent(day -> keys.put("readOn", day));
        return keys;
    }

    private static void putUnlessBlank(Map<String, Object> keys, String key, String text) {
        if (!text.isBlank()) {
            keys.put(key, text);
        }
    }

    private static void lines(StringBuilder text, Map<String, Object> keys, String first, String others) {
        String indent = first;
        for (Map.Entry<String, Object> entry : keys.entrySet()) {
            text.append(indent)
                    .append(entry.getKey())
                    .append(": ")
                    .append(YamlText.flow(entry.getValue()))
                    .append('\n');
            indent = others;
        }
    }
}
