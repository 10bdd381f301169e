package io.tradewind.web.serve;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import io.tradewind.scenarios.backtest.BacktestPlan;
import io.tradewind.scenarios.explain.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of requests: they are read, checked and described by these. */
final class Keys {
    static final int MOST_DRAWS = 20_000;
    static final int MOST_ORDERS = 10_000;
    static final int MOST_STEPS = 1_000;

    private static final List<EventKey> SCENARIO = List.of(
            EventKey.optional("scenario", KeyType.NAME, "\"us-china-2025\"", "id of a built-in scenario"),
            EventKey.optional(
                    "text",
                    KeyType.FILE,
                    "\"formatVersion: 1 ...\"",
                    "a scenario file, YAML or JSON, in place of an id; it may extend built-in scenarios"),
            EventKey.optional(
                    "world",
                    KeyType.NAME,
                    "\"world-2023\"",
                    "id of a built-in world, or the name that POST /api/v1/worlds gave; the scenario's own if left out"),
            EventKey.optional(
                    "changes",
                    KeyType.TEXTS,
                    "{\"us-reciprocal-10.rate\": 0.2}",
                    "fields of the scenario with other values: event-id.key, param.ID, without.event-id"));
    private static final EventKey BASELINE = EventKey.optional(
            "baseline",
            KeyType.NAME,
            "\"current-law\"",
            "what effects are measured against: current-law, none or a scenario; what the scenario says if left out");
    private static final List<EventKey> RUN = with(
            SCENARIO,
            EventKey.optional("from", KeyType.MONTH, "\"2025-01\"", "first month; the scenario's if left out"),
            EventKey.optional("to", KeyType.MONTH, "\"2026-12\"", "last month; the scenario's if left out"),
            EventKey.optional("origin", KeyType.ORIGIN, "\"2025-09\"", "when it is made: last month read, or a day"),
            BASELINE,
            EventKey.optional("preset", KeyType.NAME, "\"tamberi\"", "name of a preset of parameters"),
            EventKey.optional(
                    "parameters",
                    KeyType.NUMBERS,
                    "{\"lam_f\": 0.2}",
                    "values of parameters by id, on top of the preset"));
    private static final List<EventKey> QUERY = List.of(
            EventKey.optional(
                    "reporters",
                    KeyType.WORDS,
                    "[\"CN\"]",
                    "whose trade; the panel's reporter if left out, all: everyone"),
            EventKey.optional("partners", KeyType.WORDS, "[\"USA\"]", "with whom; everyone if left out"),
            EventKey.optional("products", KeyType.WORDS, "[\"all\"]", "of what; everything if left out"),
            EventKey.optional(
                    "channels",
                    KeyType.WORDS,
                    "[\"all\"]",
                    "through which customs channel, or all/OWNER for firms of one ownership; all together if left out"),
            EventKey.choiceOr(Frequency.MONTH, "frequency", "how months are added up"),
            EventKey.optional("currency", KeyType.WORD, "USD", "currency of growth and contributions")
                    .words(List.of("USD", "CNY"))
                    .otherwise("USD"));

    static final List<EventKey> OF_RUN = with(RUN, QUERY);
    static final List<EventKey> OF_COMPARISON = with(
            QUERY,
            EventKey.required(
                            "runs",
                            KeyType.OBJECTS,
                            "[{\"scenario\": \"baseline\"}]",
                            "the runs; the first is the reference")
                    .keys(RUN));
    static final List<EventKey> OF_EXPLANATION = with(
            RUN,
            EventKey.optional("month", KeyType.MONTH, "\"2025-09\"", "month whose growth is explained"),
            EventKey.optional("reporter", KeyType.NAME, "\"CN\"", "whose trade"),
            EventKey.optional("partner", KeyType.NAME, "\"USA\"", "with whom; everyone if left out"),
            EventKey.optional("product", KeyType.NAME, "\"all\"", "of what; everything if left out"),
            EventKey.choiceOr(TradeDirection.EXPORTS, "flow", "direction of trade"),
            EventKey.choiceOr(Grouping.MEASURE, "by", "how events become players"),
            EventKey.optional(
                            "orders",
                            KeyType.INTEGER,
                            "32",
                            "pairs of random orders where players are too many for every coalition")
                    .within(between(2, MOST_ORDERS))
                    .usually(32.0),
            seed("seed of these orders"));
    private static final EventKey ELASTICITIES = EventKey.optional(
            "elasticities", KeyType.NAME, "\"world\"", "set of trade elasticities; the world's own if left out");
    static final List<EventKey> OF_LONG_RUN = with(
            SCENARIO,
            BASELINE,
            EventKey.optional(
                    "tariffs",
                    KeyType.FILE,
                    "\"origin,destination,sector,rate\\nCHN,USA,metals,0.25\"",
                    "a file of rates, CSV; pairs that are not listed keep theirs"),
            EventKey.optional(
                    "trade-costs",
                    KeyType.FILE,
                    "\"origin,destination,sector,factor\\nCHN,USA,metals,1.1\"",
                    "a file of iceberg costs, new by old"),
            EventKey.optional(
                    "productivity",
                    KeyType.FILE,
                    "\"region,sector,factor\\nCHN,metals,1.02\"",
                    "a file of productivity, new by old"),
            EventKey.optional(
                    "date",
                    KeyType.DATE,
                    "\"2025-10-01\"",
                    "the day of the scenario; the last of its horizon if left out"),
            EventKey.choiceOr(DeficitClosure.FIXED, "deficits", "what happens to trade deficits"),
            ELASTICITIES,
            EventKey.optional(
                            "path-steps", KeyType.INTEGER, "1", "steps over which the first-order figures are chained")
                    .within(between(1, MOST_STEPS))
                    .usually(1.0));
    static final List<EventKey> OF_BEST_RESPONSE = List.of(
            EventKey.optional("world", KeyType.NAME, "\"world-2023\"", "id of a world; world-2023 if left out"),
            EventKey.required("regions", KeyType.WORDS, "[\"USA\", \"CHN\"]", "who chooses: codes, groups or all"),
            EventKey.flagOr(false, "nash", "all choose at once and answer each other; else each alone"),
            EventKey.choiceOr(NashRule.EXACT, "rule", "the condition that rates meet"),
            EventKey.optional("sectors", KeyType.WORDS, "[\"metals\"]", "what is taxed; all but services if left out"),
            EventKey.flagOr(false, "by-sector", "a rate for each sector"),
            EventKey.optional(
                    "coalitions",
                    KeyType.WORDS,
                    "[\"CHN,VNM,XSE\"]",
                    "customs unions, each with one common rate; EU27 if left out and the world has it, none for none"),
            EventKey.flagOr(false, "without-inputs", "leave out that goods are made of goods"),
            ELASTICITIES);
    static final List<EventKey> OF_BACKTEST = List.of(
            EventKey.required("scenario", KeyType.NAME, "\"us-china-2025\"", "id of a built-in scenario"),
            EventKey.optional(
                    "origin",
                    KeyType.ORIGIN,
                    "\"2025-06\"",
                    "last month known or a day; each of the standard months if left out"),
            EventKey.optional("preset", KeyType.NAME, "\"tamberi\"", "name of a preset of parameters"),
            EventKey.optional("parameters", KeyType.NUMBERS, "{\"lam_f\": 0.2}", "values of parameters by id"),
            EventKey.choiceOr(BacktestPlan.METHOD, "forecast", "how the base path after an origin is found"),
            EventKey.optional("draws", KeyType.INTEGER, "200", "draws of parameters and residuals")
                    .within(between(2, MOST_DRAWS))
                    .usually((double) BacktestPlan.DRAWS),
            EventKey.optional("seed", KeyType.INTEGER, Long.toString(BacktestPlan.SEED), "seed of the draws")
                    .within(between(0, Integer.MAX_VALUE))
                    .usually((double) BacktestPlan.SEED));
    static final List<EventKey> OF_DRAWS = with(
            OF_RUN,
            EventKey.required("draws", KeyType.INTEGER, "1000", "how many draws of the parameters")
                    .within(between(2, MOST_DRAWS)),
            seed("seed of the draws"));
    static final List<EventKey> OF_VALIDATION = List.of(
            EventKey.optional("text", KeyType.FILE, "\"formatVersion: 1 ...\"", "a scenario file, YAML or JSON"),
            EventKey.optional("world", KeyType.NAME, "\"world-2023\"", "a world by its name"),
            EventKey.optional("files", KeyType.TEXTS, "{\"regions.csv\": \"...\"}", "the files of a world by name"));
    static final List<EventKey> OF_WORLD = List.of(
            EventKey.required(
                    "files",
                    KeyType.TEXTS,
                    "{\"regions.csv\": \"...\"}",
                    "the files of a world by name: datapackage.json, regions.csv, sectors.csv, flows.csv and the optional ones"));

    private Keys() {}

    private static Limit between(double low, double high) {
        return new Limit(low, high, false, false);
    }

    private static EventKey seed(String says) {
        return EventKey.optional("seed", KeyType.INTEGER, "20250401", says)
                .within(between(0, Integer.MAX_VALUE))
                .usually(20250401.0);
    }

    private static List<EventKey> with(List<EventKey> keys, EventKey... more) {
        return with(keys, Arrays.asList(more));
    }

    private static List<EventKey> with(List<EventKey> keys, List<EventKey> more) {
        List<EventKey> all = new ArrayList<>(keys);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The key under which a request has a field that a text speaks of. */
    static String named(String field) {
        return switch (field) {
            case "reporter", "partner", "product", "channel" -> field + "s";
            case "ownership" -> "channels";
            case "set" -> "parameters";
            default -> field.toLowerCase(Locale.ROOT);
        };
    }
}
