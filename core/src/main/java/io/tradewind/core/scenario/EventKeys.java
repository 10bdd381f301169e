package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import java.util.List;

/** Keys that several kinds of events have. */
public final class EventKeys {
    /** First day. */
    public static final EventKey START = required("start", KeyType.DATE, "2026-05-01", "first day");
    /** First day after it. */
    public static final EventKey END =
            optional("end", KeyType.DATE, "2027-12-31", "first day after it").otherwise("open");
    /** First day no longer in force. */
    public static final EventKey LAST = optional("end", KeyType.DATE, "2027-12-31", "first day no longer in force")
            .otherwise("open");
    /** Months in which half of it fades. */
    public static final EventKey HALF_LIFE = optional(
                    "halfLifeMonths", KeyType.NUMBER, "6", "months in which half of it fades")
            .otherwise("it stays")
            .within(Limit.HALF_LIFE);
    /** Months until it is complete. */
    public static final EventKey RAMP = optional(
                    "rampMonths", KeyType.INTEGER, "6", "months until complete, 0 for at once")
            .usually(0)
            .within(Limit.RAMP);
    /** Goods that a tariff reaches. */
    public static final EventKey SCOPE = optional(
                    "scope",
                    KeyType.OBJECT,
                    "{sectors: [all], exempt: {electronics_electrical: 0.4}}",
                    "goods it reaches")
            .otherwise("all goods")
            .keys(TariffScope.KEYS);
    /** Who levies. */
    public static final EventKey IMPOSER = required(
                    "imposer", KeyType.WORD, "reporter", "the importing region or group")
            .names(Role.REGION);
    /** On whom. */
    public static final EventKey TARGETS = required(
                    "targets", KeyType.WORDS, "[all]", "regions or groups of origin; all means every other region")
            .names(Role.REGION);
    /** Who buys. */
    public static final EventKey PARTNERS = required(
                    "partners", KeyType.WORDS, "[all]", "importing regions or groups; all means every other region")
            .names(Role.PARTNER);
    /** Who sells. */
    public static final EventKey EXPORTERS = optional(
                    "exporters", KeyType.WORDS, "[reporter]", "exporting regions or groups")
            .usually(List.of(ReporterProfile.WORD))
            .names(Role.REGION);
    /** Goods by sector. */
    public static final EventKey SECTORS = optional(
                    "sectors", KeyType.WORDS, "[machinery]", "sector codes or all; this or products")
            .names(Role.SECTOR);
    /** Goods by product. */
    public static final EventKey PRODUCTS = optional(
                    "products",
                    KeyType.WORDS,
                    "[steel]",
                    "product codes or aggregates of the customs panel; this or sectors")
            .names(Role.PRODUCT);
    /** How long buyers expect it to stay. */
    static final EventKey PERSISTENCE = optional(
                    "persistence", KeyType.FRACTION, "0.9", "probability with which buyers expect it to stay")
            .otherwise("the parameter q_*")
            .within(Limit.SHARE);
    /** Part of the goods' trade. */
    static final EventKey AFFECTED = required(
                    "affectedShare", KeyType.FRACTION, "0.3", "share of these goods' trade that it concerns, 0 to 1")
            .within(Limit.SHARE);

    private EventKeys() {}
}
