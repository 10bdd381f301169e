package io.tradewind.scenarios.format;

import static io.tradewind.scenarios.format.Key.optional;
import static io.tradewind.scenarios.format.Key.required;
import static io.tradewind.scenarios.format.SharedKeys.END;
import static io.tradewind.scenarios.format.SharedKeys.EXPORTERS;
import static io.tradewind.scenarios.format.SharedKeys.HALF_LIFE;
import static io.tradewind.scenarios.format.SharedKeys.IMPOSER;
import static io.tradewind.scenarios.format.SharedKeys.PARTNERS;
import static io.tradewind.scenarios.format.SharedKeys.PRODUCTS;
import static io.tradewind.scenarios.format.SharedKeys.RAMP;
import static io.tradewind.scenarios.format.SharedKeys.SCOPE;
import static io.tradewind.scenarios.format.SharedKeys.SECTORS;
import static io.tradewind.scenarios.format.SharedKeys.START;
import static io.tradewind.scenarios.format.SharedKeys.TARGETS;

import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Limit;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.ThreatShock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of event with its keys: the one description from which the reader, the schema, the guide and the templates come. */
final class ScenarioKinds {
    private static final Kind TARIFF = new Kind(
            "tariff",
            "A tariff of one importer on goods of some origins, from a day on.",
            List.of(
                    IMPOSER,
                    TARGETS,
                    SCOPE,
                    optional("op", KeyType.WORD, "add", "how the rate changes what is there")
                            .otherwise("add")
                            .words(ScenarioKeys.wordsOf(TariffOperation.values())),
                    optional(
                                    "rate",
                                    KeyType.FRACTION,
                                    "0.25",
                                    "ad valorem rate, 0.25 is 25 %; required unless op is remove")
                            .within(Limit.RATE)
                            .inTemplates(),
                    optional("announced", KeyType.DATE, "2025-02-01", "day it was announced")
                            .otherwise("effective")
                            .inTemplates(),
                    required("effective", KeyType.DATE, "2025-03-01", "first day in force"),
                    optional("end", KeyType.DATE, "2025-12-31", "first day no longer in force")
                            .otherwise("open"),
                    optional("phaseInMonths", KeyType.INTEGER, "3", "months until it has its full rate, 0 for at once")
                            .otherwise("0")
                            .within(Limit.PHASE_IN),
                    optional("shape", KeyType.WORD, "linear", "how it grows meanwhile: every day, or in monthly steps")
                            .otherwise("linear")
                            .words(ScenarioKeys.wordsOf(PhaseShape.values())),
                    optional(
                                    "inTransit",
                                    KeyType.WORD,
                                    "load",
                                    "which duty goods on the water pay: that of the day of loading, of arrival, or no lag")
                            .otherwise("load")
                            .words(ScenarioKeys.wordsOf(InTransitRule.values())),
                    optional(
                            "transitCutoff",
                            KeyType.DATE,
                            "2025-05-27",
                            "with inTransit load: goods that arrive from this day on pay whenever they were loaded"),
                    optional("collectedShare", KeyType.FRACTION, "1.0", "collected ÷ statutory rate")
                            .otherwise("the parameter chi_*")
                            .within(Limit.DUTY_SHARE),
                    optional("passThrough", KeyType.FRACTION, "0.95", "share of the duty that the buyer pays")
                            .otherwise("the parameter rho_*")
                            .within(Limit.DUTY_SHARE),
                    optional("persistence", KeyType.FRACTION, "0.9", "probability with which buyers expect it to stay")
                            .otherwise("the parameter q_*")
                            .within(Limit.SHARE),
                    optional("priority", KeyType.INTEGER, "1", "order among sets of the same day; higher wins")
                            .otherwise("0")
                            .within(Limit.PRIORITY),
                    optional(
                                    "notWith",
                                    KeyType.WORDS,
                                    "[other-event]",
                                    "ids of tariffs that do not apply to goods this one reaches, as with Section 232")
                            .otherwise("[]")));

    private static final Kind THREAT = new Kind(
            "threat",
            "A tariff that is announced or feared but not in force: it moves orders in time, it collects nothing.",
            List.of(
                    IMPOSER,
                    TARGETS,
                    SCOPE,
                    required("rate", KeyType.FRACTION, "0.6", "rate that would be added, 0.6 is 60 %")
                            .within(Limit.RATE),
                    required("announced", KeyType.DATE, "2024-11-06", "day it was announced"),
                    required("effective", KeyType.DATE, "2025-03-01", "day it would enter into force"),
                    optional("resolved", KeyType.DATE, "2025-02-04", "day it was carried out, withdrawn or rolled on")
                            .otherwise("open"),
                    optional("outcome", KeyType.WORD, "open", "what became of it")
                            .otherwise("open")
                            .words(ScenarioKeys.wordsOf(ThreatShock.Outcome.values()))));

    private static final Kind TRUCE = new Kind(
            "truce",
            "A suspension of tariffs until a day; meanwhile it is a threat that they snap back.",
            List.of(
                    required("suspends", KeyType.WORDS, "[my-tariff]", "ids of the suspended tariffs"),
                    required("start", KeyType.DATE, "2025-05-14", "first day of the suspension"),
                    required("expiry", KeyType.DATE, "2025-08-12", "first day after it"),
                    required("snapbackProbability", KeyType.FRACTION, "0.4", "probability that the tariffs return")
                            .within(Limit.SHARE),
                    optional(
                                    "residualRate",
                                    KeyType.FRACTION,
                                    "0.1",
                                    "rate of each suspended tariff that stays meanwhile")
                            .otherwise("0")
                            .within(Limit.RATE)));

    private static final List<Key> LEG = List.of(
            required("pair", KeyType.PAIR, "CNY/EUR", "the yuan and the other currency, ISO 4217"),
            required(
                            "quote",
                            KeyType.WORD,
                            "CNY_PER_FX",
                            "what is counted: yuan per unit (up is a weaker yuan) or units per yuan")
                    .words(List.of(FxShock.Quote.CNY_PER_FX.name(), FxShock.Quote.FX_PER_CNY.name())),
            required("pct", KeyType.PERCENT, "10.6", "change of the quoted rate, percent")
                    .within(Limit.RATE_MOVE));

    private static final Kind FX = new Kind(
            "fx",
            "A move of exchange rates against their base path; a currency without a leg keeps its rate against the dollar.",
            List.of(
                    required(
                                    "legs",
                                    KeyType.OBJECTS,
                                    "[{pair: CNY/USD, quote: CNY_PER_FX, pct: -2.4}, {pair: CNY/EUR, quote: CNY_PER_FX, pct: 10.6}]",
                                    "one leg a currency")
                            .keys(LEG),
                    START,
                    RAMP,
                    HALF_LIFE,
                    optional(
                                    "strict",
                                    KeyType.BOOLEAN,
                                    "true",
                                    "whether a move without a stated dollar leg is an error")
                            .otherwise("true")));

    private static final Kind INVESTMENT = new Kind(
            "investment",
            "Belt and Road investment above or below its base path, through one of three channels.",
            List.of(
                    required(
                                    "channel",
                                    KeyType.WORD,
                                    "contract",
                                    "goods of contracts, stock of direct investment, or days saved")
                            .words(ScenarioKeys.wordsOf(InvestmentShock.Channel.values())),
                    required("hosts", KeyType.WORDS, "[BRI]", "host regions or groups"),
                    optional(
                                    "amountUsdMn",
                                    KeyType.USD_MN,
                                    "24 bn USD",
                                    "amount over the whole period, million USD; this or pctOfBase")
                            .within(Limit.AMOUNT),
                    optional("pctOfBase", KeyType.PERCENT, "25", "percent of the base path; this or amountUsdMn")
                            .within(Limit.OF_BASE)
                            .inTemplates(),
                    optional(
                                    "daysSaved",
                                    KeyType.NUMBER,
                                    "2",
                                    "of the transport channel: days saved on a shipment once built")
                            .within(Limit.DAYS_SAVED),
                    START,
                    optional("end", KeyType.DATE, "2026-12-31", "first day after it; required with amountUsdMn")
                            .otherwise("open"),
                    optional(
                                    "mix",
                                    KeyType.SHARES,
                                    "{machinery: 0.6, metals: 0.4}",
                                    "share of each sector in the goods of contracts, sum 1")
                            .otherwise("the parameters comp.*")));

    private static final Kind DEMAND = new Kind(
            "demand",
            "Demand of importers for goods of a sector or a product, from whatever origin.",
            List.of(
                    required("importers", KeyType.WORDS, "[AFR]", "importing regions or groups"),
                    SECTORS,
                    PRODUCTS,
                    required(
                                    "pct",
                                    KeyType.PERCENT,
                                    "10",
                                    "change in percent: a year's growth or a level, as mode says")
                            .within(Limit.DEMAND),
                    optional("mode", KeyType.WORD, "level", "annual: growth a year; level: reached over the ramp")
                            .otherwise("level")
                            .words(ScenarioKeys.wordsOf(DemandShock.Mode.values())),
                    START,
                    END,
                    RAMP,
                    optional(
                                    "priceShare",
                                    KeyType.FRACTION,
                                    "0",
                                    "share of the change that is price; the rest is quantity")
                            .otherwise("0")
                            .within(Limit.SHARE),
                    optional("tag", KeyType.LINE, "AI", "what drives it, such as AI, EV, BRI")));

    private static final Kind PRICE = new Kind(
            "price_shock",
            "A change of exporters' FOB prices; quantities respond to it.",
            exporterKeys("change of the price"));

    private static final Kind VOLUME = new Kind(
            "volume_shock",
            "A change of the quantity that exporters ship, at unchanged prices.",
            exporterKeys("change of the quantity"));

    private static final Kind TRANSPORT = new Kind(
            "transport",
            "Faster or cheaper, slower or dearer transport on a route.",
            List.of(
                    optional("origins", KeyType.WORDS, "[CHN]", "regions or groups of origin")
                            .otherwise("[CHN]"),
                    PARTNERS,
                    optional(
                                    "daysSaved",
                                    KeyType.NUMBER,
                                    "-12",
                                    "days saved, negative for a detour; this or freightPct")
                            .within(Limit.DAYS_SAVED),
                    optional("freightPct", KeyType.PERCENT, "30", "change of the freight rate; this or daysSaved")
                            .within(Limit.RATE_MOVE),
                    START,
                    END,
                    RAMP));

    private static final Kind PARAMETER = new Kind(
            "param_override",
            "Another value for a parameter of the model, for the whole run.",
            List.of(
                    required("parameter", KeyType.WORD, "em", "its id, see tradewind list parameters"),
                    required("value", KeyType.FRACTION, "2.5", "the value, within the parameter's hard bounds")));

    /** All kinds, in the order of the guide. */
    static final List<Kind> ALL = Stream.concat(
                    Stream.of(TARIFF, THREAT, TRUCE, FX, INVESTMENT, DEMAND, PRICE, VOLUME, TRANSPORT, PARAMETER),
                    CompositeKinds.ALL.stream())
            .toList();

    private ScenarioKinds() {}

    private static List<Key> exporterKeys(String change) {
        return List.of(
                EXPORTERS,
                PARTNERS,
                SECTORS,
                PRODUCTS,
                required("pct", KeyType.PERCENT, "-5", change + ", percent").within(Limit.MOVE),
                START,
                END,
                HALF_LIFE);
    }

    /** The kind of that name. */
    static Optional<Kind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** All names, in the order of the guide. */
    static List<String> names() {
        return ALL.stream().map(Kind::name).toList();
    }
}
