package io.tradewind.core.equilibrium;

/** Thrown by {@link SolveOutcome#orThrow()} when there is no equilibrium to give. */
public final class NotConvergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SolverDiagnostics diagnostics;

    /** An exception that carries the diagnostics. */
    public NotConvergedException(SolverDiagnostics diagnostics) {
        super("The equilibrium was not found: " + diagnostics.describe());
        this.diagnostics = diagnostics;
    }

    /** How the solve went; null only after deserialization. */
    public SolverDiagnostics diagnostics() {
        return diagnostics;
    }
}
