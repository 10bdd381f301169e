package io.tradewind.core.nash.internal;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.ResponsePoint;
import java.util.ArrayList;
import java.util.List;

/** Real income of a player along its own rate, as the equilibrium solver tells. */
final class ResponseCurve {
    private ResponseCurve() {}

    static List<ResponsePoint> of(EquilibriumSolver solver, NashEquilibrium answer, int player, List<Double> rates) {
        NashProblem problem = answer.problem();
        Taxation taxation = Taxation.of(problem);
        int n = problem.economy().regions().size();
        List<ResponsePoint> points = new ArrayList<>();
        try (EquilibriumSession session =
                solver.open(EquilibriumProblem.of(problem.economy()).withClosure(DeficitClosure.ZERO))) {
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
                Counterfactual world = session.solve(Shocks.ofTariffs(cube)).orThrow();
                points.add(new ResponsePoint(
                        rate, realIncomePct(world, problem.players().get(player))));
            }
        }
        return List.copyOf(points);
    }

    /** Change of the sum of the members' real incomes, in percent. */
    static double realIncomePct(Counterfactual world, NashPlayer player) {
        double before = 0;
        double after = 0;
        for (int member : player.members()) {
            double income = world.baseline().income().get(member);
            before += income;
            after += income * world.realIncomeHat().get(member);
        }
        return 100 * (after / before - 1);
    }
}
