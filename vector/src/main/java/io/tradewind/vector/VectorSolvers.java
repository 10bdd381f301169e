package io.tradewind.vector;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.kernel.Kernels;

/** The ready-made solvers on vector instructions; the virtual machine must be started with {@code --add-modules jdk.incubator.vector}. */
public final class VectorSolvers {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorSolvers() {}

    /** Whether the virtual machine was started with the vector module. */
    public static boolean available() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** The equilibrium solver with the default settings. */
    public static EquilibriumSolver equilibrium() {
        return equilibrium(SolverSettings.DEFAULT);
    }

    /**
     * The equilibrium solver with those settings.
     *
     * @throws IllegalStateException if the virtual machine was started without the vector module
     */
    public static EquilibriumSolver equilibrium(SolverSettings settings) {
        return StandardSolvers.equilibrium(settings, kernels());
    }

    /**
     * The inner loops alone.
     *
     * @throws IllegalStateException if the virtual machine was started without the vector module
     */
    public static Kernels kernels() {
        if (!available()) {
            throw new IllegalStateException("The module " + MODULE + " is not loaded: start Java with --add-modules "
                    + MODULE + ", or use StandardSolvers, which needs no module.");
        }
        return VectorKernels.INSTANCE;
    }
}
