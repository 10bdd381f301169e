package io.tradewind.core.welfare;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.WorldState;
import java.util.ArrayList;
import java.util.List;

/**
 * The first-order welfare change chained along a path: the shock is taken in K equal steps and the changes of the steps are added.
 * With K the sum approaches the logarithm of real income.
 *
 * @param equilibrium the equilibrium at the end of the path
 * @param welfare     the sum of the steps
 * @param diagnostics how each step was solved
 */
public record ChainedWelfare(Counterfactual equilibrium, LinearWelfare welfare, List<SolverDiagnostics> diagnostics) {
    /** Copies the list. */
    public ChainedWelfare {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Solves along the path and adds the steps.
     *
     * @throws io.tradewind.core.equilibrium.NotConvergedException if a step has no equilibrium
     */
    public static ChainedWelfare along(EquilibriumSolver solver, EquilibriumProblem problem, int steps) {
        return along(solver, problem, Shocks.none(), steps);
    }

    /** The same from a world under other shocks; the equilibrium is measured against that world. */
    public static ChainedWelfare along(EquilibriumSolver solver, EquilibriumProblem problem, Shocks from, int steps) {
        Check.inRange(steps, 1, 10_000, "number of path steps");
        List<SolveOutcome> outcomes = solver.solvePath(problem, path(problem, from, steps));
        int first = outcomes.size() - steps;
        Counterfactual opening = outcomes.get(0).orThrow();
        WorldState start = first == 0 ? opening.baseline() : opening.counterfactual();
        WorldState before = start;
        LinearWelfare sum = null;
        for (SolveOutcome outcome : outcomes.subList(first, outcomes.size())) {
            WorldState after = outcome.orThrow().counterfactual();
            LinearWelfare step = LinearWelfare.between(before, after);
            sum = sum == null ? step : sum.plus(step);
            before = after;
        }
        Counterfactual last = outcomes.get(outcomes.size() - 1).orThrow();
        return new ChainedWelfare(
                new Counterfactual(problem, start, last.counterfactual()),
                sum,
                outcomes.stream().map(SolveOutcome::diagnostics).toList());
    }

    private static List<Shocks> path(EquilibriumProblem problem, Shocks from, int steps) {
        List<Shocks> path = new ArrayList<>();
        if (!from.equals(Shocks.none())) {
            path.add(from);
        }
        for (int k = 1; k <= steps; k++) {
            path.add(problem.shocks()
                    .partWay((double) k / steps, from, problem.economy().trade().tariffs()));
        }
        return path;
    }
}
