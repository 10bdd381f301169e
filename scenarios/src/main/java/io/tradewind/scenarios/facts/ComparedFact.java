package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import java.util.OptionalDouble;

/**
 * A fact and what the model (or the observations) says about it.
 *
 * @param fact  the fact
 * @param value the other figure, in the fact's unit; empty if there is none
 * @param gap   why there is none; empty if there is one
 */
public record ComparedFact(Fact fact, OptionalDouble value, String gap) {
    /** Checks that there is either a value or a reason. */
    public ComparedFact {
        Check.that(value.isPresent() == gap.isEmpty(), "A comparison has either a value or a reason.");
    }

    /** Whether there is a figure to compare with. */
    public boolean isCovered() {
        return value.isPresent();
    }

    /** The other figure less the fact's; only if there is one. */
    public double error() {
        return value.orElseThrow() - fact.value().orElseThrow();
    }

    /** Whether the two agree within the tolerance of the fact, given how it is meant; only if there is a figure. */
    public boolean agrees() {
        return fact.bound().agrees(value.orElseThrow(), fact.value().orElseThrow(), fact.tolerance());
    }
}
