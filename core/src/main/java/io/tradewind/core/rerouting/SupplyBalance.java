package io.tradewind.core.rerouting;

/**
 * The price at which other markets and fewer shipments make up for what a market no longer takes:
 * {@code Σ_j X_j (e^{−ε_j (T0 + k x)} − 1) + B (1 − e^{ξ x}) = L} in {@code x}, the log change of the price. The left side falls in {@code x}, so
 * there is one solution.
 *
 * @source MODEL (7.4)
 */
final class SupplyBalance {
    private static final int MAX_STEPS = 100;
    private static final double TOLERANCE = 1e-14;
    /** Widest price change that is looked at, in logs. */
    private static final double WIDEST = 16.0;

    private SupplyBalance() {}

    /**
     * The log change of the price.
     *
     * @param sales     sales in the other markets
     * @param elasticity own elasticity in each of them
     * @param carried   perceived price change from the months before
     * @param impact    perceived part of this month's change
     * @param supply    all exports of the base
     * @param inverse   inverse supply elasticity, above 0
     * @param lost      what is no longer taken
     */
    static double price(
            double[] sales,
            double[] elasticity,
            double carried,
            double impact,
            double supply,
            double inverse,
            double lost) {
        double low = -inverse;
        double high = inverse;
        while (gap(sales, elasticity, carried + impact * low, supply, low / inverse, lost) < 0 && low > -WIDEST) {
            low *= 2;
        }
        while (gap(sales, elasticity, carried + impact * high, supply, high / inverse, lost) > 0 && high < WIDEST) {
            high *= 2;
        }
        double x = 0.0;
        for (int step = 0; step < MAX_STEPS && high - low > TOLERANCE; step++) {
            double perceived = carried + impact * x;
            double gap = gap(sales, elasticity, perceived, supply, x / inverse, lost);
            if (gap == 0.0) {
                return x;
            }
            low = gap > 0 ? x : low;
            high = gap > 0 ? high : x;
            double newton = x - gap / slope(sales, elasticity, perceived, impact, supply, inverse, x);
            double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (Math.abs(next - x) < TOLERANCE) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double gap(
            double[] sales, double[] elasticity, double perceived, double supply, double logSupply, double lost) {
        double sum = -supply * Math.expm1(logSupply) - lost;
        for (int j = 0; j < sales.length; j++) {
            sum += sales[j] * Math.expm1(-elasticity[j] * perceived);
        }
        return sum;
    }

    private static double slope(
            double[] sales,
            double[] elasticity,
            double perceived,
            double impact,
            double supply,
            double inverse,
            double x) {
        double sum = -supply * Math.exp(x / inverse) / inverse;
        for (int j = 0; j < sales.length; j++) {
            sum -= sales[j] * elasticity[j] * impact * Math.exp(-elasticity[j] * perceived);
        }
        return sum;
    }
}
