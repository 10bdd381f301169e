package io.tradewind.web.page;

import io.tradewind.app.answer.ProgramVersion;
import io.tradewind.app.session.BadInputException;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.SensitivityResult;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.io.files.ResultFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A run whose results lie in a folder: what it was asked, and whether a run of today is the same. */
final class ResultRun {
    private static final List<String> SCHEMAS = List.of("tradewind.run/1", SensitivityResult.SCHEMA);
    private static final String AGAIN = "Maybe run the scenario again, with --output and this folder.";

    private final ResultFolder result;
    private final Path folder;
    private final SortedMap<String, String> words;
    private final ProjectionRequest request;

    private ResultRun(ResultFolder result, ProjectionRequest asked) throws IOException {
        this.result = result;
        this.folder = result.folder();
        this.words = result.words();
        Function<String, Optional<YearMonth>> month =
                word -> Optional.ofNullable(words.get(word)).map(YearMonth::parse);
        this.request = new ProjectionRequest(
                words.get("scenario/files/0/name"),
                asked.world().or(() -> Optional.of(words.get("world/id"))),
                month.apply("horizon/from"),
                month.apply("horizon/to"),
                Optional.ofNullable(words.get("vintage/origin")).map(Origin::parse),
                Optional.of(words.get("parameters/preset")),
                below("parameters/changed/").entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .toList(),
                below("changes/"));
    }

    /**
     * The run in the folder that is asked for in the place of a scenario; nothing if no folder of results is.
     *
     * @throws BadInputException if its tables are not those that it describes, or it is no run
     */
    static Optional<ResultRun> in(ProjectionRequest asked) {
        Path folder;
        try {
            folder = Path.of(asked.scenario());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            ResultFolder result = ResultFolder.open(folder);
            if (!SCHEMAS.contains(result.schema())) {
                throw refused(
                        folder,
                        "The folder holds " + result.schema() + ", and a page is made of one of " + SCHEMAS + ".",
                        "Maybe name a folder that 'tradewind run --output' wrote.");
            }
            if (!asked.equals(ProjectionRequest.of(asked.scenario()).withWorld(asked.world()))) {
                throw refused(
                        folder,
                        "The folder says itself what was run.",
                        "Maybe leave out months, origin, base path and parameters, or name the scenario.");
            }
            return Optional.of(new ResultRun(result, asked));
        } catch (InvalidInputException other) {
            throw BadInputException.at(BadInputException.Kind.RESULT, folder.toString(), other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it was asked, against what the scenario's file says. */
    ProjectionRequest request() {
        return request;
    }

    /** The run that the folder holds, made anew: against the base path that was named, where it is another one than the file's. */
    ProjectionRun run(Function<ProjectionRequest, ProjectionRun> runs) {
        ProjectionRun run = runs.apply(request);
        String base = words.getOrDefault("baseline/id", words.getOrDefault("baseline", "none"));
        String own = run.about().basePath().map(BasePath::id).orElse("none");
        ProjectionRun same = own.equals(base) ? run : runs.apply(request.withBaseline(Optional.of(base)));
        check(same);
        return same;
    }

    /** What a number depends on, if that is what the folder holds. */
    Optional<Chart> tornado() {
        return result.schema().equals(SensitivityResult.SCHEMA) ? SensitivityResult.chart(result) : Optional.empty();
    }

    /** Checks that a run of the same request is the one in the folder: the same program, world and files. */
    private void check(ProjectionRun run) {
        same("version", "Tradewind", ProgramVersion.number());
        same("world/sha256", "The world", run.worldSha256());
        for (int k = 0; k < run.scenario().size(); k++) {
            same(
                    "scenario/files/" + k + "/sha256",
                    "'" + run.scenario().get(k).name() + "'",
                    run.scenario().get(k).sha256());
        }
    }

    private void same(String word, String what, String now) {
        String then = words.getOrDefault(word, "");
        if (!then.equals(now)) {
            throw refused(
                    folder,
                    what + " is not what it was when this folder was written (" + then + ", now " + now + ").",
                    AGAIN);
        }
    }

    private SortedMap<String, String> below(String path) {
        SortedMap<String, String> found = new TreeMap<>();
        words.tailMap(path).forEach((word, value) -> {
            if (word.startsWith(path)) {
                found.put(word.substring(path.length()), value);
            }
        });
        return found;
    }

    private static BadInputException refused(Path folder, String message, String hint) {
        return BadInputException.at(
                BadInputException.Kind.RESULT,
                folder.toString(),
                new InvalidInputException("result", List.of(new Problem("", message, hint))));
    }
}
