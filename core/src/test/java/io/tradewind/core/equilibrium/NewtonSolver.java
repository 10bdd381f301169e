package io.tradewind.core.equilibrium;

import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * An independent solver for tests and tariffs only: prices by iteration at given wages, spending by one linear system, wages by
 * Newton on the labour markets with finite differences. Slow and plain on purpose.
 */
final class NewtonSolver {
    private final Economy economy;
    private final Accounts accounts;
    private final DeficitClosure closure;
    private final double[][][] tariff;
    private final int n;
    private final int j;
    private double[][] logPrice;

    private NewtonSolver(EquilibriumProblem problem, Shocks shocks) {
        this.economy = problem.economy();
        this.accounts = problem.accounts();
        this.closure = problem.closure();
        this.n = economy.regions().size();
        this.j = economy.sectors().size();
        this.tariff = new double[n][n][j];
        this.logPrice = new double[n][j];
        for (int o = 0; o < n; o++) {
            for (int d = 0; d < n; d++) {
                for (int s = 0; s < j; s++) {
                    tariff[o][d][s] = shocks.tariffs().orElse(economy.tariffs()).get(o, d, s);
                }
            }
        }
    }

    /** Real income after the problem's tariffs ÷ before them, both worlds solved under the closure. */
    static double[] realIncomeHat(EquilibriumProblem problem) {
        double[] before = new NewtonSolver(problem, Shocks.none()).realIncome();
        double[] after = new NewtonSolver(problem, problem.shocks()).realIncome();
        for (int r = 0; r < after.length; r++) {
            after[r] /= before[r];
        }
        return after;
    }

    private double[] realIncome() {
        double[] logWage = new double[n - 1];
        for (int iteration = 0; iteration < 60; iteration++) {
            RealVector error = excess(logWage);
            if (error.getLInfNorm() < 1e-13) {
                break;
            }
            RealMatrix slope = new Array2DRowRealMatrix(n - 1, n - 1);
            for (int c = 0; c < n - 1; c++) {
                double[] moved = logWage.clone();
                moved[c] += 1e-6;
                slope.setColumnVector(c, excess(moved).subtract(error).mapDivide(1e-6));
            }
            RealVector step = new LUDecomposition(slope).getSolver().solve(error);
            double factor = Math.min(1, 0.3 / step.getLInfNorm());
            for (int r = 0; r < n - 1; r++) {
                logWage[r] -= factor * step.getEntry(r);
            }
        }
        double[] income = income(logWage);
        for (int r = 0; r < n; r++) {
            double index = 0;
            for (int s = 0; s < j; s++) {
                index += accounts.finalShares().get(r, s) * logPrice[r][s];
            }
            income[r] /= Math.exp(index);
        }
        return income;
    }

    /** All log wages; the last follows from world value added. */
    private double[] wages(double[] logWage) {
        double[] wage = new double[n];
        double rest = accounts.valueAdded().sum();
        for (int r = 0; r < n - 1; r++) {
            wage[r] = Math.exp(logWage[r]);
            rest -= wage[r] * accounts.valueAdded().get(r);
        }
        wage[n - 1] = rest / accounts.valueAdded().get(n - 1);
        return wage;
    }

    private double[][] logCosts(double[] wage) {
        double[][] cost = new double[n][j];
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < j; s++) {
                cost[r][s] = accounts.valueAddedShares().get(r, s) * Math.log(wage[r]);
                for (int k = 0; k < j; k++) {
                    cost[r][s] += accounts.inputShares().get(r, s, k) * logPrice[r][k];
                }
            }
        }
        return cost;
    }

    private double pull(int o, int d, int s, double[][] cost) {
        double share = economy.flows().get(o, d, s)
                * (1 + economy.tariffs().get(o, d, s))
                / accounts.spending().get(d, s);
        double wedge = (1 + tariff[o][d][s]) / (1 + economy.tariffs().get(o, d, s));
        return share
                * Math.pow(
                        Math.exp(cost[o][s]) * wedge, -economy.sectors().get(s).tradeElasticity());
    }

    private double[][][] sharesAt(double[] wage) {
        double[][][] share = new double[n][n][j];
        for (double change = 1; change > 1e-15; ) {
            double[][] cost = logCosts(wage);
            change = 0;
            for (int d = 0; d < n; d++) {
                for (int s = 0; s < j; s++) {
                    double sum = 0;
                    for (int o = 0; o < n; o++) {
                        share[o][d][s] = pull(o, d, s, cost);
                        sum += share[o][d][s];
                    }
                    for (int o = 0; o < n; o++) {
                        share[o][d][s] /= sum;
                    }
                    double price = -Math.log(sum) / economy.sectors().get(s).tradeElasticity();
                    change = Math.max(change, Math.abs(price - logPrice[d][s]));
                    logPrice[d][s] = price;
                }
            }
        }
        return share;
    }

    /** Spending of all regions and sectors from one linear system X = α(wL + R(X) + D) + γ·Y(X), at given shares. */
    private double[] spending(double[] wage, double[][][] share) {
        int size = n * j;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        double[] revenue = new double[size];
        for (int d = 0; d < n; d++) {
            for (int s = 0; s < j; s++) {
                for (int o = 0; o < n; o++) {
                    double exDuty = share[o][d][s] / (1 + tariff[o][d][s]);
                    revenue[d * j + s] += tariff[o][d][s] * exDuty;
                    for (int k = 0; k < j; k++) {
                        matrix[o * j + k][d * j + s] -= accounts.inputShares().get(o, s, k) * exDuty;
                    }
                }
            }
        }
        for (int d = 0; d < n; d++) {
            for (int k = 0; k < j; k++) {
                double final0 = accounts.finalShares().get(d, k);
                matrix[d * j + k][d * j + k] += 1;
                for (int s = 0; s < j; s++) {
                    matrix[d * j + k][d * j + s] -= final0 * revenue[d * j + s];
                }
                right[d * j + k] = final0 * (wage[d] * accounts.valueAdded().get(d) + deficit(d));
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(matrix))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }

    private double deficit(int region) {
        return closure == DeficitClosure.FIXED ? accounts.deficits().get(region) : 0;
    }

    /** Labour demand over supply, less one, for all regions but the last. */
    private RealVector excess(double[] logWage) {
        double[] wage = wages(logWage);
        double[][][] share = sharesAt(wage);
        double[] spending = spending(wage, share);
        double[] error = new double[n - 1];
        for (int o = 0; o < n - 1; o++) {
            double paid = 0;
            for (int d = 0; d < n; d++) {
                for (int s = 0; s < j; s++) {
                    paid += accounts.valueAddedShares().get(o, s)
                            * share[o][d][s]
                            / (1 + tariff[o][d][s])
                            * spending[d * j + s];
                }
            }
            error[o] = paid / (wage[o] * accounts.valueAdded().get(o)) - 1;
        }
        return new ArrayRealVector(error);
    }

    private double[] income(double[] logWage) {
        double[] wage = wages(logWage);
        double[][][] share = sharesAt(wage);
        double[] spending = spending(wage, share);
        double[] income = new double[n];
        for (int d = 0; d < n; d++) {
            income[d] = wage[d] * accounts.valueAdded().get(d) + deficit(d);
            for (int s = 0; s < j; s++) {
                for (int o = 0; o < n; o++) {
                    income[d] += tariff[o][d][s] * share[o][d][s] / (1 + tariff[o][d][s]) * spending[d * j + s];
                }
            }
        }
        return income;
    }
}
