package io.tradewind.core.equilibrium.kernel;

/**
 * The workspace of one sector's market: a value for each region in every row. Belongs to the solve that made it and to one thread
 * at a time; nothing in it outlives a sweep but through the solver.
 */
public final class MarketRows {
    /** ln c, logarithm of unit cost, new ÷ old. */
    public final double[] logCost;
    /** u = exp(−θ·ln c), of each origin. */
    public final double[] costPower;
    /** X, spending of each destination. */
    public final double[] spending;
    /** v, sum of the new shares of each destination at old prices. */
    public final double[] shares;
    /** 1 ÷ v. */
    public final double[] perShare;
    /** q = X ÷ v. */
    public final double[] spendingPerShare;
    /** ln P', logarithm of the price, new ÷ old. */
    public final double[] newLogPrice;
    /** B·u before duty, of each destination. */
    public final double[] importWeight;
    /** Imports before duty. */
    public final double[] imports;
    /** Exports before duty. */
    public final double[] exports;
    /** Own sales before duty. */
    public final double[] own;
    /** Own sales before duty ÷ spending. */
    public final double[] home;
    /** Y', exports and own sales. */
    public final double[] newSales;
    /** By how much the trade balance falls when the region's wage rises, in logarithms. */
    public final double[] pull;

    /** Rows of zeros. */
    public MarketRows(int width) {
        this.logCost = new double[width];
        this.costPower = new double[width];
        this.spending = new double[width];
        this.shares = new double[width];
        this.perShare = new double[width];
        this.spendingPerShare = new double[width];
        this.newLogPrice = new double[width];
        this.importWeight = new double[width];
        this.imports = new double[width];
        this.exports = new double[width];
        this.own = new double[width];
        this.home = new double[width];
        this.newSales = new double[width];
        this.pull = new double[width];
    }
}
