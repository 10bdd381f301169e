package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.nash.NashPlayer;
import java.util.Arrays;
import java.util.List;

/**
 * How the real incomes of players answer to every tariff at once, inputs and all wages adjusting: the equations of the balanced
 * equilibrium, made linear at a solved world, transposed and solved once for each player.
 *
 * <p>Forward, with d of logs for wages x, unit costs c, prices p and powers τ of tariffs, and of values for flows F net of duty,
 * spending Z, output O and income I: {@code dc = va dx + Γ dp ; dp = Σ_i π (dc + dτ) ; dF = F (−θ (dc − dp) + dZ ÷ Z − (θ + 1) dτ) ;
 * dZ = α dI + Γᵀ dO ; dO = Σ_j dF ; dI = wL dx + Σ ((1 + t) F dτ + t dF) ; Σ_s va dO = wL dx}. Each unknown has a value, what one
 * more of it is worth to the player, and the transposed equations say how values follow from each other ({@link Values}). The values
 * of labour clear as many equations as there are regions: Newton's method with the matrix of the first world, factored once and
 * shared by all players and worlds; each world's values start from those of the world before.
 */
final class IncomeGradient {
    /** Largest error of a wage's value, in units of the player's income. */
    private static final double CONVERGED = 1e-12;
    /** Errors of the matrix matter little: it only says where to go next. */
    private static final double ROUGH = 1e-5;
    /** Where a step leaves more than this of the error, the matrix is that of a world too far away. */
    private static final double SLOW = 0.3;

    private static final int MOST_STEPS = 60;
    /** Who trades with no one has a wage that nothing moves. */
    private static final double ISOLATED = 1e-10;

    private final EquilibriumProblem problem;
    private final List<NashPlayer> players;
    private final int n;
    private WorldLinks links;
    private Values values;
    private LinearSystem matrix;

    IncomeGradient(EquilibriumProblem problem, List<NashPlayer> players) {
        this.problem = problem;
        this.players = players;
        this.n = problem.economy().regions().size();
    }

    /** Takes the gradient at this world. */
    void moveTo(Counterfactual equilibrium) {
        links = new WorldLinks(problem, equilibrium.counterfactual());
        if (values == null) {
            values = new Values(links, players.size());
        }
        goals(equilibrium);
        double[][] error = new double[n][players.size()];
        double tolerance = ROUGH;
        double before = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean fine = tolerance <= Values.FINEST;
            double worst = values.settle(links, tolerance) ? errors(error) : Double.NaN;
            if (Double.isNaN(worst) || fine && worst <= CONVERGED) {
                break;
            }
            if (matrix == null || worst > SLOW * before && !fine && step > 0) {
                learnMatrix();
            }
            before = worst;
            correct(error);
            tolerance = Math.max(Values.FINEST, Math.min(tolerance, worst) / 10);
        }
    }

    /** A player wants its income less what its consumption costs more; a union, in units of real income. */
    private void goals(Counterfactual equilibrium) {
        WorldState state = equilibrium.counterfactual();
        for (int p = 0; p < players.size(); p++) {
            double size = 0;
            for (int k : players.get(p).members()) {
                double weight = weight(equilibrium, players.get(p), k);
                values.incomeGoal[k][p] = weight;
                for (int s = 0; s < links.sectors; s++) {
                    values.priceGoal[s * n + k][p] = -weight
                            * state.income().get(k)
                            * problem.accounts().finalShares().get(k, s);
                }
                size += state.income().get(k);
            }
            values.size[p] = size;
        }
    }

    /** What a member's income is worth to its player: one, or in a union one over the rise of the member's prices since the balance. */
    static double weight(Counterfactual equilibrium, NashPlayer player, int member) {
        double before = equilibrium.baseline().priceIndexes().get(member);
        double after = equilibrium.counterfactual().priceIndexes().get(member);
        return player.isUnion() ? before / after : 1;
    }

    /** Fills what each wage is still worth and gives the largest of it. */
    private double errors(double[][] error) {
        double worst = 0;
        double[] sum = new double[players.size()];
        for (int k = 0; k < n; k++) {
            Rows.add(links.bill[k], values.labour[k], sum);
        }
        for (int i = 0; i < n; i++) {
            values.wage(links, i, error[i]);
            Rows.add(-links.bill[i] / links.world, sum, error[i]);
            for (int p = 0; p < sum.length; p++) {
                double size = Math.abs(error[i][p]) / values.size[p];
                worst = size <= worst ? worst : size;
            }
        }
        return worst;
    }

    /** How the values of wages follow from those of labour, at this world. */
    private void learnMatrix() {
        Values units = new Values(links, n);
        for (int i = 0; i < n; i++) {
            units.labour[i][i] = 1;
            units.size[i] = links.bill[i];
        }
        units.settle(links, ROUGH);
        matrix = new LinearSystem(n);
        for (int i = 0; i < n; i++) {
            double[] row = matrix.row(i);
            units.wage(links, i, row);
            boolean isolated = Math.abs(row[i]) < ISOLATED * links.bill[i];
            Rows.add(-links.bill[i] / links.world, links.bill, row);
            if (isolated) {
                row[i] -= links.bill[i];
            }
        }
        if (!matrix.factor()) {
            matrix = null;
        }
    }

    /** Newton's step. Where regions do not hang together there is no gradient, and none is made up. */
    private void correct(double[][] error) {
        double[] value = new double[n];
        for (int p = 0; p < players.size(); p++) {
            for (int i = 0; i < n; i++) {
                value[i] = -error[i][p];
            }
            if (matrix == null) {
                Arrays.fill(value, Double.NaN);
            } else {
                matrix.solve(value);
            }
            for (int i = 0; i < n; i++) {
                values.labour[i][p] += value[i];
            }
        }
    }

    /** What a little more of the log of one plus this rate is worth to the player. */
    double of(int player, int origin, int destination, int sector) {
        int m = sector * n + destination;
        double flow = links.flow[m][origin];
        double rate = links.rate[m][origin];
        double income = values.income[destination][player];
        double sold = values.output[sector * n + origin][player] + rate * income;
        return links.share[m][origin] * values.price[m][player]
                + flow * ((1 + rate) * income - (1 + links.theta[sector]) * sold);
    }

    /** Share of the origin in the market. */
    double share(int origin, int destination, int sector) {
        return links.share[sector * n + destination][origin];
    }

    /** Flow net of duty. */
    double flow(int origin, int destination, int sector) {
        return links.flow[sector * n + destination][origin];
    }
}
