package io.tradewind.core.base;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with everything that is wrong with it. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /**
     * @param what     the input, such as {@code scenario us-china-2025}
     * @param problems what is wrong; not empty
     */
    public InvalidInputException(String what, List<Problem> problems) {
        super(what + ": " + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(Check.notEmpty(problems, "problems"));
    }

    /** Everything that is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
