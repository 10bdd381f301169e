package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.io.format.ScenarioProblem;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.world.InvalidShocksException;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.scenarios.load.InvalidScenarioException;
import java.util.List;
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
        /** A file of parameters. */
        PARAMETERS,
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
        List<Finding> findings =
                cause.problems().stream().map(problem -> finding(name, problem)).toList();
        return new BadInputException(Kind.WORLD, findings, cause.count(), cause);
    }

    private static Finding finding(String world, FileProblem problem) {
        String file = problem.file().isEmpty() ? world : world + "/" + problem.file();
        String place = file + (problem.line() == 0 ? "" : ":" + problem.line());
        String column = problem.column().isEmpty() ? "" : "Column " + problem.column() + ": ";
        return new Finding(place, column + problem.message(), problem.hint());
    }

    /** A world whose numbers do not make a world. */
    public static BadInputException ofWorldContent(String name, InvalidInputException cause) {
        return ofInput(Kind.WORLD, name, cause);
    }

    /** Files of shocks that cannot be used. */
    public static BadInputException ofShocks(InvalidShocksException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> new Finding(
                        problem.file() + (problem.line() == 0 ? "" : ":" + problem.line()),
                        (problem.column().isEmpty() ? "" : "Column " + problem.column() + ": ") + problem.message(),
                        problem.hint()))
                .toList();
        return new BadInputException(Kind.SHOCKS, findings, cause.count(), cause);
    }

    /** A file of facts that cannot be used; each problem's path is its place. */
    public static BadInputException ofFacts(InvalidInputException cause) {
        return placed(Kind.FACTS, cause);
    }

    /** A folder of results that is not what its description says; each problem's path is its place. */
    public static BadInputException ofResult(InvalidInputException cause) {
        return placed(Kind.RESULT, cause);
    }

    private static BadInputException placed(Kind kind, InvalidInputException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> new Finding(problem.path(), problem.message(), problem.hint()))
                .toList();
        return new BadInputException(kind, findings, findings.size(), cause);
    }

    /** A scenario that cannot be used. */
    public static BadInputException ofScenario(InvalidScenarioException cause) {
        List<Finding> findings =
                cause.problems().stream().map(BadInputException::finding).toList();
        return new BadInputException(Kind.SCENARIO, findings, findings.size(), cause);
    }

    private static Finding finding(ScenarioProblem problem) {
        String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
        return new Finding(problem.place(), path + problem.message(), problem.hint());
    }

    /** A scenario that the engine cannot run. */
    public static BadInputException ofEngine(String scenario, InvalidInputException cause) {
        return ofInput(Kind.SCENARIO, scenario, cause);
    }

    private static BadInputException ofInput(Kind kind, String name, InvalidInputException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> new Finding(
                        name,
                        (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message(),
                        problem.hint()))
                .toList();
        return new BadInputException(kind, findings, findings.size(), cause);
    }

    /** Values of fields that cannot be used; each problem's path is the field. */
    public static BadInputException ofFields(List<Problem> problems) {
        List<Finding> findings = problems.stream()
                .map(problem -> new Finding(
                        problem.path().matches("[a-z-]+") ? Fields.named(problem.path()) : problem.path(),
                        problem.message(),
                        problem.hint()))
                .toList();
        return new BadInputException(Kind.FIELD, findings, findings.size(), null);
    }

    /** A file of parameters that cannot be used; each problem's path is its place in the file. */
    public static BadInputException ofParameters(String file, InvalidInputException cause) {
        List<Finding> findings = cause.problems().stream()
                .map(problem -> new Finding(
                        problem.path().isEmpty() ? file : problem.path(), problem.message(), problem.hint()))
                .toList();
        return new BadInputException(Kind.PARAMETERS, findings, findings.size(), cause);
    }

    /** A name that means nothing. */
    public static BadInputException unknown(String name, String hint) {
        String message = "There is no scenario, world, parameter, fact, place, goods, file or folder of that name.";
        return new BadInputException(Kind.SCENARIO, List.of(new Finding(name, message, hint)), 1, null);
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
