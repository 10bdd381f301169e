package io.tradewind.scenarios.format;

import static io.tradewind.scenarios.format.Key.optional;
import static io.tradewind.scenarios.format.Key.required;

import io.tradewind.core.scenario.Limit;

/** Keys that several kinds of events have. */
final class SharedKeys {
    static final Key START = required("start", KeyType.DATE, "2025-01-01", "first day");
    static final Key END =
            optional("end", KeyType.DATE, "2025-12-31", "first day after it").otherwise("open");
    static final Key HALF_LIFE = optional("halfLifeMonths", KeyType.NUMBER, "6", "months in which half of it fades")
            .otherwise("it stays")
            .within(Limit.HALF_LIFE);
    static final Key RAMP = optional("rampMonths", KeyType.INTEGER, "6", "months until complete, 0 for at once")
            .otherwise("0")
            .within(Limit.RAMP);
    static final Key SCOPE = optional(
                    "scope",
                    KeyType.OBJECT,
                    "{sectors: [all], exempt: {electronics_electrical: 0.4}}",
                    "goods it reaches")
            .otherwise("all goods")
            .keys(ScenarioKeys.SCOPE);
    static final Key IMPOSER = required("imposer", KeyType.WORD, "USA", "the importing region or group");
    static final Key TARGETS = required(
            "targets", KeyType.WORDS, "[CHN, HKG]", "regions or groups of origin; all means every other region");
    static final Key PARTNERS =
            required("partners", KeyType.WORDS, "[EU27]", "importing regions or groups; all means every other region");
    static final Key EXPORTERS = optional("exporters", KeyType.WORDS, "[CHN]", "exporting regions or groups")
            .otherwise("[CHN]");
    static final Key SECTORS =
            optional("sectors", KeyType.WORDS, "[machinery]", "sector codes or all; this or products");
    static final Key PRODUCTS = optional(
            "products", KeyType.WORDS, "[steel]", "product codes or aggregates of the customs panel; this or sectors");

    private SharedKeys() {}
}
