package io.tradewind.core.attribution;

/**
 * Growth of a value as a sum of what its quantity, its price and the exchange rate did: the Shapley value of the product of three factors. With no move
 * of the exchange rate it is the split into volume and price of MODEL (6.4).
 *
 * @param quantity     part of the quantity
 * @param price        part of the price beside exchange rates
 * @param exchangeRate part of exchange rates
 * @unit  percentage points
 * @error the parts add up to the growth to 1e-12 of the largest of them
 * @source MODEL (6.4)
 */
record GrowthParts(double quantity, double price, double exchangeRate) {
    private static final double PERCENT = 100.0;

    /**
     * The parts of {@code (1 + q)(1 + p)(1 + e) − 1}.
     *
     * @param q growth of the quantity, a fraction
     * @param p growth of the price, a fraction
     * @param e growth that exchange rates make, a fraction
     */
    public static GrowthParts of(double q, double p, double e) {
        return new GrowthParts(PERCENT * part(q, p, e), PERCENT * part(p, q, e), PERCENT * part(e, q, p));
    }

    /** A factor alone, half of its products with one other, a third of that with both. */
    private static double part(double own, double one, double two) {
        return own * (1 + (one + two) / 2 + one * two / 3);
    }

    /** Their sum, percent. */
    public double growthPct() {
        return quantity + price + exchangeRate;
    }
}
