package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choiceOr;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** The kind of {@link TariffShock}: its keys and its checks, which would make the record too long. */
final class TariffKind {
    static final EventKind<TariffShock> KIND = EventKind.of(
                    TariffShock.class,
                    "tariff",
                    "duties",
                    "A tariff of one importer on goods of some origins, from a day on.")
            .key(EventKeys.IMPOSER, TariffShock::imposer)
            .key(EventKeys.TARGETS, TariffShock::targets)
            .key(EventKeys.SCOPE, tariff -> tariff.scope().written())
            .key(choiceOr(TariffOperation.ADD, "op", "how the rate changes what is there"), TariffShock::op)
            .key(
                    optional("rate", KeyType.FRACTION, "0.25", "ad valorem rate, 0.25 is 25 %")
                            .within(Limit.RATE)
                            .unless("op", "remove")
                            .inTemplates(),
                    TariffKind::statedRate)
            .key(
                    optional("announced", KeyType.DATE, "2026-04-15", "day it was announced")
                            .otherwise("effective")
                            .inTemplates(),
                    TariffShock::announced)
            .key(required("effective", KeyType.DATE, "2026-05-01", "first day in force"), TariffShock::effective)
            .key(
                    optional("end", KeyType.DATE, "2027-12-31", "first day no longer in force")
                            .otherwise("open"),
                    TariffShock::end)
            .key(
                    optional("phaseInMonths", KeyType.INTEGER, "3", "months until it has its full rate, 0 for at once")
                            .usually(0)
                            .within(Limit.PHASE_IN),
                    TariffShock::phaseInMonths)
            .key(
                    choiceOr(PhaseShape.LINEAR, "shape", "how it grows meanwhile: every day, or in monthly steps"),
                    TariffShock::shape)
            .key(
                    choiceOr(
                            InTransitRule.LOAD,
                            "inTransit",
                            "which duty goods on the water pay: that of the day of loading, of arrival, or no lag"),
                    TariffShock::inTransit)
            .key(
                    optional(
                            "transitCutoff",
                            KeyType.DATE,
                            "2026-06-15",
                            "with inTransit load: goods that arrive from this day on pay whenever they were loaded"),
                    TariffShock::transitCutoff)
            .key(
                    optional("collectedShare", KeyType.FRACTION, "1.0", "collected ÷ statutory rate")
                            .otherwise("the parameter chi_*")
                            .within(Limit.DUTY_SHARE),
                    TariffShock::collectedShare)
            .key(
                    optional("passThrough", KeyType.FRACTION, "0.95", "share of the duty that the buyer pays")
                            .otherwise("the parameter rho_*")
                            .within(Limit.DUTY_SHARE),
                    TariffShock::passThrough)
            .key(EventKeys.PERSISTENCE, TariffShock::persistence)
            .key(
                    optional("priority", KeyType.INTEGER, "1", "order among sets of the same day; higher wins")
                            .usually(0)
                            .within(Limit.PRIORITY),
                    TariffShock::priority)
            .key(
                    optional(
                                    "notWith",
                                    KeyType.WORDS,
                                    "[other-event]",
                                    "ids of tariffs that do not apply to goods this one reaches, as with Section 232")
                            .usually(List.of()),
                    TariffShock::notWith)
            .reads(v -> new TariffShock(
                    v.text("imposer"),
                    v.words("targets"),
                    TariffScope.of(v.find("scope", EventValues.class)),
                    v.word("op", TariffOperation.class),
                    v.findNumber("rate").orElse(0),
                    v.findDay("announced").orElse(v.day("effective")),
                    v.day("effective"),
                    v.findDay("end"),
                    v.whole("phaseInMonths"),
                    v.word("shape", PhaseShape.class),
                    v.word("inTransit", InTransitRule.class),
                    v.findDay("transitCutoff"),
                    v.findNumber("collectedShare"),
                    v.findNumber("passThrough"),
                    v.findNumber("persistence"),
                    v.whole("priority"),
                    v.words("notWith")));

    private TariffKind() {}

    /** The rate, unless it says nothing. */
    private static OptionalDouble statedRate(TariffShock tariff) {
        return tariff.op() == TariffOperation.REMOVE && tariff.rate() == 0.0
                ? OptionalDouble.empty()
                : OptionalDouble.of(tariff.rate());
    }

    static void check(TariffShock tariff, Selection world, Findings findings) {
        world.checkParties(findings, tariff.imposer(), tariff.targets());
        world.checkScope(findings, tariff.scope());
        if (tariff.op() != TariffOperation.REMOVE) {
            checkRate(tariff.rate(), findings);
        }
        findings.ordered(tariff.announced(), tariff.effective());
        findings.endsAfter(tariff.effective(), tariff.end(), "effective");
        tariff.transitCutoff().ifPresent(day -> checkCutoff(tariff, day, findings));
    }

    static void checkRate(double rate, Findings findings) {
        findings.requireBound(
                Limit.RATE.holds(rate),
                "rate",
                "The rate " + Findings.text(rate) + " is not above -1 and at most " + Findings.text(Limit.RATE.high())
                        + ".",
                Limit.RATE.holds(rate / 100) && rate > 0
                        ? "Maybe use " + Findings.text(rate / 100) + ": rates are fractions, 0.25 is 25 %."
                        : "Maybe use a fraction such as 0.25 for 25 %.");
    }

    private static void checkCutoff(TariffShock tariff, LocalDate day, Findings findings) {
        findings.require(
                tariff.inTransit() == InTransitRule.LOAD,
                "transitCutoff",
                "A cut-off for goods on the water has a meaning with 'inTransit: load' only.",
                "Maybe remove it.");
        findings.require(
                !day.isBefore(tariff.effective()),
                "transitCutoff",
                "The cut-off (" + day + ") is before the tariff takes effect (" + tariff.effective() + ").",
                "Maybe the two days are swapped.");
    }

    static void checkExclusions(String id, List<String> notWith, OtherEvents others, Findings findings) {
        for (int k = 0; k < notWith.size(); k++) {
            String key = "notWith[" + k + "]";
            if (notWith.get(k).equals(id)) {
                findings.add(key, "The tariff '" + id + "' excludes itself.", "Maybe remove it from the list.");
            } else {
                others.hasTariff(notWith.get(k), key, findings);
            }
        }
    }

    /** Whether two tariffs fix the rate of the same goods at the same time. */
    static boolean clash(TariffShock one, TariffShock other, Selection world) {
        boolean contrary = fixes(one) && fixes(other) || crosses(one, other) || crosses(other, one);
        return contrary
                && one.priority() == other.priority()
                && one.period().orElseThrow().overlaps(other.period().orElseThrow())
                && world.meet(List.of(one.imposer()), List.of(other.imposer()))
                && world.meet(one.targets(), other.targets())
                && !Collections.disjoint(
                        world.goods(one.scope().sectors(), List.of()),
                        world.goods(other.scope().sectors(), List.of()))
                && world.meet(one.scope(), other.scope());
    }

    private static boolean fixes(TariffShock tariff) {
        return tariff.op() == TariffOperation.SET || tariff.op() == TariffOperation.REMOVE;
    }

    /** Whether the floor lies above the cap. */
    private static boolean crosses(TariffShock floor, TariffShock cap) {
        return floor.op() == TariffOperation.FLOOR && cap.op() == TariffOperation.CAP && floor.rate() > cap.rate();
    }
}
