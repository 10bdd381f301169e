package io.tradewind.cli.command;

import io.tradewind.app.session.VariantRequest;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.scenarios.data.ElasticityPresets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Under which assumptions, and how, an equilibrium is solved. */
final class SolverOptions {
    static final String ELASTICITIES =
            "Trade elasticities: a set of the world, such as uniform-4 or lashkaripour-lugovskyy of world-2023, or"
                    + " consistent, with the monthly layer (default: the world's own, uniform-4 in built-in worlds).";

    private static final int MOST_STEPS = 10_000;
    private static final int MOST_THREADS = 1_024;
    private static final double MOST_ELASTICITY = 10;
    private static final double MOST_SCALE = 1;

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

    @Option(names = "--elasticities", paramLabel = "SET", description = ELASTICITIES)
    String elasticities = ElasticityPresets.DEFAULT;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "A long run of the literature with all it sets: liberation-2025 (labour supply, scale,"
                    + " distribution, tax relief).",
            completionCandidates = Candidates.Variants.class)
    private String variant;

    @Option(
            names = "--labour-supply",
            paramLabel = "K",
            description = "Elasticity of labour supply to the real wage (default: 0).")
    private Double labourSupply;

    @Option(
            names = "--scale",
            paramLabel = "PSI",
            description = "How far unit costs fall with employment, in logarithms (default: 0).")
    private Double scale;

    @Option(
            names = "--distribution-margin",
            paramLabel = "CSV",
            description = "Share of spending paid to the buyer's own labour whatever the origin: region,share (default:"
                    + " none). Duties then reach prices as the margins let them.")
    private Path distributionMargin;

    @Option(
            names = "--pass-through",
            paramLabel = "X",
            description = "Exponent of a duty in the buyer's price (default: 1, or what goes with the margins).")
    private Double passThrough;

    @Option(
            names = "--revenue",
            paramLabel = "USE",
            description = "What becomes of duty revenue: lump-sum or labour-tax (default: lump-sum, or the variant's).",
            converter = WordConverter.Revenue.class,
            completionCandidates = WordConverter.Revenue.class)
    private RevenueUse revenue;

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
            description = "Threads for the solve; the answer does not depend on it (default: 1; as many as there are"
                    + " processors for draws).")
    private Integer threads;

    VariantRequest variant() {
        return new VariantRequest(
                Optional.ofNullable(variant),
                Optional.ofNullable(revenue),
                number("--labour-supply", labourSupply, MOST_ELASTICITY),
                number("--scale", scale, MOST_SCALE),
                number("--pass-through", passThrough, MOST_ELASTICITY),
                Optional.ofNullable(distributionMargin));
    }

    private OptionalDouble number(String option, Double value, double most) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value >= 0 && value <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " (" + value + ") must be from 0 to " + most + ". Maybe use 0.5, not percent.");
        }
        return OptionalDouble.of(value);
    }

    int pathSteps() {
        return checked("--path-steps", pathSteps, MOST_STEPS);
    }

    SolverSettings settings() {
        return SolverSettings.DEFAULT
                .withMaxIterations(checked("--max-iterations", maxIterations, Integer.MAX_VALUE))
                .withThreads(
                        threads == null
                                ? SolverSettings.DEFAULT.threads()
                                : checked("--threads", threads, MOST_THREADS));
    }

    /** How many draws go side by side. */
    int side() {
        return threads == null ? ThreadsOption.usual() : settings().threads();
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
