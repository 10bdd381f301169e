package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.model.Accounts;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import java.util.Arrays;

/** The data of a world in the solver's layout: sector by sector, regions next to each other. Never written after construction. */
final class WorldTables {
    final int regions;
    final int sectors;
    final Kernels kernels;
    /** Length of a row with a value for each region; the filling beyond is zero unless said otherwise. */
    final int width;

    final DeficitClosure closure;
    final double[] theta;
    /** Share of value added in output, [sector][region]. */
    final double[][] valueAddedShare;
    /** Final-demand shares, [sector][region]. */
    final double[][] finalShare;
    /** For each sector the inputs it uses anywhere, and their shares, [sector][entry][region]. */
    final int[][] inputIndex;

    final double[][][] inputShare;
    /** For each sector its users, and their shares, [sector][entry][region]. */
    final int[][] userIndex;

    final double[][][] userShare;
    /** Duty-inclusive spending shares in the order of a trade cube. */
    final double[] spendingShare;
    /** Tariffs of the data in the order of a trade cube. */
    final double[] tariff;
    /** 1 where the region does not buy the sector, and in the filling, else 0, [sector][region]. */
    final double[][] absent;

    /** Whether the sector crosses any border. */
    final boolean[] traded;

    final double[] labourIncome;
    final double worldLabourIncome;
    /** Deficits that stay, for {@link DeficitClosure#FIXED}. */
    final double[] deficit;
    /** Spending ÷ income in the data, for {@link DeficitClosure#PROPORTIONAL}. */
    final double[] spendingRatio;

    final double[] revenue;
    /** Sales in the data, [sector][region]. */
    final double[][] output;

    WorldTables(EquilibriumProblem problem, Kernels kernels) {
        Economy economy = problem.economy();
        Accounts accounts = problem.accounts();
        this.regions = economy.regions().size();
        this.sectors = economy.sectors().size();
        this.kernels = kernels;
        this.width = kernels.width(regions);
        this.closure = problem.closure();
        this.theta =
                economy.sectors().stream().mapToDouble(s -> s.tradeElasticity()).toArray();
        this.valueAddedShare = bySector(accounts.valueAddedShares());
        this.finalShare = bySector(accounts.finalShares());
        this.output = bySector(accounts.output());
        this.inputIndex = new int[sectors][];
        this.inputShare = new double[sectors][][];
        this.userIndex = new int[sectors][];
        this.userShare = new double[sectors][][];
        linkSectors(accounts.inputShares());
        this.tariff = new double[regions * regions * sectors];
        this.absent = new double[sectors][width];
        this.traded = new boolean[sectors];
        this.spendingShare = shares(economy.trade(), accounts.spending());
        this.labourIncome = accounts.valueAdded().toArray();
        this.worldLabourIncome = accounts.valueAdded().sum();
        this.revenue = accounts.tariffRevenue().toArray();
        this.deficit = new double[regions];
        this.spendingRatio = new double[regions];
        closeDeficits(accounts);
    }

    private double[][] bySector(Matrix matrix) {
        double[][] rows = new double[sectors][width];
        for (int s = 0; s < sectors; s++) {
            for (int n = 0; n < regions; n++) {
                rows[s][n] = matrix.get(n, s);
            }
        }
        return rows;
    }

    private void linkSectors(InputOutputTable table) {
        for (int s = 0; s < sectors; s++) {
            linkInputs(table, s);
            linkUsers(table, s);
        }
    }

    private void linkInputs(InputOutputTable table, int user) {
        double[][] rows = new double[sectors][width];
        for (int k = 0; k < sectors; k++) {
            for (int n = 0; n < regions; n++) {
                rows[k][n] = table.get(n, user, k);
            }
        }
        inputIndex[user] = nonZero(rows);
        inputShare[user] = pick(rows, inputIndex[user]);
    }

    private void linkUsers(InputOutputTable table, int input) {
        double[][] rows = new double[sectors][width];
        for (int s = 0; s < sectors; s++) {
            for (int n = 0; n < regions; n++) {
                rows[s][n] = table.get(n, s, input);
            }
        }
        userIndex[input] = nonZero(rows);
        userShare[input] = pick(rows, userIndex[input]);
    }

    private static int[] nonZero(double[][] rows) {
        return java.util.stream.IntStream.range(0, rows.length)
                .filter(k -> Arrays.stream(rows[k]).anyMatch(v -> v != 0))
                .toArray();
    }

    private static double[][] pick(double[][] rows, int[] index) {
        double[][] picked = new double[index.length][];
        for (int k = 0; k < index.length; k++) {
            picked[k] = rows[index[k]];
        }
        return picked;
    }

    /** Spending shares; lays out the tariffs on the way. */
    private double[] shares(TradeFlows flows, Matrix spending) {
        double[] shares = new double[tariff.length];
        for (int s = 0; s < sectors; s++) {
            Arrays.fill(absent[s], 1);
            for (int d = 0; d < regions; d++) {
                double total = spending.get(d, s);
                absent[s][d] = total > 0 ? 0 : 1;
                TradeFlows.Market market = flows.market(d, s);
                for (int k = 0; k < market.size(); k++) {
                    int cell = TradeCube.index(market.origin(k), d, s, regions);
                    tariff[cell] = market.tariff(k);
                    shares[cell] = total > 0 ? market.value(k) * (1 + tariff[cell]) / total : 0;
                    traded[s] |= market.origin(k) != d && market.value(k) > 0;
                }
            }
        }
        return shares;
    }

    private void closeDeficits(Accounts accounts) {
        for (int n = 0; n < regions; n++) {
            double income = labourIncome[n] + revenue[n];
            spendingRatio[n] = (income + accounts.deficits().get(n)) / income;
            deficit[n] = closure == DeficitClosure.FIXED ? accounts.deficits().get(n) : 0;
        }
    }
}
