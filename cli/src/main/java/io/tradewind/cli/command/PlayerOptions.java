package io.tradewind.cli.command;

import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.scenarios.explain.Grouping;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Among whom growth is shared, and how. */
final class PlayerOptions {
    private static final int STANDARD_ORDERS = 32;
    private static final int MOST_ORDERS = 10_000;
    private static final long STANDARD_SEED = 20250401L;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "PLAYERS",
            description = "How events become players: measure (such as the reciprocal duties), authority, kind or event"
                    + " (default: measure).",
            converter = WordConverter.Players.class,
            completionCandidates = WordConverter.Players.class)
    Grouping grouping = Grouping.MEASURE;

    @Option(
            names = "--group",
            paramLabel = "FILE",
            description =
                    "CSV file with the columns player,label,event; an event may end in *. What it does not name is"
                            + " grouped as --by says.")
    Path groups;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "Pairs of random orders where there are more than " + ShapleyValues.MOST_EXACT
                    + " players (default: ${DEFAULT-VALUE}).")
    private int orders = STANDARD_ORDERS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of these orders (default: ${DEFAULT-VALUE}).")
    long seed = STANDARD_SEED;

    @Mixin
    private ThreadsOption threads;

    int orders() {
        check(
                orders >= 2 && orders <= MOST_ORDERS,
                "--orders must be between 2 and " + MOST_ORDERS + ". Maybe use --orders " + STANDARD_ORDERS + ".");
        return orders;
    }

    int threads() {
        return threads.number();
    }

    private void check(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
