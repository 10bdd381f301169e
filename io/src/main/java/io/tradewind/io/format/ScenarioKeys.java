package io.tradewind.io.format;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import java.util.ArrayList;
import java.util.List;

/** The keys of the file itself and those that every event has; each {@link EventKind} has its own. */
final class ScenarioKeys {
    /** The version that this code reads and writes. */
    static final String FORMAT_VERSION = "1";

    /** Where something comes from. */
    static final List<EventKey> SOURCE = List.of(
            required(
                    "citation",
                    KeyType.LINE,
                    "\"Executive Order 14257\"",
                    "what to cite: a law, a paper, a statistical release"),
            optional("link", KeyType.LINE, "\"https://www.federalregister.gov/\"", "its address"),
            optional("readOn", KeyType.DATE, "2026-11-21", "day it was read"));

    private static final EventKey PROBABILITY = optional(
                    "probability",
                    KeyType.FRACTION,
                    "0.5",
                    "of a threat: that it is carried out; of any other event: that it happens at all, 0 to 1")
            .otherwise("1; a threat must state it")
            .within(Limit.SHARE);

    /** What every event has. */
    static final List<EventKey> EVENT = List.of(
            required("id", KeyType.ID, "my-event", "its id, unique in the scenario"),
            required("kind", KeyType.WORD, "tariff", "what it changes"),
            optional("label", KeyType.LINE, "\"My event\"", "what to call it in tables")
                    .otherwise("the id")
                    .inTemplates(),
            PROBABILITY,
            optional("together", KeyType.ID, "ruling", "draws: uncertain events of one word come or stay out together")
                    .otherwise("by itself"),
            optional("oneOf", KeyType.ID, "outcome", "draws: of the uncertain events of one word at most one comes")
                    .otherwise("by itself"),
            optional(
                            "known",
                            KeyType.DATE,
                            "2026-04-15",
                            "day from which it was known; a backtest leaves it out before")
                    .otherwise("announced, else the first day"),
            optional(
                            "endKnown",
                            KeyType.DATE,
                            "2027-10-31",
                            "day from which its end was known: orders move before it, and a backtest knows it")
                    .otherwise("when a tariff that begins there is known, else the end itself"),
            optional("source", KeyType.OBJECT, "{citation: \"Assumption\"}", "where it comes from")
                    .keys(SOURCE)
                    .inTemplates());

    /** First and last month. */
    static final List<EventKey> HORIZON = List.of(
            required("from", KeyType.MONTH, "2026-01", "first month of the projection"),
            required("to", KeyType.MONTH, "2027-12", "last month of the projection"));

    /** What is taken from the register. */
    static final List<EventKey> TAKE = List.of(
            optional("events", KeyType.WORDS, "[us-fentanyl-first-02]", "ids of register entries or of single events"),
            optional("authority", KeyType.WORDS, "[ieepa, s232]", "authorities: all their entries in the period")
                    .otherwise("every authority, unless events are named"),
            optional("from", KeyType.DATE, "2025-01-01", "first day on which an entry may take effect")
                    .otherwise("any"),
            optional("until", KeyType.DATE, "2026-01-01", "first day on which it may not any more")
                    .otherwise("any"));

    /** The file itself. */
    static final List<EventKey> FILE = List.of(
            required("formatVersion", KeyType.WORD, FORMAT_VERSION, "version of this format")
                    .words(List.of(FORMAT_VERSION)),
            required("id", KeyType.ID, "my-scenario", "its id; results carry it"),
            required("title", KeyType.LINE, "\"My scenario\"", "its title for people"),
            optional("question", KeyType.TEXT, "\"What happens to trade if …?\"", "the question it answers")
                    .inTemplates(),
            optional(
                    "story",
                    KeyType.TEXT,
                    "\"What it assumes and leaves out.\"",
                    "what it assumes and what it leaves out"),
            optional("world", KeyType.NAME, "world-2023", "world it is meant for: a built-in id or a folder")
                    .otherwise("that of the extended scenario, else the built-in world")
                    .inTemplates(),
            optional("extends", KeyType.NAME, "baseline", "a scenario, built-in id or file, whose events come first"),
            optional(
                            "baseline",
                            KeyType.NAME,
                            BasePath.CURRENT_LAW,
                            "what effects are measured against: current-law, none, or a scenario, built-in id or file")
                    .otherwise("that of the extended scenario, else none")
                    .inTemplates(),
            optional(
                            "horizon",
                            KeyType.OBJECT,
                            "{from: 2026-01, to: 2027-12}",
                            "first and last month; required unless the scenario extends another one")
                    .otherwise("that of the extended scenario")
                    .keys(HORIZON)
                    .inTemplates(),
            optional(
                            "closure",
                            KeyType.WORD,
                            "partial",
                            "partial: prices alone; general: long-run income and wages enter with a ramp")
                    .otherwise("that of the extended scenario, else partial")
                    .words(List.of("partial", "general")),
            optional(
                            "take",
                            KeyType.OBJECT,
                            "{authority: [ieepa], until: 2025-06-01}",
                            "what it takes from the register of events")
                    .otherwise("nothing")
                    .keys(TAKE),
            optional(
                    "without",
                    KeyType.WORDS,
                    "[us-geneva-25]",
                    "ids of register entries or events, taken, extended or of the base path, that are left out"),
            optional(
                    "change",
                    KeyType.CHANGES,
                    "{us-fentanyl-20: {rate: 60%}}",
                    "keys of taken or extended events, or those of the base path, that are other than there"),
            optional("events", KeyType.EVENTS, "", "the events").otherwise("no event"));

    private ScenarioKeys() {}

    /** The keys of an event of that kind: those of every event and its own. */
    static List<EventKey> of(EventKind<?> kind) {
        List<EventKey> all = new ArrayList<>(EVENT);
        all.replaceAll(key -> key.equals(PROBABILITY) ? probability(kind) : key);
        all.addAll(kind.keys());
        return List.copyOf(all);
    }

    /** The probability of events of that kind: what cannot be certain must say how likely it is. */
    private static EventKey probability(EventKind<?> kind) {
        return kind.chance().holds(1.0)
                ? PROBABILITY
                : required("probability", KeyType.FRACTION, PROBABILITY.example(), PROBABILITY.says())
                        .within(kind.chance());
    }
}
