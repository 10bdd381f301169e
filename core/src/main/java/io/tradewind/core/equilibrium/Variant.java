package io.tradewind.core.equilibrium;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.Arrays;

/**
 * How a long run differs from the default one. Everything at zero is the default.
 *
 * @param labourSupply elasticity of labour supply to the real wage; 0: everyone works as much as before
 * @param scale        by how much unit cost falls in the logarithm of employment; 0: constant returns
 * @param distribution share of a region's spending that is paid to its own labour whatever the goods' origin (mark-ups, distribution), by region
 * @param passThrough  exponent of a duty in the buyer's price, by region; 1: in full
 * @param revenue      what becomes of duty revenue
 * @param pricesFixed  whether nominal figures are in units of the world's price index (spending-weighted) instead of world value added
 * @source Ignatenko, Lashkaripour, Macedoni and Simonovska (2025), Journal of International Economics 157
 */
public record Variant(
        double labourSupply,
        double scale,
        Vector distribution,
        Vector passThrough,
        RevenueUse revenue,
        boolean pricesFixed) {
    /** Elasticity of the number of goods' makers to profits that pass-through rests on: 4 ÷ .67. */
    private static final double ENTRY = 4.0 / 0.67;

    private static final double MOST = 10.0;

    /** Checks the ranges. */
    public Variant {
        Check.inRange(labourSupply, 0, MOST, "labour supply");
        Check.inRange(scale, 0, 1, "scale");
        Check.notNull(revenue, "use of revenue");
        Check.that(distribution.length() == passThrough.length(), "Margins and pass-through need one entry a region.");
        for (int r = 0; r < distribution.length(); r++) {
            Check.that(distribution.get(r) >= 0 && distribution.get(r) < 1, "A distribution margin must be in [0, 1).");
            Check.inRange(passThrough.get(r), 0, MOST, "pass-through");
        }
    }

    /** The default long run of a world with that many regions. */
    public static Variant none(int regions) {
        double[] ones = new double[regions];
        Arrays.fill(ones, 1.0);
        return new Variant(0, 0, Vector.of(new double[regions]), Vector.of(ones), RevenueUse.LUMP_SUM, false);
    }

    /** The exponent of a duty that goes with a distribution margin; 1 with none. */
    public static double passThrough(double margin) {
        return (1 + ENTRY) / ((1 - margin) * ENTRY) - 1 / ENTRY;
    }

    /** The same with that labour supply. */
    public Variant withLabourSupply(double elasticity) {
        return new Variant(elasticity, scale, distribution, passThrough, revenue, pricesFixed);
    }

    /** The same with those economies of scale. */
    public Variant withScale(double elasticity) {
        return new Variant(labourSupply, elasticity, distribution, passThrough, revenue, pricesFixed);
    }

    /** The same with that use of revenue. */
    public Variant withRevenue(RevenueUse use) {
        return new Variant(labourSupply, scale, distribution, passThrough, use, pricesFixed);
    }

    /** The same with those margins and exponents. */
    public Variant withDistribution(Vector margins, Vector exponents) {
        return new Variant(labourSupply, scale, margins, exponents, revenue, pricesFixed);
    }

    /** The same in units of world prices. */
    public Variant withPricesFixed() {
        return new Variant(labourSupply, scale, distribution, passThrough, revenue, true);
    }

    /** Whether it is the default long run: nothing differs but perhaps the unit or the use of revenue that nobody answers to. */
    public boolean isNone() {
        return labourSupply == 0
                && scale == 0
                && Arrays.stream(distribution.toArray()).allMatch(share -> share == 0)
                && Arrays.stream(passThrough.toArray()).allMatch(exponent -> exponent == 1)
                && !pricesFixed;
    }
}
