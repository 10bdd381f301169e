package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.PlayerRow;
import io.tradewind.scenarios.facts.Fact;

/**
 * A claim with the numbers of a run.
 *
 * @param claim       the claim
 * @param explanation the growth of the run, shared between the cause and all other events
 * @param cause       the row of the cause
 * @param fact        the printed growth
 */
public record ClaimResult(Claim claim, Explanation explanation, PlayerRow cause, Fact fact) {
    /** The printed growth, percent. */
    public double printedPct() {
        return fact.value().orElseThrow();
    }

    /** The cause's part of the printed growth; 1 is all of it. */
    public double part() {
        return cause.contributionPp() / printedPct();
    }

    /** The verdict. */
    public Verdict verdict() {
        return Verdict.of(part());
    }
}
