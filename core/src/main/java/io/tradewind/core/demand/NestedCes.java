package io.tradewind.core.demand;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Exponentials;

/**
 * Demand of one market (destination and sector) for its origins, in log deviations from the base: sector composite (η) over home against
 * imports (κ) over origins (σ). Quantities respond, so spending adds up at any prices.
 *
 * @param sigma elasticity between origins
 * @param kappa elasticity between home and imports, below sigma so that taxing one origin helps the others
 * @param eta   elasticity of the sector's demand to its price
 * @source MODEL §1, equations 1.1 to 1.4
 */
public record NestedCes(double sigma, double kappa, double eta) {
    /** Below this distance of an elasticity from 1 the price index is taken from its expansion, which loses no digits there. */
    private static final double NEAR_ONE = 1e-6;

    /** Checks the elasticities. */
    public NestedCes {
        Check.positive(sigma, "sigma");
        Check.positive(kappa, "kappa");
        Check.positive(eta, "eta");
        Check.that(kappa < sigma, "kappa (" + kappa + ") must lie below sigma (" + sigma + ").");
    }

    /**
     * Log change of the import price index.
     *
     * @param shares    base share of each origin in duty-inclusive import spending, summing to 1
     * @param perceived perceived log change of each origin's relative price
     * @error exactly 0 where nothing is perceived
     */
    public double importPrice(double[] shares, double[] perceived) {
        return priceIndex(shares, perceived, shares.length, sigma);
    }

    /**
     * Log change of the CES price index of the first {@code size} goods at an elasticity.
     *
     * @source MODEL (1.1); the expansion near 1 is {@code Σ bT + (1 − σ)/2 · Var_b(T)}
     */
    static double priceIndex(double[] shares, double[] logPrices, int size, double elasticity) {
        double power = 1.0 - elasticity;
        if (isNearOne(power)) {
            return priceIndexNearOne(shares, logPrices, size, power);
        }
        double sum = 0.0;
        double known = 0.0;
        double change = 0.0; // of known; origins that are treated alike stand side by side and share it
        for (int i = 0; i < size; i++) {
            double price = logPrices[i];
            if (price != known) {
                known = price;
                change = Math.exp(power * price) - 1.0;
            }
            sum += shares[i] * change;
        }
        return sum == 0.0 ? 0.0 : Math.log1p(sum) / power;
    }

    /** Whether an elasticity is so near to 1 that its distance from 1 needs the expansion. */
    static boolean isNearOne(double power) {
        return Math.abs(power) < NEAR_ONE;
    }

    /** The expansion; the first {@code size} goods. */
    static double priceIndexNearOne(double[] shares, double[] logPrices, int size, double power) {
        double mean = 0.0;
        for (int i = 0; i < size; i++) {
            mean += shares[i] * logPrices[i];
        }
        double variance = 0.0;
        for (int i = 0; i < size; i++) {
            double gap = logPrices[i] - mean;
            variance += shares[i] * gap * gap;
        }
        return mean + 0.5 * power * variance;
    }

    /** Log change of the sector's price index. @source MODEL (1.2) */
    public double sectorPrice(double importShare, double importPrice, double homePrice) {
        if (importPrice == 0.0 && homePrice == 0.0) {
            return 0.0;
        }
        double power = 1.0 - kappa;
        if (isNearOne(power)) {
            double mean = importShare * importPrice + (1 - importShare) * homePrice;
            double variance = importShare * (1 - importShare) * (importPrice - homePrice) * (importPrice - homePrice);
            return mean + 0.5 * power * variance;
        }
        double home = homePrice == 0.0 ? 0.0 : (1 - importShare) * (Math.exp(power * homePrice) - 1.0);
        return Exponentials.log1p(importShare * (Math.exp(power * importPrice) - 1.0) + home) / power;
    }

    /**
     * Log change of what all origins of the market have in common: {@code −κ(TM − TS) − η TS}, the trade-creation term of MODEL §1.
     */
    public double creation(double importPrice, double sectorPrice) {
        return -kappa * (importPrice - sectorPrice) - eta * sectorPrice;
    }

    /** Log change of what an origin wins from or loses to the others: {@code −σ(T − TM)}, the trade-diversion term of MODEL §1. */
    public double diversion(double perceived, double importPrice) {
        return -sigma * (perceived - importPrice);
    }

    /** Log change of the quantity bought at home. @source MODEL (1.4) */
    public double homeQuantity(double homePrice, double sectorPrice) {
        return -kappa * (homePrice - sectorPrice) - eta * sectorPrice;
    }

    /** Own elasticity of an origin with that share of imports, around the base. @source MODEL §1 */
    public double ownElasticity(double share, double importShare) {
        return -(sigma * (1 - share) + share * (kappa * (1 - importShare) + importShare * eta));
    }

    /** Elasticity of another origin to the price of one with that share of imports, around the base. @source MODEL §1 */
    public double crossElasticity(double share, double importShare) {
        return share * (sigma - (kappa * (1 - importShare) + importShare * eta));
    }
}
