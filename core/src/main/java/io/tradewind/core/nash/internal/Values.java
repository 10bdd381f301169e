package io.tradewind.core.nash.internal;

import java.util.Arrays;

/**
 * What one more of each unknown of the linear equations is worth, column by column, at given values of labour. Values of sales follow
 * from those of the buyers' sales, values of prices from those of the users' prices; what a region makes for itself is solved at once
 * (its own sectors, a small system), what it trades by going round the regions until nothing changes.
 *
 * @shape rows by sector·regions + region, numbers by column
 */
final class Values {
    /** Changes that are rounding. */
    static final double FINEST = 1e-13;

    private static final int MOST_ROUNDS = 500;

    final double[][] labour;
    final double[][] incomeGoal;
    final double[][] priceGoal;
    final double[][] output;
    final double[][] income;
    final double[][] price;
    /** Income of the column's player: the scale of its values. */
    final double[] size;

    private final double[][] cost;
    private final double[][] costBase;
    private final double[][] priceBase;
    private final double[][] bought;
    private final int n;
    private final int sectors;
    private WorldLinks solvedFor;
    private RegionBlocks blocks;

    Values(WorldLinks links, int columns) {
        this.n = links.regions;
        this.sectors = links.sectors;
        this.labour = new double[n][columns];
        this.incomeGoal = new double[n][columns];
        this.income = new double[n][columns];
        this.priceGoal = new double[sectors * n][columns];
        this.output = new double[sectors * n][columns];
        this.price = new double[sectors * n][columns];
        this.cost = new double[sectors * n][columns];
        this.costBase = new double[sectors * n][columns];
        this.priceBase = new double[sectors * n][columns];
        this.bought = new double[sectors][columns];
        this.size = new double[columns];
    }

    /** Makes the values of everything follow from those of labour; false if they do not settle. */
    boolean settle(WorldLinks links, double tolerance) {
        if (links != solvedFor) {
            solvedFor = links;
            blocks = new RegionBlocks(links);
        }
        if (!repeat(tolerance, this::sales)) {
            return false;
        }
        bases(links);
        return repeat(tolerance, this::prices);
    }

    /** One step for a region; gives the largest change in units of the player's income. */
    private interface Step {
        double of(int region);
    }

    private boolean repeat(double tolerance, Step step) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            for (int j = 0; j < n; j++) {
                double moved = step.of(j);
                change = moved <= change ? change : moved;
            }
            if (!(change > tolerance)) {
                return !Double.isNaN(change);
            }
        }
        return false;
    }

    /** Output is worth its labour, its inputs and the duty that its purchase brings. */
    private double sales(int j) {
        WorldLinks links = solvedFor;
        for (int s = 0; s < sectors; s++) {
            Arrays.fill(bought[s], 0);
            Rows.combine(links.bought[s * n + j], j, output, s * n, 1, bought[s]);
        }
        double change = 0;
        double[] next = new double[size.length];
        for (int s = 0; s < sectors; s++) {
            Arrays.fill(next, 0);
            Rows.add(blocks.labour[j][s], labour[j], next);
            Rows.add(blocks.goal[j][s], incomeGoal[j], next);
            Rows.combine(blocks.sales[j][s], -1, bought, 0, 1, next);
            change = Math.max(change, replace(output[s * n + j], next, links.sold[s * n + j]));
        }
        // income is worth what it buys and the duty on that
        double[] mine = income[j];
        System.arraycopy(incomeGoal[j], 0, mine, 0, mine.length);
        for (int s = 0; s < sectors; s++) {
            int m = s * n + j;
            Rows.add(links.finalShare[m], bought[s], mine);
            Rows.add(links.finalShare[m] * links.bought[m][j], output[m], mine);
        }
        for (int c = 0; c < mine.length; c++) {
            mine[c] *= links.incomeFactor[j];
        }
        return change;
    }

    /** What prices and costs are worth through the flows that they divert. */
    private void bases(WorldLinks links) {
        double[] sold = new double[size.length];
        for (double[] row : costBase) {
            Arrays.fill(row, 0);
        }
        for (int m = 0; m < sectors * n; m++) {
            int s = m / n;
            Arrays.fill(sold, 0);
            Rows.combine(links.flow[m], -1, output, s * n, 1, sold);
            Rows.add(links.duty[m], income[m % n], sold);
            System.arraycopy(priceGoal[m], 0, priceBase[m], 0, sold.length);
            Rows.add(links.theta[s], sold, priceBase[m]);
            for (int i = 0; i < n; i++) {
                Rows.add(-links.theta[s] * links.flow[m][i] * links.rate[m][i], income[m % n], costBase[s * n + i]);
            }
        }
        for (int o = 0; o < sectors * n; o++) {
            Rows.add(-links.theta[o / n] * links.sold[o], output[o], costBase[o]);
        }
    }

    /** A cost is worth what it does to prices, a price what it does to the costs of its users. */
    private double prices(int i) {
        WorldLinks links = solvedFor;
        for (int s = 0; s < sectors; s++) {
            int o = s * n + i;
            System.arraycopy(costBase[o], 0, cost[o], 0, size.length);
            Rows.combine(links.shareByOrigin[o], i, price, s * n, 1, cost[o]);
        }
        double change = 0;
        double[] next = new double[size.length];
        for (int s = 0; s < sectors; s++) {
            Arrays.fill(next, 0);
            Rows.combine(blocks.priceBase[i][s], -1, priceBase, i, n, next);
            Rows.combine(blocks.prices[i][s], -1, cost, i, n, next);
            change = Math.max(change, replace(price[s * n + i], next, 1));
        }
        for (int s = 0; s < sectors; s++) {
            int o = s * n + i;
            Rows.add(links.shareByOrigin[o][i], price[o], cost[o]);
        }
        return change;
    }

    private double replace(double[] row, double[] next, double weight) {
        double change = 0;
        for (int c = 0; c < row.length; c++) {
            double moved = Math.abs(next[c] - row[c]) * weight / size[c];
            change = moved <= change ? change : moved;
            row[c] = next[c];
        }
        return change;
    }

    /** Adds up what a region's wage is worth. */
    void wage(WorldLinks links, int i, double[] result) {
        Arrays.fill(result, 0);
        for (int s = 0; s < sectors; s++) {
            Rows.add(links.valueAdded[s * n + i], cost[s * n + i], result);
        }
        Rows.add(links.bill[i], income[i], result);
        Rows.add(-links.bill[i], labour[i], result);
    }
}
