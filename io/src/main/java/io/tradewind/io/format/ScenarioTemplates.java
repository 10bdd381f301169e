package io.tradewind.io.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.KeyType;
import java.util.List;

/** Scenario files to start from, made from the description of the format: each loads as it stands. */
public final class ScenarioTemplates {
    private static final String BLANK = "blank";
    private static final List<String> NAMES = List.of("tariff", "fx", "investment", BLANK);

    private ScenarioTemplates() {}

    /** Names of the templates. */
    public static List<String> names() {
        return NAMES;
    }

    /** The template of that name, which must be one of {@link #names()}, with the examples of these kinds; YAML. */
    public static String text(String name, EventKinds kinds) {
        Check.that(NAMES.contains(name), "There is no template '" + name + "'; there are " + NAMES + ".");
        StringBuilder text = new StringBuilder(
                "# A Tradewind scenario. Keys behind a # may be added; docs/scenario-format.md explains all.\n");
        for (EventKey key : ScenarioKeys.FILE) {
            if (key.type() == KeyType.EVENTS) {
                text.append(name.equals(BLANK) ? "events: []\n" : "events:\n");
            } else {
                line(text, key, "", key.example());
            }
        }
        if (!name.equals(BLANK)) {
            event(text, kinds.find(name).orElseThrow());
        }
        return text.toString();
    }

    private static void event(StringBuilder text, EventKind<?> kind) {
        String indent = "  - ";
        for (EventKey key : ScenarioKeys.of(kind)) {
            line(text, key, indent, key.name().equals("kind") ? kind.name() : key.example());
            indent = "    ";
        }
    }

    private static void line(StringBuilder text, EventKey key, String indent, String example) {
        text.append(indent)
                .append(key.shown() ? "" : "# ")
                .append(key.name())
                .append(": ")
                .append(example)
                .append("  # ")
                .append(key.meaning())
                .append('\n');
    }
}
