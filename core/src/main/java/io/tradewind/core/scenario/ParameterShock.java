package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * Another value for a parameter of the model, for the whole run.
 *
 * @param parameter its id in the registry
 * @param value     the value, within the parameter's hard bounds
 */
public record ParameterShock(String parameter, double value) implements Shock {
    /** The kind. */
    public static final EventKind<ParameterShock> KIND = EventKind.of(
                    ParameterShock.class,
                    "param_override",
                    "the scenario's own parameters",
                    "Another value for a parameter of the model, for the whole run.")
            .key(
                    required("parameter", KeyType.WORD, "elasticity.one_year", "its id, see tradewind list parameters"),
                    ParameterShock::parameter)
            .key(
                    required("value", KeyType.FRACTION, "2.5", "the value, within the parameter's hard bounds"),
                    ParameterShock::value)
            .reads(v -> new ParameterShock(v.text("parameter"), v.number("value")));

    /** Checks that a parameter is named, and takes an earlier id for the present one. */
    public ParameterShock {
        parameter = ParameterRegistry.currentId(Check.notBlank(parameter, "parameter"));
    }

    @Override
    public EventKind<ParameterShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return parameter + " = " + Numbers.text(value);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.registry()
                .problemWith("value", parameter, value)
                .ifPresent(problem -> findings.add(
                        in.registry().find(parameter).isEmpty() ? "parameter" : "value",
                        problem.message(),
                        problem.hint()));
    }

    @Override
    public List<String> decides() {
        return List.of("parameter " + parameter);
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (later && other.shock() instanceof ParameterShock earlier && earlier.parameter.equals(parameter)) {
            findings.add(
                    "parameter",
                    "The events '" + other.id() + "' and '" + self.id() + "' both set the parameter '" + parameter
                            + "'.",
                    "Maybe remove one of the two.");
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Parameters parameters(Parameters values) {
        return values.with(parameter, value);
    }
}
