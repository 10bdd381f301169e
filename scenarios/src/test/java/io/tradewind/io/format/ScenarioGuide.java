package io.tradewind.io.format;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import java.util.ArrayList;
import java.util.List;

/** The guide to the format, {@code docs/scenario-format.md}, made from its description. */
public final class ScenarioGuide {
    private static final String HEAD = """
            # The scenario file

            Generated from the description of the format in the code; a test fails when this page is stale. Do not edit it.

            A scenario is a YAML file, or a JSON file whose name ends in `.json`. Keys are checked strictly: a key that is not listed here is an
            error, and so is a key that stands twice. All problems of a file are reported at once, each with line, column, path and a
            suggestion. Start from `tradewind new FILE` (`--template tariff`, `fx`, `investment` or `blank`), check with `tradewind validate FILE`.
            An editor completes the file with `scenario.schema.json` (JSON Schema 2020-12), which ships in the library.

            - Days are ISO, `2025-04-09`; a month's duty is the mean over its days. `end` and `expiry` are the first day *no longer* in force.
            - Fractions take `0.25`, `25%` or `25pp`; percents take `-2.4` or `-2.4%`; amounts take million USD or `120 bn USD` (mn, bn, tn).
            - A region word is a code of the world (`VNM`), a name (`Viet Nam`, `Vietnam`, `EU`), a group (`ASEAN`, `BRI`) or `all`; sectors and products take
              names too (`chips`). A place that the world holds only inside a region is answered with that region. What is a finding, what an error: [checks](checks.md).
            - A member of a targeted group leaves itself out; a duty on a region's own goods by name is an error. Bounds of numbers stand beside each key.
            - Anchors, aliases and merge keys of YAML are not read.
            - `take` takes events of the [register](events.md) by reference; `without` leaves some of them (or of an extended scenario) out; `change` gives
              keys of them other values. Taken events come after those of the extended scenario and before the file's own.
            - `extends` names a scenario whose events come first; its horizon, world, base path and closure hold unless stated anew.
            - `baseline` names what effects are measured against: [the base path](base-path.md). Its events come before all others; `without` and `change`
              reach them.

            """;

    private ScenarioGuide() {}

    /** The guide as Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        table(text, "## The file\n\n", ScenarioKeys.FILE);
        table(text, "## Every event\n\n", ScenarioKeys.EVENT);
        for (EventKind<?> kind : EventKinds.standard().all()) {
            table(text, "## " + kind.name() + "\n\n" + kind.meaning() + "\n\n", kind.keys());
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String head, List<EventKey> keys) {
        text.append(head).append("| key | value | meaning | if left out | bounds |\n|---|---|---|---|---|\n");
        for (EventKey key : keys) {
            row(text, "", key);
            key.keys().forEach(inner -> row(text, key.name() + (key.type() == KeyType.OBJECTS ? "[]." : "."), inner));
        }
        text.append('\n');
    }

    private static void row(StringBuilder text, String prefix, EventKey key) {
        List<String> cells = List.of(
                "`" + prefix + key.name() + "`",
                value(key),
                key.meaning(),
                key.required() ? "required" : key.fallback(),
                key.bounds().map(ScenarioGuide::bounds).orElse(""));
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String value(EventKey key) {
        List<String> words = key.name().equals("kind") ? EventKinds.standard().names() : key.words();
        if (words.isEmpty()) {
            return key.type().label();
        }
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("`" + word + "`"));
        return String.join(", ", quoted);
    }

    private static String bounds(Limit limit) {
        return (limit.openLow() ? "> " : "≥ ")
                + YamlText.number(limit.low())
                + (limit.openHigh() ? ", < " : ", ≤ ")
                + YamlText.number(limit.high());
    }
}
