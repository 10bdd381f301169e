package io.tradewind.core.nash.internal;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Closure;
import io.tradewind.core.equilibrium.Equilibrium;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.nash.NashSolver;
import io.tradewind.core.nash.ResponsePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds rates by one accelerated loop over wages and rates where nothing is made of inputs and each importer has one rate (or every
 * flow is taxed and there). Holds settings only.
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
        return ClosedGame.of(problem, settings).solve(problem);
    }

    @Override
    public List<NashOutcome> bestResponses(NashProblem problem) {
        ClosedGame game = ClosedGame.of(problem, settings.withThreads(1));
        NashOutcome[] outcomes = new NashOutcome[problem.players().size()];
        Helpers.each(
                settings.threads(),
                outcomes.length,
                p -> outcomes[p] =
                        game.solve(problem.withPlayers(List.of(problem.players().get(p)))));
        return List.copyOf(Arrays.asList(outcomes));
    }

    @Override
    public List<ResponsePoint> responseCurve(NashEquilibrium answer, int player, List<Double> rates) {
        NashProblem problem = answer.problem();
        Taxation taxation = Taxation.of(problem);
        int n = problem.economy().regions().size();
        List<ResponsePoint> points = new ArrayList<>();
        try (EquilibriumSession session =
                equilibrium.open(EquilibriumProblem.of(problem.economy()).withClosure(Closure.ZERO))) {
            for (double rate : rates) {
                double[] tariffs = answer.tariffs().toArray();
                for (int cell = 0; cell < tariffs.length; cell++) {
                    int destination = cell / n % n;
                    if (taxation.playerOf[destination] == player
                            && taxation.isChosen(cell % n, destination, cell / n / n)) {
                        tariffs[cell] = rate;
                    }
                }
                TradeCube cube = TradeCube.of(n, problem.economy().sectors().size(), tariffs);
                Equilibrium world = session.solve(Shocks.ofTariffs(cube)).orThrow();
                points.add(new ResponsePoint(
                        rate, realIncome(world, problem.players().get(player).members())));
            }
        }
        return List.copyOf(points);
    }

    /** Change of the sum of the members' real incomes, in percent. */
    private static double realIncome(Equilibrium world, List<Integer> members) {
        double before = 0;
        double after = 0;
        for (int member : members) {
            double income = world.baseline().income().get(member);
            before += income;
            after += income * world.realIncomeHat().get(member);
        }
        return 100 * (after / before - 1);
    }
}
