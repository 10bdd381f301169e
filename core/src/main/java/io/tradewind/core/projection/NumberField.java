package io.tradewind.core.projection;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a scenario ({@link RunFields}) that holds a number.
 *
 * @param name    the field
 * @param meaning what it is, in common words
 * @param value   the number there
 * @param low     smallest number that it may have
 * @param high    largest one
 * @param prior   how uncertain it is, if it is a parameter
 */
public record NumberField(
        String name, String meaning, double value, double low, double high, Optional<ParameterDefinition> prior) {
    private static final Set<KeyType> NUMBERS =
            Set.of(KeyType.FRACTION, KeyType.PERCENT, KeyType.NUMBER, KeyType.USD_MN, KeyType.SHARES);
    private static final Set<KeyType> SIZES = Set.of(KeyType.FRACTION, KeyType.PERCENT, KeyType.USD_MN);
    private static final Set<Limit> SHARES = Set.of(Limit.SHARE, Limit.UNDECIDED, Limit.DUTY_SHARE);
    /** A size of an event that nobody gave a distribution lies within a fifth of itself. */
    private static final double WITHIN = .2;

    /**
     * The field of that name.
     *
     * @throws InvalidInputException if there is none, or it holds no number
     */
    public static NumberField of(Scenario scenario, Parameters parameters, String name) {
        if (name.startsWith(RunFields.PARAMETER)) {
            String id = name.substring(RunFields.PARAMETER.length());
            return parameters
                    .registry()
                    .find(id)
                    .map(definition -> of(definition, parameters))
                    .orElseThrow(() -> RunFields.problem(
                            name,
                            "There is no parameter '" + id + "'.",
                            Nearest.hint(
                                    id,
                                    parameters.registry().definitions().stream()
                                            .map(ParameterDefinition::id)
                                            .toList())));
        }
        if (name.startsWith(RunFields.WITHOUT)) {
            throw RunFields.problem(
                    name,
                    "'" + name + "' is true or false, not a number.",
                    "Maybe compare both with: tradewind sweep.");
        }
        Event event = RunFields.event(scenario, name, name);
        String path = name.substring(Math.min(name.length(), event.id().length() + 1));
        if (path.equals("probability")) {
            return new NumberField(
                    name, "probability of " + event.label(), event.probability(), 0, 1, Optional.empty());
        }
        EventField.Found found = EventField.find(event, path)
                .orElseThrow(() -> RunFields.problem(
                        name, "The event '" + event.id() + "' has no key '" + path + "'.", numbers(event)));
        if (!NUMBERS.contains(found.key().type())) {
            throw RunFields.problem(
                    name,
                    "'" + path + "' holds a " + found.key().type().label() + ", not a number of any size.",
                    numbers(event));
        }
        return of(event, found);
    }

    private static NumberField of(ParameterDefinition parameter, Parameters values) {
        return new NumberField(
                RunFields.PARAMETER + parameter.id(),
                parameter.meaning(),
                values.get(parameter.id()),
                parameter.min(),
                parameter.max(),
                Optional.of(parameter));
    }

    private static NumberField of(Event event, EventField.Found found) {
        EventKey key = found.key();
        double value = found.value()
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .orElse(Double.NaN);
        return new NumberField(
                event.id() + "." + found.path(),
                event.label() + ": " + key.says(),
                value,
                key.bounds().map(Limit::low).orElse(key.type() == KeyType.SHARES ? 0.0 : Double.NEGATIVE_INFINITY),
                key.bounds().map(Limit::high).orElse(key.type() == KeyType.SHARES ? 1.0 : Double.POSITIVE_INFINITY),
                Optional.empty());
    }

    private static String numbers(Event event) {
        List<String> numbers = EventField.found(event).stream()
                .filter(one -> one.value().filter(Number.class::isInstance).isPresent()
                        && NUMBERS.contains(one.key().type()))
                .map(one -> event.id() + "." + one.path())
                .distinct()
                .limit(5)
                .toList();
        return numbers.isEmpty() ? "" : "Maybe use one of " + String.join(", ", numbers) + ".";
    }

    /**
     * Everything uncertain about a run: parameters that are not at a value of the user's own, and sizes of the scenario's own events, neither zero nor
     * probabilities or shares.
     */
    public static List<NumberField> uncertain(Scenario scenario, Parameters parameters) {
        List<NumberField> fields = new ArrayList<>();
        Parameters values = scenario.parameters(parameters);
        parameters.registry().definitions().stream()
                .filter(one -> one.low() < one.high() && !values.changed().containsKey(one.id()))
                .forEach(one -> fields.add(of(one, parameters)));
        for (Event event : scenario.ownEvents()) {
            EventField.found(event).stream().filter(NumberField::isSize).forEach(one -> fields.add(of(event, one)));
        }
        return fields;
    }

    private static boolean isSize(EventField.Found found) {
        EventKey key = found.key();
        return SIZES.contains(key.type())
                && key.bounds().filter(SHARES::contains).isEmpty()
                && found.value()
                        .filter(any -> ((Number) any).doubleValue() != 0.0)
                        .isPresent();
    }

    /** The number below which it lies with probability {@code u}. */
    public double quantile(double u) {
        double any = prior.map(parameter -> parameter.quantile(u)).orElseGet(() -> value * (1 + WITHIN * (2 * u - 1)));
        return Math.min(high, Math.max(low, any));
    }
}
