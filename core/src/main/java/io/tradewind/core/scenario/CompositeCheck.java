package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Checks the composite kinds, each on its own: controls, parcels, supply, agreements, rulings, channels, the calendar. */
final class CompositeCheck {
    private static final MonthDay FIRST_NEW_YEAR = MonthDay.of(1, 21);
    private static final MonthDay LAST_NEW_YEAR = MonthDay.of(2, 20);

    private final Selection selection;

    CompositeCheck(Selection selection) {
        this.selection = selection;
    }

    void check(RetaliationShock answer, Findings findings) {
        selection.checkRegion(findings, "imposer", answer.imposer());
        selection.checkScope(findings, answer.scope());
        findings.require(
                answer.lagDays() >= 0, "lagDays", "The lag is negative.", "Maybe use 0 for the day of the trigger.");
        findings.atMost(answer.lagDays(), Limit.LAG, "lagDays");
        findings.within(answer.proportion(), Limit.PROPORTION, "proportion");
        answer.persistence().ifPresent(share -> findings.within(share, Limit.SHARE, "persistence"));
    }

    void check(LegalInvalidationShock ruling, Findings findings) {
        findings.require(!ruling.ids().isEmpty(), "ids", "The ruling voids nothing.", "Maybe name the ids of tariffs.");
    }

    void check(DeMinimisShock parcels, Findings findings) {
        selection.checkParties(findings, parcels.imposer(), parcels.targets());
        selection.checkGoods(findings, parcels.sectors(), parcels.products());
        DayCheck.endsAfter(parcels.date(), parcels.end(), "date", findings);
        findings.within(parcels.affectedShare(), Limit.SHARE, "affectedShare");
        boolean flat = parcels.mode() == DeMinimisShock.Mode.FLAT;
        findings.require(
                flat
                        ? parcels.fee().isPresent() && parcels.rate().isEmpty()
                        : parcels.rate().isPresent() && parcels.fee().isEmpty(),
                flat ? "fee" : "rate",
                flat
                        ? "A flat duty on parcels has a 'fee' and no 'rate'."
                        : "An ad valorem duty on parcels has a 'rate' and no 'fee'.",
                flat ? "Maybe add 'fee: 2' with 'avgValue: 20'." : "Maybe add 'rate: 0.54'.");
        parcels.rate().ifPresent(rate -> findings.within(rate, Limit.POSITIVE_RATE, "rate"));
        positive(parcels.fee(), "fee", findings);
        positive(parcels.avgValue(), "avgValue", findings);
        findings.require(
                !flat || parcels.avgValue().isPresent(),
                "avgValue",
                "A flat fee needs the average value of a parcel.",
                "Maybe add 'avgValue: 20'.");
        findings.require(
                parcels.fee().isEmpty()
                        || parcels.avgValue().isEmpty()
                        || parcels.fee().getAsDouble()
                                <= Limit.POSITIVE_RATE.high()
                                        * parcels.avgValue().getAsDouble(),
                "fee",
                "The fee is more than " + Findings.text(Limit.POSITIVE_RATE.high())
                        + " times the average value of a parcel.",
                "Maybe check 'fee' and 'avgValue': both are in 'currency'.");
    }

    private static void positive(OptionalDouble value, String key, Findings findings) {
        value.ifPresent(number -> {
            if (number <= 0) {
                findings.add(
                        key,
                        "The value " + Findings.text(number) + " of '" + key + "' is not positive.",
                        "Maybe its sign is wrong.");
            } else {
                findings.within(number, Limit.MONEY, key);
            }
        });
    }

    void check(ExportControlShock control, Findings findings) {
        selection.checkRegions(findings, "exporters", control.exporters());
        selection.checkPartners(findings, "partners", control.partners());
        selection.checkGoods(findings, control.sectors(), control.products());
        control.volumeCap().ifPresent(cap -> findings.within(cap, Limit.SHARE, "volumeCap"));
        control.elasticity().ifPresent(value -> {
            if (value >= 0) {
                findings.add(
                        "elasticity",
                        "The elasticity " + Findings.text(value) + " is not negative.",
                        "Maybe use " + Findings.text(-Math.abs(value == 0 ? 0.15 : value)) + ".");
            } else {
                findings.within(value, Limit.ELASTICITY, "elasticity");
            }
        });
        findings.within(control.licenceDelayDays(), Limit.DELAY, "licenceDelayDays");
        DayCheck.endsAfter(control.start(), control.end(), "start", findings);
        checkMode(control, findings);
    }

    private static void checkMode(ExportControlShock control, Findings findings) {
        boolean cap = control.volumeCap().isPresent();
        boolean delay = control.licenceDelayDays() > 0;
        switch (control.mode()) {
            case LICENCE ->
                findings.require(
                        cap != delay,
                        "licenceDelayDays",
                        "A licence has " + (cap ? "only " : "") + "one of 'volumeCap' and 'licenceDelayDays'.",
                        cap ? "Maybe remove one of the two." : "Maybe add 'licenceDelayDays: 45'.");
            case QUOTA ->
                findings.require(
                        cap && !delay,
                        "volumeCap",
                        "A quota has a 'volumeCap' and no delay.",
                        "Maybe add 'volumeCap: 0.6'.");
            case BAN ->
                findings.require(
                        control.volumeCap().orElse(0) == 0 && !delay,
                        "volumeCap",
                        "A ban lets nothing through: its cap is 0 and it has no delay.",
                        "Maybe use 'mode: quota'.");
        }
    }

    void check(SupplyShock supply, Findings findings) {
        selection.checkRegion(findings, "kind", "CHN");
        selection.checkSectors(findings, "sectors", supply.sectors());
        findings.require(
                supply.capacityPct().isPresent() || supply.pricePct().isPresent(),
                "capacityPct",
                "The event changes neither capacity nor price.",
                "Maybe add 'capacityPct: 10'.");
        checkMove(supply.capacityPct(), "capacityPct", findings);
        checkMove(supply.pricePct(), "pricePct", findings);
        DayCheck.endsAfter(supply.start(), supply.end(), "start", findings);
    }

    private static void checkMove(OptionalDouble pct, String key, Findings findings) {
        pct.ifPresent(value -> findings.require(
                Limit.DEMAND.holds(value),
                key,
                "The change of " + Findings.text(value) + " % is not " + Limit.DEMAND.text() + ".",
                "Maybe it is meant as a share: 10 is 10 %."));
    }

    void check(TradeAgreementShock agreement, Findings findings) {
        selection.checkParties(findings, agreement.imposer(), agreement.targets());
        selection.checkScope(findings, agreement.scope());
        findings.within(agreement.margin(), Limit.POSITIVE_RATE, "margin");
        findings.within(agreement.phaseInMonths(), Limit.PHASE_IN, "phaseInMonths");
        TariffCheck.checkOrder(agreement.announced(), agreement.effective(), findings);
        DayCheck.endsAfter(agreement.effective(), agreement.end(), "effective", findings);
        Set<Integer> targets = new TreeSet<>(selection.regions(agreement.targets()));
        targets.removeAll(selection.regions(List.of(agreement.imposer())));
        findings.require(
                !agreement.mutual() || !agreement.targets().contains(Selection.ALL),
                "mutual",
                "An agreement with 'all' cannot be mutual.",
                "Maybe name the regions of the agreement.");
    }

    void check(ChannelPolicyShock policy, Findings findings) {
        selection.checkPartners(findings, "partners", policy.partners());
        selection.checkGoods(findings, policy.sectors(), policy.products());
        checkMove(OptionalDouble.of(policy.pct()), "pct", findings);
        findings.within(policy.affectedShare(), Limit.SHARE, "affectedShare");
        DayCheck.endsAfter(policy.start(), policy.end(), "start", findings);
    }

    void check(CalendarShock calendar, Findings findings) {
        LocalDate day = calendar.newYear();
        MonthDay monthDay = MonthDay.from(day);
        findings.require(
                !monthDay.isBefore(FIRST_NEW_YEAR) && !monthDay.isAfter(LAST_NEW_YEAR),
                "newYear",
                "The Chinese New Year cannot fall on " + day + ".",
                "Maybe use a day between 21 January and 20 February.");
        findings.require(
                selection.hasPanel(),
                "newYear",
                "The world '" + selection.economy().id()
                        + "' has no customs panel whose months the holiday could move.",
                "Maybe use a world with a panel.");
    }
}
