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

    /** The same one, thrown elsewhere. */
    public NotConvergedException(String message) {
        super(message);
        this.diagnostics = null;
    }

    /** How the solve went; null for one that was thrown elsewhere. */
    public SolverDiagnostics diagnostics() {
        return diagnostics;
    }
}
