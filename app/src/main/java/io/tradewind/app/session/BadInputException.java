package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.world.InvalidShocksException;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.scenarios.load.InvalidScenarioException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An input that cannot be used, in the one shape in which all of them are shown. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which input is bad. Each kind has a section in {@code docs/errors.md}. */
    public enum Kind {
        /** A scenario file or id. */
        SCENARIO,
        /** A world folder or id. */
        WORLD,
        /** A file of shocks. */
        SHOCKS,
        /** A file of facts. */
        FACTS,
        /** A file of indicators. */
        INDICATORS,
        /** A file of parameters. */
        PARAMETERS,
        /** A file of public data, or a map of its codes. */
        DATA,
        /** A folder of results. */
        RESULT,
        /** The value of a field of a request. */
        FIELD
    }

    private final Kind kind;
    private final transient List<Finding> findings;
    private final int count;

    private BadInputException(Kind kind, List<Finding> findings, int count, Throwable cause) {
        super(findings.stream().map(Finding::text).collect(Collectors.joining("\n")), cause);
        this.kind = kind;
        this.findings = List.copyOf(findings);
        this.count = count;
    }

    /** A world of that name that cannot be used. */
    public static BadInputException ofWorld(String name, InvalidWorldException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> finding(problem, problem.file().isEmpty() ? name : name + "/" + problem.file()))
                .toList();
        return new BadInputException(Kind.WORLD, findings, cause.count(), cause);
    }

    /** Files of shocks that cannot be used. */
    public static BadInputException ofShocks(InvalidShocksException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> finding(problem, problem.file()))
                .toList();
        return new BadInputException(Kind.SHOCKS, findings, cause.count(), cause);
    }

    private static Finding finding(FileProblem problem, String file) {
        return new Finding(
                file + (problem.line() == 0 ? "" : ":" + problem.line()),
                problem.line(),
                problem.file(),
                (problem.column().isEmpty() ? "" : "Column " + problem.column() + ": ") + problem.message(),
                (problem.column().isEmpty() ? "" : "Column " + problem.column() + ": ") + problem.message(),
                problem.hint());
    }

    /** A scenario that cannot be used. */
    public static BadInputException ofScenario(InvalidScenarioException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> Finding.inside(
                        problem.place(), problem.line(), problem.path(), problem.message(), problem.hint()))
                .toList();
        return new BadInputException(Kind.SCENARIO, findings, findings.size(), cause);
    }

    /** An input of that name whose content cannot be used; each problem's path is a place in it. */
    public static BadInputException within(Kind kind, String name, InvalidInputException cause) {
        return of(kind, cause, problem -> Finding.inside(name, 0, problem.path(), problem.message(), problem.hint()));
    }

    /** An input that cannot be used; each problem's path is its place, that input itself if it has none. */
    public static BadInputException at(Kind kind, String name, InvalidInputException cause) {
        return of(
                kind,
                cause,
                problem -> Finding.at(
                        problem.path().isEmpty() ? name : problem.path(),
                        problem.path(),
                        problem.message(),
                        problem.hint()));
    }

    /** Values of fields that cannot be used; each problem's path is the field. */
    public static BadInputException ofFields(List<Problem> problems) {
        return of(
                Kind.FIELD,
                new InvalidInputException("request", problems),
                problem -> Finding.at(
                        problem.path().matches("[a-z-]+") ? Fields.named(problem.path()) : problem.path(),
                        problem.path(),
                        problem.message(),
                        problem.hint()));
    }

    /** The value of a field that cannot be used. */
    public static BadInputException ofField(String field, String message, String hint) {
        return ofFields(List.of(new Problem(field, message, hint)));
    }

    /** What the work gives; problems that it has are those of fields. */
    public static <T> T inFields(Supplier<T> work) {
        return orThrow(work, cause -> ofFields(cause.problems()));
    }

    /** What the work gives; problems that it has are {@link #within} that input. */
    static <T> T inside(Kind kind, String name, Supplier<T> work) {
        return orThrow(work, cause -> within(kind, name, cause));
    }

    /** What the work gives; problems that it has are {@link #at} their place. */
    static <T> T from(Kind kind, String name, Supplier<T> work) {
        return orThrow(work, cause -> at(kind, name, cause));
    }

    private static <T> T orThrow(Supplier<T> work, Function<InvalidInputException, BadInputException> shown) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            throw shown.apply(e);
        }
    }

    private static BadInputException of(Kind kind, InvalidInputException cause, Function<Problem, Finding> finding) {
        List<Finding> findings = cause.problems().stream().map(finding).toList();
        return new BadInputException(kind, findings, findings.size(), cause);
    }

    /** A name that means nothing. */
    public static BadInputException unknown(String name, String hint) {
        String message = "There is no scenario, world, parameter, fact, place, goods, file or folder of that name.";
        return new BadInputException(Kind.SCENARIO, List.of(Finding.at(name, "", message, hint)), 1, null);
    }

    /** Which input is bad. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, in the order of the input; the first ones only if there are very many. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** Number of problems, with those that are not listed. */
    public int count() {
        return count;
    }
}
