package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;

/**
 * The solver of textbooks and replication packages: wages in an outer loop, moved a little by their labour market's excess demand,
 * and at given wages prices and then spending in inner loops to their own tolerance. The yardstick, not a product: it takes tariffs,
 * and the closures zero and fixed.
 */
public final class TextbookSolver {
    private final Economy economy;
    private final Accounts accounts;
    private final int n;
    private final int j;
    private final double[] tariff;
    private final double[] baseTariff;
    private final double[] baseShare;
    private final double[] share;
    private final double[] wage;
    private final double[][] price;
    private final double[][] spending;
    private final double[] deficit;
    private final double tolerance;
    private int wageIterations;

    private TextbookSolver(EquilibriumProblem problem, boolean shocked, double tolerance) {
        this.economy = problem.economy();
        this.accounts = problem.accounts();
        this.n = economy.regions().size();
        this.j = economy.sectors().size();
        this.baseTariff = economy.tariffs().toArray();
        this.tariff =
                shocked ? problem.shocks().tariffs().orElse(economy.tariffs()).toArray() : baseTariff;
        this.baseShare = economy.flows().toArray();
        this.share = new double[baseShare.length];
        this.wage = new double[n];
        this.price = new double[n][j];
        this.spending = new double[n][j];
        this.deficit = new double[n];
        this.tolerance = tolerance;
        for (int r = 0; r < n; r++) {
            wage[r] = 1;
            deficit[r] = problem.closure() == DeficitClosure.FIXED
                    ? accounts.deficits().get(r)
                    : 0;
            startMarkets(r);
        }
    }

    private void startMarkets(int region) {
        for (int s = 0; s < j; s++) {
            price[region][s] = 1;
            spending[region][s] = accounts.spending().get(region, s);
            for (int o = 0; o < n; o++) {
                int cell = (s * n + region) * n + o;
                double total = spending[region][s];
                baseShare[cell] = total > 0 ? baseShare[cell] * (1 + baseTariff[cell]) / total : 0;
            }
        }
    }

    /**
     * Real income, after ÷ before, in the order of the regions.
     *
     * @param problem       tariffs as shocks; closure zero or fixed
     * @param damping       share of the excess demand by which a wage moves
     * @param tolerance     largest relative excess demand
     * @param maxIterations wage iterations after which it gives up
     * @return the hats, or null if it gave up
     */
    public static double[] realIncomeHat(
            EquilibriumProblem problem, double damping, double tolerance, int maxIterations) {
        TextbookSolver before = new TextbookSolver(problem, false, tolerance);
        TextbookSolver after = new TextbookSolver(problem, true, tolerance);
        if (!before.iterate(damping, maxIterations) || !after.iterate(damping, maxIterations)) {
            return null;
        }
        double[] base = before.realIncome();
        double[] hat = after.realIncome();
        for (int r = 0; r < hat.length; r++) {
            hat[r] /= base[r];
        }
        return hat;
    }

    /** Solves one world only, the shocked one; the number of wage iterations, or -1 if it gave up. */
    public static int iterations(EquilibriumProblem problem, double damping, double tolerance, int maxIterations) {
        TextbookSolver solver = new TextbookSolver(problem, true, tolerance);
        return solver.iterate(damping, maxIterations) ? solver.wageIterations : -1;
    }

    private boolean iterate(double damping, int maxIterations) {
        double world = accounts.valueAdded().sum();
        for (wageIterations = 1; wageIterations <= maxIterations; wageIterations++) {
            solvePrices();
            solveSpending();
            double worst = 0;
            double total = 0;
            for (int r = 0; r < n; r++) {
                double income = wage[r] * accounts.valueAdded().get(r);
                double excess = labourDemand(r) / income - 1;
                worst = Math.max(worst, Math.abs(excess));
                wage[r] *= 1 + damping * excess;
                total += wage[r] * accounts.valueAdded().get(r);
            }
            if (worst <= tolerance) {
                return true;
            }
            for (int r = 0; r < n; r++) {
                wage[r] *= world / total;
            }
        }
        return false;
    }

    private double unitCost(int region, int sector) {
        double cost = Math.pow(wage[region], accounts.valueAddedShares().get(region, sector));
        for (int k = 0; k < j; k++) {
            double input = accounts.inputShares().get(region, sector, k);
            if (input > 0) {
                cost *= Math.pow(price[region][k], input);
            }
        }
        return cost;
    }

    private void solvePrices() {
        double change = 1;
        while (change > tolerance / 10) {
            change = 0;
            double[][] cost = new double[n][j];
            for (int r = 0; r < n; r++) {
                for (int s = 0; s < j; s++) {
                    cost[r][s] = unitCost(r, s);
                }
            }
            for (int s = 0; s < j; s++) {
                for (int d = 0; d < n; d++) {
                    change = Math.max(change, priceOf(d, s, cost));
                }
            }
        }
    }

    private double priceOf(int destination, int sector, double[][] cost) {
        double theta = economy.sectors().get(sector).tradeElasticity();
        int row = (sector * n + destination) * n;
        double sum = 0;
        for (int o = 0; o < n; o++) {
            double wedge = (1 + tariff[row + o]) / (1 + baseTariff[row + o]);
            share[row + o] =
                    baseShare[row + o] > 0 ? baseShare[row + o] * Math.pow(cost[o][sector] * wedge, -theta) : 0;
            sum += share[row + o];
        }
        if (sum == 0) {
            return 0;
        }
        for (int o = 0; o < n; o++) {
            share[row + o] /= sum;
        }
        double now = Math.pow(sum, -1 / theta);
        double change = Math.abs(now / price[destination][sector] - 1);
        price[destination][sector] = now;
        return change;
    }

    private void solveSpending() {
        double change = 1;
        while (change > tolerance / 10) {
            change = 0;
            double[][] output = new double[n][j];
            for (int r = 0; r < n; r++) {
                for (int s = 0; s < j; s++) {
                    output[r][s] = sales(r, s);
                }
            }
            for (int r = 0; r < n; r++) {
                double income = income(r);
                for (int k = 0; k < j; k++) {
                    double demand = accounts.finalShares().get(r, k) * income;
                    for (int s = 0; s < j; s++) {
                        demand += accounts.inputShares().get(r, s, k) * output[r][s];
                    }
                    change = Math.max(
                            change,
                            Math.abs(demand - spending[r][k])
                                    / accounts.valueAdded().get(r));
                    spending[r][k] = demand;
                }
            }
        }
    }

    private double sales(int origin, int sector) {
        double sum = 0;
        for (int d = 0; d < n; d++) {
            int cell = (sector * n + d) * n + origin;
            sum += share[cell] / (1 + tariff[cell]) * spending[d][sector];
        }
        return sum;
    }

    private double income(int region) {
        double income = wage[region] * accounts.valueAdded().get(region) + deficit[region];
        for (int s = 0; s < j; s++) {
            for (int o = 0; o < n; o++) {
                int cell = (s * n + region) * n + o;
                income += tariff[cell] * share[cell] / (1 + tariff[cell]) * spending[region][s];
            }
        }
        return income;
    }

    private double labourDemand(int region) {
        double sum = 0;
        for (int s = 0; s < j; s++) {
            sum += accounts.valueAddedShares().get(region, s) * sales(region, s);
        }
        return sum;
    }

    private double[] realIncome() {
        double[] real = new double[n];
        for (int r = 0; r < n; r++) {
            double index = 0;
            for (int s = 0; s < j; s++) {
                index += accounts.finalShares().get(r, s) * Math.log(price[r][s]);
            }
            real[r] = income(r) / Math.exp(index);
        }
        return real;
    }
}
