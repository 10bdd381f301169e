package io.tradewind.app.session;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The parameters that a preset and settings ask for; everything that is wrong with them is reported at once. */
record ParameterOptions(String preset, Parameters parameters) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    static ParameterOptions of(ParameterRegistry registry, ProjectionRequest request) {
        return of(registry, request.preset(), request.settings());
    }

    static ParameterOptions of(ParameterRegistry registry, Optional<String> named, List<String> settings) {
        List<Problem> problems = new ArrayList<>();
        String preset = named.orElse(ParameterRegistry.DEFAULT_PRESET);
        if (!registry.presetNames().contains(preset)) {
            problems.add(new Problem(
                    "preset", "There is no preset '" + preset + "'.", Nearest.hint(preset, registry.presetNames())));
        }
        SortedMap<String, Double> values = new TreeMap<>();
        settings.forEach(setting -> read(setting, registry, values).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw BadInputException.ofFields(problems);
        }
        return new ParameterOptions(preset, registry.preset(preset).with(values));
    }

    private static Optional<Problem> read(
            String setting, ParameterRegistry registry, SortedMap<String, Double> values) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            return Optional.of(new Problem(
                    "set",
                    "'" + setting + "' does not say which parameter has which value.",
                    "Maybe write elasticity.one_year=2.5."));
        }
        String id = setting.substring(0, equals).strip();
        String text = setting.substring(equals + 1).strip();
        try {
            double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            Optional<Problem> problem = registry.problemWith("set", id, value);
            if (problem.isEmpty()) {
                values.put(registry.find(id).orElseThrow().id(), value);
            }
            return problem;
        } catch (NumberFormatException e) {
            return Optional.of(new Problem(
                    "set", "The value '" + text + "' of '" + id + "' is not a number.", "Maybe write " + id + "=0.5."));
        }
    }
}
