package io.tradewind.core.equilibrium;

import io.tradewind.core.base.CancelledException;
import io.tradewind.core.base.Check;
import java.util.Optional;

/** What a solve gives: an equilibrium, or the account of why there is none. */
public sealed interface SolveOutcome {
    /** How the solve went. */
    SolverDiagnostics diagnostics();

    /**
     * The equilibrium.
     *
     * @throws NotConvergedException with the diagnostics, if there is none
     * @throws CancelledException    if the solve was cancelled
     */
    Counterfactual orThrow();

    /** The equilibrium, if there is one. */
    Optional<Counterfactual> found();

    /**
     * Every equation holds.
     *
     * @param equilibrium the answer
     * @param diagnostics how the solve went
     */
    record Converged(Counterfactual equilibrium, SolverDiagnostics diagnostics) implements SolveOutcome {
        /** Checks that the status says so. */
        public Converged {
            Check.notNull(equilibrium, "equilibrium");
            Check.that(diagnostics.status() == SolverStatus.CONVERGED, "A converged outcome needs that status.");
        }

        @Override
        public Counterfactual orThrow() {
            return equilibrium;
        }

        @Override
        public Optional<Counterfactual> found() {
            return Optional.of(equilibrium);
        }
    }

    /**
     * No equilibrium was found; there are no numbers.
     *
     * @param diagnostics how the solve went and why it failed
     */
    record NotConverged(SolverDiagnostics diagnostics) implements SolveOutcome {
        /** Checks that the status says so. */
        public NotConverged {
            Check.that(diagnostics.status() != SolverStatus.CONVERGED, "A failed outcome cannot be converged.");
        }

        @Override
        public Counterfactual orThrow() {
            if (diagnostics.status() == SolverStatus.CANCELLED) {
                throw new CancelledException();
            }
            throw new NotConvergedException(diagnostics);
        }

        @Override
        public Optional<Counterfactual> found() {
            return Optional.empty();
        }
    }
}
