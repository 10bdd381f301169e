package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Arithmetic among facts: one figure computed from some, against another that is stated. Levels count in millions.
 *
 * @param id          name of the check
 * @param formula     how the figure is computed
 * @param inputs      what it is computed from: {@code #61} is a fact, anything else a figure of the shipped observations or rates
 * @param computed    the computed figure
 * @param relation    how it should relate to the stated one
 * @param stated      the stated figure; empty if the check only says what the inputs imply
 * @param statedBy    where that stands
 * @param tolerance   how far the two may be apart: what rounding of the inputs and of the stated figure allows, and the check's own slack
 * @param words       a few words of the source, if the check fails
 * @param explanation why it fails, or what the figure means; may be empty
 */
public record ArithmeticCheck(
        String id,
        String formula,
        List<String> inputs,
        double computed,
        Relation relation,
        OptionalDouble stated,
        String statedBy,
        double tolerance,
        String words,
        String explanation) {
    /** How a computed figure should relate to a stated one. */
    public enum Relation {
        /** The same within the tolerance. */
        EQUALS,
        /** Not less. */
        AT_LEAST,
        /** Not more. */
        AT_MOST,
        /** Nothing is stated. */
        IMPLIED
    }

    /** Copies the list; there is a stated figure unless the computed one is only implied. */
    public ArithmeticCheck {
        Check.notBlank(id, "id");
        inputs = List.copyOf(inputs);
        Check.that(
                stated.isPresent() == (relation != Relation.IMPLIED), "A check states a figure unless it implies one.");
    }

    /** Whether the source does not contradict itself or customs here. */
    public boolean passes() {
        return switch (relation) {
            case EQUALS -> FactBound.EXACT.agrees(computed, stated.orElseThrow(), tolerance);
            case AT_LEAST -> FactBound.LOWER.agrees(computed, stated.orElseThrow(), tolerance);
            case AT_MOST -> FactBound.UPPER.agrees(computed, stated.orElseThrow(), tolerance);
            case IMPLIED -> true;
        };
    }
}
