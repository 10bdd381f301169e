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
            description = "Add P10, P50 and P90 of the growth over N draws of the parameters.")
    private Integer number;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = STANDARD_SEED;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Draws that run side by side; changes no digit (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    /** The draws that were asked for. @param talk where progress is told */
    Optional<Draws> draws(Consumer<String> talk) {
        check(number == null || number >= 2, "--draws must be at least 2. Maybe use --draws 500.");
        check(threads >= 1, "--threads must be at least 1. Maybe leave it out.");
        return Optional.ofNullable(number).map(draws -> new Draws(draws, seed, threads, talk));
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
