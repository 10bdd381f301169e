package io.tradewind.core.nash.internal;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRule;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.nash.NashSolver;
import io.tradewind.core.nash.ResponsePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Finds rates by one accelerated loop over wages and rates where nothing is made of inputs and no rate differs by sector, and by the
 * gradient of real income everywhere else. Holds settings only.
 */
public final class AcceleratedNashSolver implements NashSolver {
    private final NashSettings settings;
    private final EquilibriumSolver equilibrium;

    /**
     * @param settings    how to solve
     * @param equilibrium finds the world at given rates, for response curves
     */
    public AcceleratedNashSolver(NashSettings settings, EquilibriumSolver equilibrium) {
        this.settings = Check.notNull(settings, "settings");
        this.equilibrium = Check.notNull(equilibrium, "equilibrium");
    }

    @Override
    public NashOutcome solve(NashProblem problem) {
        if (isClosed(problem)) {
            return ClosedGame.of(problem, settings).solve(problem);
        }
        return solveGeneral(problem);
    }

    /** Whether the quick way is open: nothing is made of inputs, and the rates are one a player or those of {@link PartnerRule}. */
    private static boolean isClosed(NashProblem problem) {
        boolean quick = problem.rule() != NashRule.PARTNER || ClosedGame.canDoPartners(problem);
        return !problem.hasInputs() && !problem.bySector() && quick;
    }

    private NashOutcome solveGeneral(NashProblem problem) {
        Check.that(
                problem.rule().isExact(),
                "The rule " + problem.rule() + " has no meaning where goods are made of others.");
        double[] start = ClosedGame.start(problem);
        String impossible = ClosedGame.impossible(problem, start);
        if (!impossible.isEmpty()) {
            return ClosedGame.infeasible(impossible, 0);
        }
        try (GeneralGame game = new GeneralGame(problem, equilibrium)) {
            return game.solve(settings, start);
        }
    }

    @Override
    public List<NashOutcome> bestResponses(NashProblem problem) {
        NashOutcome[] outcomes = new NashOutcome[problem.players().size()];
        AcceleratedNashSolver alone = new AcceleratedNashSolver(settings.withThreads(1), equilibrium);
        ClosedGame game = isClosed(problem) ? ClosedGame.of(problem, alone.settings) : null;
        Helpers.each(settings.threads(), outcomes.length, p -> {
            NashProblem question = problem.withPlayers(List.of(problem.players().get(p)));
            outcomes[p] = game == null ? alone.solve(question) : game.solve(question);
        });
        return List.copyOf(Arrays.asList(outcomes));
    }

    @Override
    public List<ResponsePoint> responseCurve(NashEquilibrium answer, int player, List<Double> rates) {
        return ResponseCurve.of(equilibrium, answer, player, rates);
    }
}
