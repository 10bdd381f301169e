package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Accounts;
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
 * more of it is worth to the player, and the transposed equations say how values follow from each other. Values of sales and spending
 * contract by the share of inputs, so they are found by repetition, for all players and all unit values of labour side by side; the
 * values of labour then clear as many equations as there are regions.
 *
 * @shape rows by sector·regions + region, numbers by column: a unit value of labour in each region, then the players
 */
final class IncomeGradient {
    private static final double CONVERGED = 1e-14;
    private static final int MOST_ROUNDS = 2_000;
    /** Who trades with no one has a wage that nothing moves. */
    private static final double ISOLATED = 1e-10;

    private final WorldLinks links;
    private final int n;
    private final int sectors;
    private final int columns;
    private final double[][] output;
    private final double[][] spending;
    private final double[][] income;
    private final double[][] price;
    private final double[][] cost;
    private final double[][] labour;
    private final double[][] incomeGoal;
    private final double[][] priceGoal;

    IncomeGradient(EquilibriumProblem problem, Counterfactual equilibrium, List<NashPlayer> players) {
        WorldState state = equilibrium.counterfactual();
        this.links = new WorldLinks(problem, state);
        this.n = links.regions;
        this.sectors = links.sectors;
        this.columns = n + players.size();
        this.output = new double[sectors * n][columns];
        this.spending = new double[sectors * n][columns];
        this.income = new double[n][columns];
        this.price = new double[sectors * n][columns];
        this.cost = new double[sectors * n][columns];
        this.labour = new double[n][columns];
        this.incomeGoal = new double[n][columns];
        this.priceGoal = new double[sectors * n][columns];
        for (int i = 0; i < n; i++) {
            labour[i][i] = 1;
        }
        goals(problem.accounts(), equilibrium, players);
        valuesOfSales();
        valuesOfPrices();
        combine(players.size());
    }

    /** A player wants its income less what its consumption costs more; a union, in units of real income. */
    private void goals(Accounts accounts, Counterfactual equilibrium, List<NashPlayer> players) {
        WorldState state = equilibrium.counterfactual();
        for (int p = 0; p < players.size(); p++) {
            for (int k : players.get(p).members()) {
                double weight = weight(equilibrium, players.get(p), k);
                incomeGoal[k][n + p] = weight;
                for (int s = 0; s < sectors; s++) {
                    priceGoal[s * n + k][n + p] = -weight
                            * state.income().get(k)
                            * accounts.finalShares().get(k, s);
                }
            }
        }
    }

    /** What a member's income is worth to its player: one, or in a union one over the rise of the member's prices since the balance. */
    static double weight(Counterfactual equilibrium, NashPlayer player, int member) {
        double before = equilibrium.baseline().priceIndexes().get(member);
        double after = equilibrium.counterfactual().priceIndexes().get(member);
        return player.isUnion() ? before / after : 1;
    }

    /** Values of output, spending and income by repetition: output is worth its labour and what its inputs are worth. */
    private void valuesOfSales() {
        double[] next = new double[columns];
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > CONVERGED; round++) {
            for (int j = 0; j < n; j++) {
                System.arraycopy(incomeGoal[j], 0, income[j], 0, columns);
            }
            for (int m = 0; m < sectors * n; m++) {
                Arrays.fill(spending[m], 0);
                combine(links.bought[m], output, m / n * n, spending[m]);
                add(links.finalShare[m], spending[m], income[m % n]);
            }
            for (int j = 0; j < n; j++) {
                scale(income[j], links.incomeFactor[j]);
            }
            for (int m = 0; m < sectors * n; m++) {
                add(links.dutyShare[m], income[m % n], spending[m]);
            }
            change = 0;
            for (int m = 0; m < sectors * n; m++) {
                Arrays.fill(next, 0);
                add(links.valueAdded[m], labour[m % n], next);
                for (int k = 0; k < sectors; k++) {
                    add(links.input[m][k], spending[k * n + m % n], next);
                }
                change = Math.max(change, replace(output[m], next));
            }
        }
    }

    /** Values of prices and costs by repetition. */
    private void valuesOfPrices() {
        double[][] priceBase = new double[sectors * n][];
        double[][] costBase = new double[sectors * n][columns];
        for (int m = 0; m < sectors * n; m++) {
            double[] row = priceGoal[m].clone();
            double[] sold = new double[columns];
            combine(links.flow[m], output, m / n * n, sold);
            add(links.duty[m], income[m % n], sold);
            add(links.theta[m / n], sold, row);
            priceBase[m] = row;
            int s = m / n;
            for (int i = 0; i < n; i++) {
                double flow = links.flow[m][i];
                double rate = links.rate[m][i];
                add(-links.theta[s] * flow, output[s * n + i], costBase[s * n + i]);
                add(-links.theta[s] * flow * rate, income[m % n], costBase[s * n + i]);
            }
        }
        double change = 1;
        double[] next = new double[columns];
        for (int round = 0; round < MOST_ROUNDS && change > CONVERGED; round++) {
            change = 0;
            for (int m = 0; m < sectors * n; m++) {
                System.arraycopy(priceBase[m], 0, next, 0, columns);
                for (int user = 0; user < sectors; user++) {
                    add(links.input[user * n + m % n][m / n], cost[user * n + m % n], next);
                }
                change = Math.max(change, replace(price[m], next) / links.largestValue);
            }
            for (int m = 0; m < sectors * n; m++) {
                System.arraycopy(costBase[m], 0, cost[m], 0, columns);
            }
            for (int m = 0; m < sectors * n; m++) {
                for (int i = 0; i < n; i++) {
                    add(links.share[m][i], price[m], cost[m / n * n + i]);
                }
            }
        }
    }

    /** Finds the values of labour at which no wage has a value of its own, and adds their columns to those of the players. */
    private void combine(int players) {
        LinearSystem system = new LinearSystem(n);
        double[][] wage = new double[n][columns];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                add(links.valueAdded[s * n + i], cost[s * n + i], wage[i]);
            }
            add(links.bill[i], income[i], wage[i]);
            add(-links.bill[i], labour[i], wage[i]);
            for (int k = 0; k < n; k++) {
                system.row(i)[k] = wage[i][k] - links.bill[i] * links.bill[k] / links.world;
            }
            if (Math.abs(wage[i][i]) < ISOLATED * links.bill[i]) {
                system.row(i)[i] -= links.bill[i];
            }
        }
        // where regions do not hang together there is no gradient, and none is made up
        boolean solved = system.factor();
        for (int p = 0; p < players; p++) {
            double[] value = new double[n];
            for (int i = 0; i < n; i++) {
                value[i] = -wage[i][n + p];
            }
            if (solved) {
                system.solve(value);
            } else {
                Arrays.fill(value, Double.NaN);
            }
            for (double[][] rows : new double[][][] {output, price, income}) {
                for (double[] row : rows) {
                    for (int k = 0; k < n; k++) {
                        row[n + p] += value[k] * row[k];
                    }
                }
            }
        }
    }

    private static void combine(double[] weights, double[][] rows, int first, double[] sum) {
        for (int i = 0; i < weights.length; i++) {
            add(weights[i], rows[first + i], sum);
        }
    }

    private static void add(double factor, double[] row, double[] sum) {
        if (factor != 0) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += factor * row[c];
            }
        }
    }

    private static void scale(double[] row, double factor) {
        for (int c = 0; c < row.length; c++) {
            row[c] *= factor;
        }
    }

    private static double replace(double[] row, double[] next) {
        double change = 0;
        for (int c = 0; c < row.length; c++) {
            change = Math.max(change, Math.abs(next[c] - row[c]));
            row[c] = next[c];
        }
        return change;
    }

    /** What a little more of the log of one plus this rate is worth to the player. */
    double of(int player, int origin, int destination, int sector) {
        int m = sector * n + destination;
        int column = n + player;
        double flow = links.flow[m][origin];
        double rate = links.rate[m][origin];
        double sold = output[sector * n + origin][column] + rate * income[destination][column];
        return links.share[m][origin] * price[m][column]
                + flow * ((1 + rate) * income[destination][column] - (1 + links.theta[sector]) * sold);
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
