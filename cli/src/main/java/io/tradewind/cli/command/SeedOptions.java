package io.tradewind.cli.command;

import io.tradewind.app.session.Draws;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many draws of what is uncertain, and which. */
final class SeedOptions {
    private static final long STANDARD_SEED = 20250401L;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Add bands, P5 to P95, over N draws of what is uncertain (see docs/uncertainty.md).")
    private Integer number;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = STANDARD_SEED;

    /**
     * The draws that were asked for.
     *
     * @param threads how many go side by side
     * @param talk    where progress is told
     */
    Optional<Draws> draws(int threads, Consumer<String> talk) {
        check(number == null || number >= 2, "--draws must be at least 2. Maybe use --draws 500.");
        return Optional.ofNullable(number)
                .map(draws -> new Draws(draws, seed, threads, talk).withStop(StopSignal.interrupts(talk)));
    }

    /** Refuses options that do not fit together. */
    void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
