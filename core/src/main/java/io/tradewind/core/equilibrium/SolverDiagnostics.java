package io.tradewind.core.equilibrium;

import io.tradewind.core.base.Check;
import java.util.Locale;

/**
 * How a solve went, converged or not.
 *
 * @param status             how it ended
 * @param iterations         sweeps over the world for the counterfactual, all stages
 * @param baselineIterations sweeps for the baseline under the closure
 * @param stages             into how many parts the shock was divided; 1 if it was taken at once
 * @param residual           largest relative error of an equation at the end
 * @param step               largest change in the last iteration: of a wage or price in logarithms, of revenue or sales relative to value added
 * @param worstEquation      the equation with the largest error, by name, such as {@code trade balance of MEX}
 * @param reason             why it failed; empty if it converged
 */
public record SolverDiagnostics(
        SolverStatus status,
        int iterations,
        int baselineIterations,
        int stages,
        double residual,
        double step,
        String worstEquation,
        String reason) {
    /** Checks that the words are there. */
    public SolverDiagnostics {
        Check.present("status, worst equation, reason", status, worstEquation, reason);
    }

    /** One sentence for people. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s after %d iterations (baseline %d, stages %d), residual %.2e, step %.2e, worst: %s%s",
                status,
                iterations,
                baselineIterations,
                stages,
                residual,
                step,
                worstEquation,
                reason.isEmpty() ? "" : ". " + reason);
    }
}
