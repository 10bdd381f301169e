package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * How often a forecast moved to the side of a reference to which the observation moved. With the growth of twelve months before as reference it
 * is the hit rate of {@code g(t) - g(t-12)}; with the last print known at the origin (or the month before), that of the change.
 *
 * @param hits      pairs in which both lie on the same side of the reference
 * @param count     pairs in which both have a side
 * @param undecided pairs left out because the forecast or the observation equals the reference; a random walk never leaves its reference
 */
public record HitRate(int hits, int count, int undecided) {
    /** Numbers nearer than this to their reference have no side, in the unit of the numbers: far below any printed digit, far above rounding. */
    private static final double NO_SIDE = 1e-9;

    /** Checks that the counts fit together. */
    public HitRate {
        Check.that(hits >= 0 && hits <= count && undecided >= 0, "The counts of a hit rate do not fit together.");
    }

    /**
     * The hit rate of forecasts against observations.
     *
     * @shape three vectors of one length
     */
    public static HitRate of(Vector forecast, Vector observed, Vector reference) {
        PointErrors.checkPairs(forecast, observed);
        PointErrors.checkPairs(reference, observed);
        int hits = 0;
        int undecided = 0;
        for (int i = 0; i < forecast.length(); i++) {
            int said = side(forecast.get(i) - reference.get(i));
            int seen = side(observed.get(i) - reference.get(i));
            if (said == 0 || seen == 0) {
                undecided++;
            } else if (said == seen) {
                hits++;
            }
        }
        return new HitRate(hits, forecast.length() - undecided, undecided);
    }

    private static int side(double difference) {
        return Math.abs(difference) <= NO_SIDE ? 0 : (int) Math.signum(difference);
    }

    /** Hits as a share of the pairs that have a side, 0 to 1; NaN if there is none. */
    public double share() {
        return count == 0 ? Double.NaN : (double) hits / count;
    }

    /** The interval around the share. */
    public WilsonInterval interval(double confidence) {
        return WilsonInterval.of(hits, count, confidence);
    }
}
