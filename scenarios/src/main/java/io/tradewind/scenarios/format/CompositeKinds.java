package io.tradewind.scenarios.format;

import static io.tradewind.scenarios.format.Key.optional;
import static io.tradewind.scenarios.format.Key.required;

import io.tradewind.core.scenario.ChannelPolicyShock;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.Limit;
import java.util.List;

/** The kinds of events that stand for others or ration quantities; {@link ScenarioKinds} lists them with the rest. */
final class CompositeKinds {
    private static final Key DATED_END = optional("end", KeyType.DATE, "2026-12-31", "first day no longer in force")
            .otherwise("open");
    private static final Key AFFECTED = required(
                    "affectedShare", KeyType.FRACTION, "0.3", "share of these goods' trade that it concerns, 0 to 1")
            .within(Limit.SHARE);

    static final Kind RETALIATION = new Kind(
            "retaliation",
            "A tariff that answers another one: a multiple of its rate on the goods of its imposer, some days later.",
            List.of(
                    required("imposer", KeyType.WORD, "CHN", "the region or group that answers"),
                    SharedKeys.SCOPE,
                    required("trigger", KeyType.WORD, "my-tariff", "id of the added tariff or retaliation it answers"),
                    optional("lagDays", KeyType.INTEGER, "10", "days after the trigger")
                            .otherwise("0")
                            .within(Limit.LAG)
                            .inTemplates(),
                    optional("proportion", KeyType.FRACTION, "1", "multiple of the trigger's rate")
                            .otherwise("1")
                            .within(Limit.PROPORTION)
                            .inTemplates(),
                    optional("end", KeyType.DATE, "2026-12-31", "first day no longer in force")
                            .otherwise("that of the trigger plus the lag"),
                    optional("persistence", KeyType.FRACTION, "0.9", "probability with which buyers expect it to stay")
                            .otherwise("the parameter q_*")
                            .within(Limit.SHARE)));

    static final Kind RULING = new Kind(
            "legal_invalidation",
            "A ruling that voids tariffs from a day on; what is paid back for the time before changes no flow.",
            List.of(
                    required("ids", KeyType.WORDS, "[my-tariff]", "ids of the tariffs it voids"),
                    required("date", KeyType.DATE, "2026-02-20", "first day on which they are no longer collected"),
                    optional(
                                    "replacementIds",
                                    KeyType.WORDS,
                                    "[new-tariff]",
                                    "ids of the tariffs that take their place; they enter with the ruling's probability")
                            .otherwise("[]"),
                    optional("refunds", KeyType.BOOLEAN, "false", "whether duties paid before are paid back")
                            .otherwise("false")));

    static final Kind PARCELS = new Kind(
            "de_minimis",
            "A duty or fee on small parcels that entered free before; part of what parcels lose comes back as formal trade.",
            List.of(
                    SharedKeys.IMPOSER,
                    SharedKeys.TARGETS,
                    SharedKeys.SECTORS,
                    SharedKeys.PRODUCTS,
                    required("date", KeyType.DATE, "2025-05-02", "first day"),
                    DATED_END,
                    required(
                                    "mode",
                                    KeyType.WORD,
                                    "ad_valorem",
                                    "a share of the value, or the same fee for every parcel")
                            .words(ScenarioKeys.wordsOf(DeMinimisShock.Mode.values())),
                    optional("rate", KeyType.FRACTION, "0.54", "with ad_valorem: duty as a fraction of the value")
                            .within(Limit.POSITIVE_RATE),
                    optional("fee", KeyType.NUMBER, "2", "with flat: fee per parcel")
                            .within(Limit.MONEY),
                    optional("currency", KeyType.LINE, "USD", "currency of fee and avgValue")
                            .otherwise("USD"),
                    optional("avgValue", KeyType.NUMBER, "20", "with flat: average value of a parcel, same currency")
                            .within(Limit.MONEY),
                    AFFECTED));

    static final Kind CONTROL = new Kind(
            "export_control",
            "A limit on what an exporter lets out: buyers are rationed at the price at which they want no more, or wait for licences.",
            List.of(
                    SharedKeys.EXPORTERS,
                    SharedKeys.PARTNERS,
                    SharedKeys.SECTORS,
                    SharedKeys.PRODUCTS,
                    required("mode", KeyType.WORD, "quota", "licences, a largest quantity, or nothing at all")
                            .words(ScenarioKeys.wordsOf(ExportControlShock.Mode.values())),
                    optional(
                                    "volumeCap",
                                    KeyType.FRACTION,
                                    "0.6",
                                    "largest quantity as a share of the base; not with ban")
                            .within(Limit.SHARE),
                    optional(
                                    "licenceDelayDays",
                                    KeyType.INTEGER,
                                    "45",
                                    "with licence: days it takes; this or volumeCap")
                            .otherwise("0")
                            .within(Limit.DELAY),
                    optional("elasticity", KeyType.NUMBER, "-0.15", "of demand for the rationed goods, below 0")
                            .within(Limit.ELASTICITY)
                            .otherwise("the parameters eps_ctrl_*"),
                    SharedKeys.START,
                    SharedKeys.END));

    static final Kind SUPPLY = new Kind(
            "supply",
            "A change of what China's makers of a sector can supply; quantities follow from demand.",
            List.of(
                    required("sectors", KeyType.WORDS, "[metals]", "sector codes or all"),
                    optional("capacityPct", KeyType.PERCENT, "10", "change of capacity; lowers prices by inv_supply.*")
                            .within(Limit.DEMAND)
                            .inTemplates(),
                    optional("pricePct", KeyType.PERCENT, "-3", "change of the price besides, such as a lost rebate")
                            .within(Limit.DEMAND),
                    SharedKeys.START,
                    SharedKeys.END));

    static final Kind AGREEMENT = new Kind(
            "trade_agreement",
            "A tariff cut that two sides agree on: what stands on the day is lowered by the margin, never below zero.",
            List.of(
                    SharedKeys.IMPOSER,
                    SharedKeys.TARGETS,
                    SharedKeys.SCOPE,
                    required("margin", KeyType.FRACTION, "5pp", "points that come off, 0.05 is 5 points")
                            .within(Limit.POSITIVE_RATE),
                    optional("mutual", KeyType.BOOLEAN, "false", "whether the targets cut theirs by as much")
                            .otherwise("false"),
                    optional("announced", KeyType.DATE, "2025-12-01", "day it was announced")
                            .otherwise("effective"),
                    required("effective", KeyType.DATE, "2026-01-01", "first day in force"),
                    DATED_END,
                    optional("phaseInMonths", KeyType.INTEGER, "12", "months until the full margin, 0 for at once")
                            .otherwise("0")
                            .within(Limit.PHASE_IN)));

    static final Kind CHANNEL = new Kind(
            "channel_policy",
            "A policy that moves one channel of China's exports, such as pilot zones, rebates or inspections.",
            List.of(
                    required("channel", KeyType.WORD, "cbec", "cross-border e-commerce or market procurement")
                            .words(ScenarioKeys.wordsOf(ChannelPolicyShock.Channel.values())),
                    SharedKeys.PARTNERS,
                    SharedKeys.SECTORS,
                    SharedKeys.PRODUCTS,
                    required("pct", KeyType.PERCENT, "10", "change of the channel's quantity, percent")
                            .within(Limit.DEMAND),
                    AFFECTED,
                    SharedKeys.START,
                    SharedKeys.END));

    static final Kind CALENDAR = new Kind(
            "calendar",
            "Another day for the Chinese New Year of its year; it moves the customs panel's months after the origin.",
            List.of(required("newYear", KeyType.DATE, "2026-02-17", "the day, 21 January to 20 February")));

    /** All of them, in the order of the guide. */
    static final List<Kind> ALL = List.of(RETALIATION, RULING, PARCELS, CONTROL, SUPPLY, AGREEMENT, CHANNEL, CALENDAR);

    private CompositeKinds() {}
}
