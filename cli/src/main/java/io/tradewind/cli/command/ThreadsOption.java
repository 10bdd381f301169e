package io.tradewind.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many runs go side by side, where that changes no digit. */
final class ThreadsOption {
    private static final int MOST = 1_024;
    /** More than these gain nothing, and each takes memory of its own. */
    private static final int MOST_UNASKED = 64;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Runs side by side; changes no digit (default: as many as there are processors).")
    private Integer threads;

    /** How many are used where nobody says. */
    static int usual() {
        return Math.min(MOST_UNASKED, Runtime.getRuntime().availableProcessors());
    }

    int number() {
        if (threads != null && (threads < 1 || threads > MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be between 1 and " + MOST + ". Maybe leave it out.");
        }
        return threads == null ? usual() : threads;
    }
}
