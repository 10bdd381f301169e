package io.tradewind.scenarios.study;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.RunFields;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks at values one by one before the first run; what several do together shows in the run. */
final class ValueCheck {
    private final PreparedScenario prepared;

    private ValueCheck(PreparedScenario prepared) {
        this.prepared = prepared;
    }

    /** @throws InvalidInputException with the first value that is wrong of each field */
    static void of(PreparedScenario prepared, List<Map<String, String>> combinations) {
        Map<String, Set<String>> byField = new TreeMap<>();
        combinations.forEach(combination -> combination.forEach((field, value) ->
                byField.computeIfAbsent(field, any -> new LinkedHashSet<>()).add(value)));
        byField.keySet().removeAll(Study.WORDS);
        ValueCheck check = new ValueCheck(prepared);
        List<Problem> problems = new ArrayList<>();
        byField.forEach((field, values) -> values.stream()
                .map(value -> check.problem(field, value, byField.size() == 1))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new InvalidInputException("scan", problems);
        }
    }

    /** What is wrong with one value. A day may be sound only beside another one that is scanned, a number never. */
    private Optional<Problem> problem(String field, String value, boolean alone) {
        Scenario before = prepared.scenario();
        try {
            RunSpec spec =
                    RunFields.spec(before, prepared.parameters().registry(), new TreeMap<>(Map.of(field, value)));
            Scenario of = spec.of(before);
            if (of == before || !alone && !value.matches("[-+0-9.eE]+")) {
                return Optional.empty();
            }
            return prepared.problems(of).stream()
                    .findFirst()
                    .map(found -> new Problem("scan", field + "=" + value + ": " + found.message(), found.hint()));
        } catch (InvalidInputException e) {
            Problem first = e.problems().get(0);
            return Optional.of(new Problem("scan", field + ": " + first.message(), first.hint()));
        }
    }
}
