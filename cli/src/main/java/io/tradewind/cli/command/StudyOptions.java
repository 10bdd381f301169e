package io.tradewind.cli.command;

import io.tradewind.app.session.StudyRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** From what many runs start, which numbers are asked of them, and where the answer goes. */
final class StudyOptions {
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

    @Mixin
    private ThreadsOption threads;

    @Mixin
    MovesOptions answer;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Also write the tables as CSV files and run.json into this folder.")
    Path output;

    StudyRequest request(String scenario, Consumer<String> talk) {
        return new StudyRequest(
                run.request(scenario).withOrigin(origin.get()),
                targets,
                threads.number(),
                line -> talk.accept(OptionNames.in(line)));
    }

    /** The same of one number. */
    StudyRequest ofOne(String scenario, Consumer<String> talk) {
        if (targets.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "One --target is needed, not " + targets.size()
                            + ". Maybe use --target 'yoy_pct exports CN USA 2025'.");
        }
        return request(scenario, talk);
    }
}
