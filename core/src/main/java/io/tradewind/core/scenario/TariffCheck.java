package io.tradewind.core.scenario;

import java.time.LocalDate;

/** Checks one tariff or threat on its own. */
final class TariffCheck {
    private final Selection selection;

    TariffCheck(Selection selection) {
        this.selection = selection;
    }

    void check(TariffShock tariff, Findings findings) {
        selection.checkParties(findings, tariff.imposer(), tariff.targets());
        selection.checkScope(findings, tariff.scope());
        if (tariff.op() != TariffOperation.REMOVE) {
            checkRate(tariff.rate(), "rate", findings);
        }
        checkOrder(tariff.announced(), tariff.effective(), findings);
        DayCheck.endsAfter(tariff.effective(), tariff.end(), "effective", findings);
        findings.within(tariff.phaseInMonths(), Limit.PHASE_IN, "phaseInMonths");
        findings.within(tariff.priority(), Limit.PRIORITY, "priority");
        tariff.collectedShare().ifPresent(share -> findings.within(share, Limit.DUTY_SHARE, "collectedShare"));
        tariff.passThrough().ifPresent(share -> findings.within(share, Limit.DUTY_SHARE, "passThrough"));
        tariff.persistence().ifPresent(share -> findings.within(share, Limit.SHARE, "persistence"));
        tariff.transitCutoff().ifPresent(day -> checkCutoff(tariff, day, findings));
    }

    void check(ThreatShock threat, double probability, Findings findings) {
        selection.checkParties(findings, threat.imposer(), threat.targets());
        selection.checkScope(findings, threat.scope());
        checkRate(threat.rate(), "rate", findings);
        checkOrder(threat.announced(), threat.effective(), findings);
        findings.require(
                probability > 0 && probability < 1,
                "probability",
                "The probability " + Findings.text(probability)
                        + " of a threat must lie between 0 and 1, both excluded.",
                "Maybe use 0.5; a certain tariff has the kind 'tariff'.");
        threat.resolved()
                .ifPresent(day -> findings.require(
                        !day.isBefore(threat.announced()),
                        "resolved",
                        "The threat is resolved (" + day + ") before it is announced (" + threat.announced() + ").",
                        "Maybe the two days are swapped."));
        boolean open = threat.outcome() == ThreatShock.Outcome.OPEN;
        findings.require(
                open != threat.resolved().isPresent(),
                "outcome",
                open
                        ? "The threat is resolved but its outcome is 'open'."
                        : "The threat has an outcome but no day on which it was resolved.",
                open ? "Maybe use one of [enacted, withdrawn, rolled]." : "Maybe add 'resolved'.");
    }

    private static void checkRate(double rate, String key, Findings findings) {
        findings.require(
                Limit.RATE.holds(rate),
                key,
                "The rate " + Findings.text(rate) + " is not above -1 and at most " + Findings.text(Limit.RATE.high())
                        + ".",
                Limit.RATE.holds(rate / 100) && rate > 0
                        ? "Maybe use " + Findings.text(rate / 100) + ": rates are fractions, 0.25 is 25 %."
                        : "Maybe use a fraction such as 0.25 for 25 %.");
    }

    static void checkOrder(LocalDate announced, LocalDate effective, Findings findings) {
        findings.require(
                !announced.isAfter(effective),
                "announced",
                "It is announced (" + announced + ") after it takes effect (" + effective + ").",
                "Maybe the two days are swapped.");
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
}
