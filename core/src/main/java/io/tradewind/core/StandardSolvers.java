package io.tradewind.core;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.internal.WageMapSolver;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.nash.NashSolver;
import io.tradewind.core.nash.internal.AcceleratedNashSolver;

/** The ready-made solvers. */
public final class StandardSolvers {
    private StandardSolvers() {}

    /** The equilibrium solver with the default settings. */
    public static EquilibriumSolver equilibrium() {
        return equilibrium(SolverSettings.DEFAULT);
    }

    /** The equilibrium solver with those settings. */
    public static EquilibriumSolver equilibrium(SolverSettings settings) {
        return equilibrium(settings, PlainKernels.INSTANCE);
    }

    /** The equilibrium solver with those settings and inner loops, such as those of the module {@code tradewind-vector}. */
    public static EquilibriumSolver equilibrium(SolverSettings settings, Kernels kernels) {
        return new WageMapSolver(settings, kernels);
    }

    /** The solver for best responses and Nash tariffs with the default settings. */
    public static NashSolver nash() {
        return nash(NashSettings.DEFAULT);
    }

    /** The solver for best responses and Nash tariffs with those settings. */
    public static NashSolver nash(NashSettings settings) {
        return nash(settings, PlainKernels.INSTANCE);
    }

    /** The same with those inner loops. */
    public static NashSolver nash(NashSettings settings, Kernels kernels) {
        return nash(settings, kernels, Cancellation.NEVER);
    }

    /** The same that stops when it is cancelled. */
    public static NashSolver nash(NashSettings settings, Kernels kernels, Cancellation cancellation) {
        return new AcceleratedNashSolver(
                settings,
                equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12), kernels)
                        .withCancellation(cancellation));
    }
}
