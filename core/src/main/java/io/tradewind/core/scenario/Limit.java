package io.tradewind.core.scenario;

import io.tradewind.core.base.Numbers;

/**
 * Bounds of a number in a scenario: wide enough for whatever one may want to ask, narrow enough that a slip of the pen does not pass. Checks, schema and
 * guide read the same.
 *
 * @param low      smallest value
 * @param high     largest value
 * @param openLow  whether the smallest value is outside itself
 * @param openHigh whether the largest value is outside itself
 */
public record Limit(double low, double high, boolean openLow, boolean openHigh) {
    /** A share. */
    public static final Limit SHARE = closed(0, 1);
    /** A probability of what is undecided. */
    public static final Limit UNDECIDED = new Limit(0, 1, true, true);
    /** A share of a duty that may exceed it, such as what buyers pay. */
    public static final Limit DUTY_SHARE = closed(0, 1.2);
    /** An ad valorem rate. */
    public static final Limit RATE = open(-1, 5);
    /** A rate that cannot be below zero: of parcels, or points that come off. */
    public static final Limit POSITIVE_RATE = closed(0, 5);
    /** A multiple of another tariff's rate. */
    public static final Limit PROPORTION = closed(0, 2);
    /** Months until a duty has its full rate. */
    public static final Limit PHASE_IN = closed(0, 36);
    /** Months until a change is complete: half a century. */
    public static final Limit RAMP = closed(0, 600);
    /** Months in which half of a change fades. */
    public static final Limit HALF_LIFE = closed(0.1, 600);
    /** Order among tariffs of a day. */
    public static final Limit PRIORITY = closed(-1000, 1000);
    /** Days between a tariff and its answer: ten years. */
    public static final Limit LAG = closed(0, 3650);
    /** Days that a licence takes. */
    public static final Limit DELAY = closed(0, 365);
    /** Move of an exchange rate or a freight rate, percent. */
    public static final Limit RATE_MOVE = open(-90, 1000);
    /** Change of a price or a quantity, percent. */
    public static final Limit MOVE = open(-100, 1000);
    /** Change of demand, capacity or a channel, percent. */
    public static final Limit DEMAND = open(-100, 200);
    /** Amount of investment, million US dollars: ten trillion. */
    public static final Limit AMOUNT = closed(0, 10_000_000);
    /** Change of investment against its base path, percent. */
    public static final Limit OF_BASE = closed(-100, 1000);
    /** Days saved on a shipment. */
    public static final Limit DAYS_SAVED = closed(-60, 60);
    /** Fee for a parcel and average value of one, in their currency. */
    public static final Limit MONEY = closed(0.001, 1_000_000);
    /** Elasticity of demand for rationed goods. */
    public static final Limit ELASTICITY = closed(-20, -0.001);

    private static Limit closed(double low, double high) {
        return new Limit(low, high, false, false);
    }

    private static Limit open(double low, double high) {
        return new Limit(low, high, true, false);
    }

    /** Whether the value lies inside; no value that is not a number does. */
    public boolean holds(double value) {
        return (openLow ? value > low : value >= low) && (openHigh ? value < high : value <= high);
    }

    /** The bounds in words, such as {@code between 0 and 1}. */
    public String text() {
        if (openHigh) {
            return "between " + Numbers.text(low) + " and " + Numbers.text(high) + ", both excluded";
        }
        return openLow
                ? "above " + Numbers.text(low) + " and at most " + Numbers.text(high)
                : "between " + Numbers.text(low) + " and " + Numbers.text(high);
    }
}
