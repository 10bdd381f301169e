package io.tradewind.core.rerouting;

import io.tradewind.core.base.Exponentials;

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

    private final double[] sales;
    private final double[] elasticity;
    private final double carried;
    private final double impact;
    private final double supply;
    private final double inverse;
    private final double lost;
    /** What each market buys more, as a share of its sales. */
    private final double[] change;

    private SupplyBalance(
            double[] sales,
            double[] elasticity,
            double carried,
            double impact,
            double supply,
            double inverse,
            double lost) {
        this.sales = sales;
        this.elasticity = elasticity;
        this.carried = carried;
        this.impact = impact;
        this.supply = supply;
        this.inverse = inverse;
        this.lost = lost;
        this.change = new double[sales.length];
    }

    /**
     * The log change of the price.
     *
     * @param sales      sales in the other markets
     * @param elasticity own elasticity in each of them
     * @param carried    perceived price change from the months before
     * @param impact     perceived part of this month's change
     * @param supply     all exports of the base
     * @param inverse    inverse supply elasticity, above 0
     * @param lost       what is no longer taken
     */
    static double price(
            double[] sales,
            double[] elasticity,
            double carried,
            double impact,
            double supply,
            double inverse,
            double lost) {
        SupplyBalance balance = new SupplyBalance(sales, elasticity, carried, impact, supply, inverse, lost);
        return balance.root();
    }

    /** Newton's steps; the ends within which they must stay are looked for only when one would leave the first guess of them. */
    private double root() {
        double low = -inverse;
        double high = inverse;
        boolean sure = false;
        double x = 0.0;
        for (int step = 0; step < MAX_STEPS && high - low > TOLERANCE; step++) {
            double gap = gap(x);
            if (gap == 0.0) {
                return x;
            }
            double newton = x - gap / slope(x);
            if (!sure && !(newton > (gap > 0 ? x : low) && newton < (gap > 0 ? high : x))) {
                low = low == -inverse ? end(low) : low;
                high = high == inverse ? end(high) : high;
                sure = true;
            }
            low = gap > 0 ? x : low;
            high = gap > 0 ? high : x;
            double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (Math.abs(next - x) < TOLERANCE) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** That end, or one farther out, so that the left side is on the other side of the right one there. */
    private double end(double guess) {
        double end = guess;
        while (gap(end) * Math.signum(end) > 0 && Math.abs(end) < WIDEST) {
            end *= 2;
        }
        return end;
    }

    /** Left side less right side at a price; remembers what the markets do there. */
    private double gap(double x) {
        Exponentials.expm1(-(carried + impact * x), elasticity, change, change.length);
        double sum = -supply * Math.expm1(x / inverse) - lost;
        for (int j = 0; j < change.length; j++) {
            sum += sales[j] * change[j];
        }
        return sum;
    }

    /** Slope of the left side at the price of the last gap. */
    private double slope(double x) {
        double sum = -supply * Math.exp(x / inverse) / inverse;
        for (int j = 0; j < change.length; j++) {
            sum -= sales[j] * elasticity[j] * impact * (1.0 + change[j]);
        }
        return sum;
    }
}
