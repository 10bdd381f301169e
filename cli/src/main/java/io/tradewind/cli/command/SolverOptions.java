package io.tradewind.cli.command;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.scenarios.data.ElasticityPresets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Under which assumptions, and how, an equilibrium is solved. */
final class SolverOptions {
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_THREADS = 1_024;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--deficits",
            paramLabel = "CLOSURE",
            description = "Trade deficits: zero, fixed (as shares of world value added) or proportional (to income)"
                    + " (default: fixed).",
            converter = WordConverter.Deficits.class,
            completionCandidates = WordConverter.Deficits.class)
    DeficitClosure closure = DeficitClosure.FIXED;

    @Option(
            names = "--elasticities",
            paramLabel = "SET",
            description = "Trade elasticities: world, standard (4), consistent (with the monthly layer),"
                    + " caliendo-parro, or a set of the world's elasticities.csv, such as lashkaripour-lugovskyy or"
                    + " fontagne-guimbard-orefice of world-2023 (default: world).")
    String elasticities = ElasticityPresets.DEFAULT;

    @Option(
            names = "--path-steps",
            paramLabel = "K",
            description = "Chain the first-order figures over K steps of the shock (default: 1).")
    int pathSteps = 1;

    @Option(names = "--max-iterations", paramLabel = "N", description = "Give up after N iterations (default: 2000).")
    int maxIterations = SolverSettings.DEFAULT.maxIterations();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads for the solve; the answer does not depend on it (default: 1).")
    int threads = SolverSettings.DEFAULT.threads();

    int pathSteps() {
        return checked("--path-steps", pathSteps, MOST_STEPS);
    }

    SolverSettings settings() {
        return SolverSettings.DEFAULT
                .withMaxIterations(checked("--max-iterations", maxIterations, Integer.MAX_VALUE))
                .withThreads(checked("--threads", threads, MOST_THREADS));
    }

    private int checked(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " (" + value + ") must be " + (value < 1 ? "at least 1" : "at most " + most) + ".");
        }
        return value;
    }
}
