package io.tradewind.scenarios.study;

import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.data.ElasticityPresets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Long runs of a world under scenarios, as {@code tradewind equilibrium} solves them: their last day, own elasticities, fixed deficits. */
final class LongRuns {
    private final LoadedWorld world;
    private final EquilibriumSolver solver;
    /** The world's accounts, once they are asked for. */
    private final Map<Economy, EquilibriumProblem> problems = new ConcurrentHashMap<>();

    LongRuns(LoadedWorld world, EquilibriumSolver solver) {
        this.world = world;
        this.solver = solver;
    }

    /** The table of regions. @param given parameters; the scenario's own overrides come on top */
    List<RegionResult> of(Scenario scenario, Parameters given) {
        Economy economy = world.economy();
        List<Problem> wrong = ProjectionEngine.problems(economy, scenario, given, ScenarioCheck.COMPLETE);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException("scenario " + scenario.id(), wrong);
        }
        Parameters values = scenario.parameters(given);
        LocalDate day = scenario.horizon().to().atEndOfMonth();
        ScenarioState state = ScenarioState.at(scenario, economy, values, day);
        Economy theta = ElasticityPresets.apply(ElasticityPresets.DEFAULT, economy, world.elasticities(), values)
                .economy();
        EquilibriumProblem problem = theta == economy
                ? problems.computeIfAbsent(economy, EquilibriumProblem::of)
                : EquilibriumProblem.of(theta);
        Counterfactual answer = solver.solve(
                        problem.withClosure(DeficitClosure.FIXED).withShocks(state.shocks()))
                .orThrow();
        refuse(EquilibriumAudit.standard().check(answer));
        return RegionResults.of(answer);
    }

    /** A result that fails its re-check is none. */
    static void refuse(AuditReport audit) {
        if (!audit.passed()) {
            throw Study.problem("audit", "The result fails its own re-check; this is a bug of ours.", "");
        }
    }
}
