package io.tradewind.core.equilibrium.kernel;

/**
 * The inner loops of the solver. One implementation is plain Java; another may use the vector instructions of the machine. Rows are
 * separate arrays of one width; what lies beyond the values of a row takes part in every loop and is never read. An implementation
 * holds no state, is safe for all threads, allocates nothing and gives the same bits every time, on every machine.
 */
public interface Kernels {
    /**
     * Length of a row that holds that many values.
     *
     * @param values number of values, at least 1
     * @return at least as much; the rest of a row is filling
     */
    int width(int values);

    /**
     * y += Σ_k weights[k] ∘ x[index[k]], element by element.
     *
     * @param y       row to add to
     * @param weights one row for each entry of the index
     * @param index   positions in x
     * @param x       rows of the same width
     */
    void addProducts(double[] y, double[][] weights, int[] index, double[][] x);

    /**
     * y += Σ_i a[i]·rows[i]: a matrix-vector product whose matrix is held by columns.
     *
     * @param y     row to add to
     * @param a     factors
     * @param rows  rows of the same width as y
     * @param count how many of the rows
     */
    void addCombination(double[] y, double[] a, double[][] rows, int count);

    /**
     * Σ a·b of vectors that lie in rows, added up in an order that never changes.
     *
     * @param a       rows of one width
     * @param b       as many rows of the same width
     * @param scratch one more row, overwritten
     */
    double dot(double[][] a, double[][] b, double[] scratch);

    /** y = exp(x), element by element. y and x are different rows. */
    void exp(double[] y, double[] x);

    /**
     * The part of costs and spending that needs no other sector: ln c = va∘ln w − ln A and X = α∘I.
     *
     * @param market          rows to fill: logCost, spending
     * @param valueAdded      va, share of value added
     * @param logWage         ln w
     * @param logProductivity ln A
     * @param finalShare      α, share in final spending
     * @param income          I
     */
    void costs(
            MarketRows market,
            double[] valueAdded,
            double[] logWage,
            double[] logProductivity,
            double[] finalShare,
            double[] income);

    /**
     * u = exp(−θ·ln c) and the own part of v, own∘u.
     *
     * @param market   rows to fill: costPower, shares
     * @param theta    trade elasticity
     * @param ownShare share of own goods in spending at the new tariff
     * @param absent   1 where nothing is bought, and in the filling, so that v is 1 and its logarithm 0
     */
    void startShares(MarketRows market, double theta, double[] ownShare, double[] absent);

    /**
     * ln P' = −ln v ÷ θ and 1 ÷ v.
     *
     * @param market   rows to fill: newLogPrice, perShare
     * @param theta    trade elasticity
     * @param logPrice ln P before
     * @return the largest |ln P' − ln P|, or NaN if one is
     */
    double prices(MarketRows market, double theta, double[] logPrice);

    /**
     * q = X ÷ v and home = u∘ownB ÷ v; exports and import weights are emptied.
     *
     * @param market    rows to fill: spendingPerShare, home, exports, importWeight
     * @param ownExDuty ownB, share of own goods before duty
     */
    void startSales(MarketRows market, double[] ownExDuty);

    /**
     * From B'q and B·u to trade: ex = u∘(B'q), im = q∘(B·u), own = X∘home, Y' = ex + own and
     * pull = θ·ε∘(ex + own∘(1 − home)) + im.
     *
     * @param market     rows to fill: exports, imports, own, newSales, pull
     * @param theta      trade elasticity
     * @param costAnswer ε = d ln c ÷ d ln w
     */
    void sales(MarketRows market, double theta, double[] costAnswer);

    /**
     * A sector that no one trades, whatever the elasticity: ln P' = ln c + ln of what duty adds, all spending stays.
     *
     * @param market       rows to fill: newLogPrice, home, own, newSales
     * @param logPrice     ln P before
     * @param ownLogPrice  what own trade adds to the logarithm of the price
     * @param ownNetOfDuty own sales before duty ÷ own spending
     * @param absent       1 where nothing is bought, and in the filling; there ln P' is 0
     * @return the largest |ln P' − ln P|, or NaN if one is
     */
    double stayAtHome(
            MarketRows market, double[] logPrice, double[] ownLogPrice, double[] ownNetOfDuty, double[] absent);

    /**
     * Adds a market to its regions' sums.
     *
     * @param sums       rows to add to
     * @param market     the market after its sales
     * @param valueAdded share of value added in its sales
     */
    void addMarket(BalanceRows sums, MarketRows market, double[] valueAdded);

    /**
     * The change that a sweep asks of prices, f = next − z + answer∘move, written to a stretch of a long array.
     *
     * @param f      the change of the whole state
     * @param z      the whole state
     * @param from   where the stretch begins in both
     * @param count  its length, at most that of a row
     * @param next   the prices of the sweep, in logarithms
     * @param answer how much a price follows its region's wage
     * @param move   change of the wage, in logarithms
     */
    void changePrices(double[] f, double[] z, int from, int count, double[] next, double[] answer, double[] move);

    /**
     * The change that a sweep asks of sales, f = next∘factor − z, written to a stretch of a long array.
     *
     * @param f      the change of the whole state
     * @param z      the whole state
     * @param from   where the stretch begins in both
     * @param count  its length, at most that of a row
     * @param next   the sales of the sweep
     * @param factor what brings them to the units of the state
     */
    void changeSales(double[] f, double[] z, int from, int count, double[] next, double[] factor);
}
