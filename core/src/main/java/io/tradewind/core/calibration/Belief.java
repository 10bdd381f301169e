package io.tradewind.core.calibration;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.ParameterDefinition;

/**
 * What is believed about a parameter before data: a normal with hard bounds.
 *
 * @param id   the parameter
 * @param mean centre of the belief
 * @param sd   its standard deviation
 * @param min  lower hard bound
 * @param max  upper hard bound
 */
public record Belief(String id, double mean, double sd, double min, double max) {
    /** Distance from P10 to P90 of a standard normal. */
    private static final double RANGE_80 = 2 * 1.2815515655446004;

    /** Checks the numbers. */
    public Belief {
        Check.notBlank(id, "parameter id");
        Check.positive(sd, "standard deviation of the belief about " + id);
        Check.inRange(mean, min, max, "centre of the belief about " + id);
    }

    /** The belief that a line of the registry states: its central value, and its 80 % range read as that of a normal. */
    public static Belief of(ParameterDefinition definition) {
        return new Belief(
                definition.id(),
                definition.central(),
                (definition.high() - definition.low()) / RANGE_80,
                definition.min(),
                definition.max());
    }

    double inside(double value) {
        return Math.min(max, Math.max(min, value));
    }
}
