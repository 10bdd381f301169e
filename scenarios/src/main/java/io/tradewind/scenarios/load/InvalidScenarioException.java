package io.tradewind.scenarios.load;

import io.tradewind.core.base.Check;
import io.tradewind.io.format.ScenarioProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used, with everything that is wrong with it. */
public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ScenarioProblem> problems;

    /**
     * @param problems what is wrong; not empty
     */
    public InvalidScenarioException(List<ScenarioProblem> problems) {
        super(Check.notEmpty(problems, "problems").stream()
                .map(ScenarioProblem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, file by file, in the order of its lines. */
    public List<ScenarioProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
