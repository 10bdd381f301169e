package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;

/**
 * Another value for a parameter of the model, for the whole run.
 *
 * @param parameter its id in the registry
 * @param value     the value, within the parameter's hard bounds
 */
public record ParameterShock(String parameter, double value) implements Shock {
    /** Checks that a parameter is named. */
    public ParameterShock {
        Check.notBlank(parameter, "parameter");
    }

    @Override
    public String kind() {
        return "param_override";
    }
}
