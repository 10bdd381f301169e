package io.tradewind.core.nash;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverStatus;
import java.util.Optional;

/** What a solve gives: rates and what they do, or the account of why there are none. */
public sealed interface NashOutcome {
    /** How the solve went. */
    SolverDiagnostics diagnostics();

    /**
     * The rates.
     *
     * @throws NotConvergedException with the diagnostics, if there are none
     */
    default NashEquilibrium orThrow() {
        return found().orElseThrow(() -> new NotConvergedException(diagnostics()));
    }

    /** The rates, if there are any. */
    Optional<NashEquilibrium> found();

    /**
     * Every condition holds.
     *
     * @param equilibrium the answer
     * @param diagnostics how the solve went
     */
    record Converged(NashEquilibrium equilibrium, SolverDiagnostics diagnostics) implements NashOutcome {
        /** Checks that the status says so. */
        public Converged {
            Check.notNull(equilibrium, "equilibrium");
            Check.that(diagnostics.status() == SolverStatus.CONVERGED, "A converged outcome needs that status.");
        }

        @Override
        public Optional<NashEquilibrium> found() {
            return Optional.of(equilibrium);
        }
    }

    /**
     * No rates were found; there are no numbers.
     *
     * @param diagnostics how the solve went and why it failed
     */
    record NotConverged(SolverDiagnostics diagnostics) implements NashOutcome {
        /** Checks that the status says so. */
        public NotConverged {
            Check.that(diagnostics.status() != SolverStatus.CONVERGED, "A failed outcome cannot be converged.");
        }

        @Override
        public Optional<NashEquilibrium> found() {
            return Optional.empty();
        }
    }
}
