package io.tradewind.cli.command;

import io.tradewind.app.session.StudyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** From what many runs start, and which numbers are asked of them. */
final class StudyOptions {
    private static final int MOST_THREADS = 1_024;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private RunOptions run;

    @Mixin
    private OriginOption origin;

    @Option(
            names = "--target",
            paramLabel = "T",
            description = "The number that is asked for: 'yoy_pct exports CN USA 2026' or 'real_income_pct VNM'; may be"
                    + " repeated in a sweep (default there: what the events do to all exports).")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Runs side by side; changes no digit (default: as many as there are processors).")
    private Integer threads;

    StudyRequest request(String scenario, Consumer<String> talk) {
        refuse(
                threads != null && (threads < 1 || threads > MOST_THREADS),
                "--threads must be between 1 and " + MOST_THREADS + ". Maybe leave it out.");
        return new StudyRequest(
                run.request(scenario).withOrigin(origin.get()),
                targets,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                line -> talk.accept(OptionNames.in(line)));
    }

    /** The same of one number. */
    StudyRequest ofOne(String scenario, Consumer<String> talk) {
        refuse(
                targets.size() != 1,
                "One --target is needed, not " + targets.size()
                        + ". Maybe use --target 'yoy_pct exports CN USA 2025'.");
        return request(scenario, talk);
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
