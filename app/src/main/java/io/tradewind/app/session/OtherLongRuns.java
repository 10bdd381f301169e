package io.tradewind.app.session;

import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The same long run under the sets of elasticities that make the largest difference, and without deficits where a region has a large one. */
final class OtherLongRuns {
    /** A deficit or surplus above this share of final spending decides too much to be taken as given. @source MODEL §13 */
    private static final double LARGE = 0.1;

    private final EquilibriumSolver solver;
    private final EquilibriumProblem problem;
    private final ElasticitySet asked;

    OtherLongRuns(EquilibriumSolver solver, EquilibriumProblem problem, ElasticitySet asked) {
        this.solver = solver;
        this.problem = problem;
        this.asked = asked;
    }

    /** Three sets, the one asked for first if it is among them; then that one without deficits, if any is large. */
    List<OtherLongRun> all(LoadedWorld world, Parameters parameters) {
        List<OtherLongRun> others = new ArrayList<>();
        for (String name : ElasticityPresets.three(world.economy(), world.elasticities())) {
            ElasticitySet set = ElasticityPresets.apply(name, world.economy(), world.elasticities(), parameters);
            others.add(solve(set, problem.closure()));
        }
        if (problem.closure() != DeficitClosure.ZERO
                && !largeDeficits(problem.accounts()).isEmpty()) {
            others.add(solve(asked, DeficitClosure.ZERO));
        }
        return List.copyOf(others);
    }

    /** Regions whose deficit or surplus is large. */
    static List<Integer> largeDeficits(Accounts accounts) {
        return IntStream.range(0, accounts.deficits().length())
                .filter(r -> {
                    double income = accounts.valueAdded().get(r)
                            + accounts.tariffRevenue().get(r)
                            + accounts.deficits().get(r);
                    return Math.abs(accounts.deficits().get(r)) > LARGE * income;
                })
                .boxed()
                .toList();
    }

    private OtherLongRun solve(ElasticitySet set, DeficitClosure closure) {
        EquilibriumProblem other = EquilibriumProblem.of(set.economy())
                .withClosure(closure)
                .withVariant(problem.variant())
                .withShocks(problem.shocks());
        Optional<Counterfactual> found = solver.solve(other).found();
        return new OtherLongRun(
                set,
                closure,
                found.map(answer -> Arrays.stream(answer.realIncomeHat().toArray())
                                .map(hat -> 100 * (hat - 1))
                                .boxed()
                                .toList())
                        .orElse(List.of()));
    }
}
