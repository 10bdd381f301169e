package io.tradewind.cli.command;

import io.tradewind.app.session.Draws;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Draws over the uncertain parameters. */
final class DrawOptions {
    private static final long STANDARD_SEED = 20250401L;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Add bands over N draws of what is uncertain: P5 to P95 of levels, growth and what the events change.")
    private Integer number;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = STANDARD_SEED;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Draws that run side by side; changes no digit (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--events",
            paramLabel = "HOW",
            description = "What draws make of open events: drawn (each comes or does not) or expected (average of"
                    + " branches) (default: drawn).",
            converter = WordConverter.OpenEvents.class,
            completionCandidates = WordConverter.OpenEvents.class)
    private Draws.Events events;

    /** The draws that were asked for. @param talk where progress is told */
    Optional<Draws> draws(Consumer<String> talk) {
        check(number == null || number >= 2, "--draws must be at least 2. Maybe use --draws 500.");
        check(threads >= 1, "--threads must be at least 1. Maybe leave it out.");
        check(
                events != Draws.Events.DRAWN || number != null,
                "--events drawn needs draws. Maybe add --draws 500, or use --events expected.");
        return Optional.ofNullable(number)
                .map(draws -> new Draws(draws, seed, threads, talk)
                        .withEvents(Optional.ofNullable(events).orElse(Draws.Events.DRAWN))
                        .withStop(StopSignal.interrupts(talk)));
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
