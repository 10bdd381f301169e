package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.kernel.BalanceRows;
import io.tradewind.core.equilibrium.kernel.MarketRows;

/**
 * One sweep over the world: from wages, tariff revenues, prices and sales to better ones, with the error of every equation.
 * The state is one array: [ln w | R ÷ wL | ln P | Y ÷ wL], the last two sector by sector. Owns its workspace and allocates nothing.
 *
 * @source equations (10) to (14) of Caliendo and Parro (2015); the wage map follows docs/model/equilibrium.md
 */
final class Sweep {
    /** Lowest final spending during the iteration, relative to own value added; an answer there is infeasible. */
    static final double SPENDING_FLOOR = 1e-3;

    final WorldTables world;
    final ShockTables shock;
    private final SectorCrew crew;
    private final int n;
    private final int j;

    final double[] logWage;
    final double[] labour;
    final double[] revenue;
    final double[] deficit;
    final double[] income;
    final double[][] logPrice;
    final double[][] sales;
    final MarketWorkspace[] market;
    private final BalanceRows sums;
    final double[] newRevenue;
    final double[] tradeBalance;
    final double[] labourError;
    final double[] pull;
    private final double[][] salesChange;
    private final double[][] spendingChange;
    private final double[] catchUp;
    final WageMap wageMap;
    /** Whether errors are so large that the wage map still learns and looks twice. */
    boolean far = true;

    double priceError;
    double balanceError;
    double labourMarketError;

    Sweep(WorldTables world, ShockTables shock, SectorCrew crew) {
        this.world = world;
        this.shock = shock;
        this.crew = crew;
        this.n = world.regions;
        this.j = world.sectors;
        this.logWage = new double[world.width];
        this.labour = new double[n];
        this.revenue = new double[n];
        this.deficit = new double[n];
        this.income = new double[world.width];
        this.logPrice = new double[j][world.width];
        this.sales = new double[j][world.width];
        this.market = new MarketWorkspace[j];
        for (int s = 0; s < j; s++) {
            market[s] = new MarketWorkspace(this, s);
        }
        this.sums = new BalanceRows(world.width);
        this.newRevenue = sums.revenue;
        this.tradeBalance = sums.tradeBalance;
        this.labourError = new double[n];
        this.pull = sums.pull;
        this.salesChange = new double[j][world.width];
        this.spendingChange = new double[j][world.width];
        this.catchUp = new double[n];
        this.wageMap = new WageMap(world);
    }

    int dimension() {
        return 2 * n + 2 * n * j;
    }

    /** Length of the part of the state that the acceleration looks at: all but sales. */
    int observed() {
        return 2 * n + n * j;
    }

    /** The state of the data. */
    void start(double[] z) {
        java.util.Arrays.fill(z, 0);
        for (int i = 0; i < n; i++) {
            z[n + i] = world.revenue[i] / world.labourIncome[i];
        }
        for (int s = 0; s < j; s++) {
            for (int i = 0; i < n; i++) {
                z[2 * n + n * j + s * n + i] = world.output[s][i] / world.labourIncome[i];
            }
        }
    }

    /** Sweeps once: fills f with the change the sweep asks for and sets the errors. */
    void run(double[] z, double[] f) {
        unpack(z);
        closeIncome();
        crew.forEachSector(this);
        balance();
        wageMap.decide(this);
        pack(z, f);
    }

    /** Reads the state; wages are scaled so that Σ w·wL stays what it was (the numeraire). */
    private void unpack(double[] z) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(z[i]) * world.labourIncome[i];
        }
        double shift = Math.log(world.worldLabourIncome / sum);
        for (int i = 0; i < n; i++) {
            logWage[i] = z[i] + shift;
            labour[i] = Math.exp(logWage[i]) * world.labourIncome[i];
            revenue[i] = z[n + i] * world.labourIncome[i];
        }
        for (int s = 0; s < j; s++) {
            System.arraycopy(z, 2 * n + s * n, logPrice[s], 0, n);
            int from = 2 * n + n * j + s * n;
            double[] row = sales[s];
            for (int i = 0; i < n; i++) {
                row[i] = z[from + i] * world.labourIncome[i];
            }
        }
    }

    /** I = w·wL + R + D. */
    private void closeIncome() {
        closeDeficits(revenue);
        for (int i = 0; i < n; i++) {
            income[i] = Math.max(labour[i] + revenue[i] + deficit[i], SPENDING_FLOOR * labour[i]);
        }
    }

    private void closeDeficits(double[] revenues) {
        if (world.closure != DeficitClosure.PROPORTIONAL) {
            System.arraycopy(world.deficit, 0, deficit, 0, n);
            return;
        }
        double earned = 0;
        double spent = 0;
        for (int i = 0; i < n; i++) {
            earned += labour[i] + revenues[i];
            spent += world.spendingRatio[i] * (labour[i] + revenues[i]);
        }
        for (int i = 0; i < n; i++) {
            deficit[i] = (world.spendingRatio[i] * (earned / spent) - 1) * (labour[i] + revenues[i]);
        }
    }

    /** Adds up the sectors in their order: R' = ΣX − im − own, tb = ex − im + D, and how strongly wages pull on trade. */
    private void balance() {
        sums.clear();
        priceError = 0;
        for (int s = 0; s < j; s++) {
            MarketRows m = market[s].rows;
            world.kernels.addMarket(sums, m, world.valueAddedShare[s]);
            priceError = larger(priceError, market[s].priceError);
            if (far) {
                wageMap.learnPrices(s, m.home);
            }
        }
        balanceError = 0;
        labourMarketError = 0;
        for (int i = 0; i < n; i++) {
            tradeBalance[i] += deficit[i];
            labourError[i] = sums.labour[i] / labour[i] - 1;
            balanceError = larger(balanceError, Math.abs(tradeBalance[i]) / labour[i]);
            labourMarketError = larger(labourMarketError, Math.abs(labourError[i]));
        }
    }

    /** Maximum that keeps a NaN. */
    static double larger(double a, double b) {
        return b <= a ? a : b;
    }

    /** The change asked for; prices move with their region's wage, sales with its labour market. */
    private void pack(double[] z, double[] f) {
        double[] move = wageMap.move;
        for (int i = 0; i < n; i++) {
            f[i] = logWage[i] - z[i] + move[i];
            f[n + i] = newRevenue[i] / world.labourIncome[i] - z[n + i];
            catchUp[i] = (1 + WageMap.catchUp(labourError[i])) / world.labourIncome[i];
        }
        for (int s = 0; s < j; s++) {
            int price = 2 * n + s * n;
            MarketRows m = market[s].rows;
            world.kernels.changePrices(f, z, price, n, m.newLogPrice, wageMap.priceAnswer[s], move);
            world.kernels.changeSales(f, z, price + n * j, n, m.newSales, catchUp);
        }
    }

    /** Largest error but that of spending, which costs a product and is asked for only when the others are small. */
    double cheapError() {
        return larger(larger(priceError, balanceError), labourMarketError);
    }

    /** Largest |ΔX| ÷ own value added: how far spending would move if revenue and sales were the new ones. */
    double spendingError() {
        double worst = 0;
        spendingChanges();
        for (int s = 0; s < j; s++) {
            double[] change = spendingChange[s];
            for (int i = 0; i < n; i++) {
                worst = larger(worst, Math.abs(change[i]) / labour[i]);
            }
        }
        return worst;
    }

    /** ΔX = α·ΔI + G·ΔY of every sector, in rows that the next call overwrites. */
    double[][] spendingChanges() {
        for (int s = 0; s < j; s++) {
            double[] next = market[s].rows.newSales;
            for (int i = 0; i < n; i++) {
                salesChange[s][i] = next[i] - sales[s][i];
            }
        }
        for (int s = 0; s < j; s++) {
            for (int i = 0; i < n; i++) {
                spendingChange[s][i] = world.finalShare[s][i] * (newRevenue[i] - revenue[i]);
            }
            world.kernels.addProducts(spendingChange[s], world.userShare[s], world.userIndex[s], salesChange);
        }
        return spendingChange;
    }
}
