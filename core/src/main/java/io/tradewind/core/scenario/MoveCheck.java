package io.tradewind.core.scenario;

import java.util.OptionalDouble;

/** Checks of changes in percent and of months that several kinds share; how large they may be at most stands in their keys. */
final class MoveCheck {
    private MoveCheck() {}

    static void rateMove(double pct, String key, Findings findings) {
        findings.requireBound(
                pct > Limit.RATE_MOVE.low(),
                key,
                "The move of " + Findings.text(pct) + " % is not above " + Findings.text(Limit.RATE_MOVE.low()) + " %.",
                "Maybe its sign is wrong.");
    }

    static void ramp(int months, Findings findings) {
        findings.requireBound(months >= 0, "rampMonths", "The ramp is negative.", "Maybe use 0 for at once.");
    }

    static void halfLife(OptionalDouble months, Findings findings) {
        months.ifPresent(value -> findings.requireBound(
                !(value <= 0),
                "halfLifeMonths",
                "The half-life of " + Findings.text(value) + " months is not positive.",
                "Maybe leave it out if the move stays."));
    }

    static void move(double pct, Limit limit, Findings findings) {
        findings.requireBound(
                !(pct <= limit.low()),
                "pct",
                "The change of " + Findings.text(pct) + " % leaves nothing to trade.",
                "Maybe use a value above -100.");
        findings.requireBound(
                pct <= limit.high(),
                "pct",
                "The change of " + Findings.text(pct) + " % is above " + Findings.text(limit.high()) + " %.",
                "Maybe the unit is percent already.");
    }

    static void points(double pct, String key, Findings findings) {
        findings.requireBound(
                Limit.DEMAND.holds(pct),
                key,
                "The change of " + Findings.text(pct) + " % is not " + Limit.DEMAND.text() + ".",
                "Maybe it is meant as a share: 10 is 10 %.");
    }
}
