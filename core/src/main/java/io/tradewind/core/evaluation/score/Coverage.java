package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * How often observations fell into bands, beside how wide the bands were: a wide band covers without knowing anything.
 *
 * @param nominal   the share that should fall inside, such as 0.8
 * @param inside    observations within their band, ends included
 * @param count     bands
 * @param meanWidth mean of upper less lower end, in the unit of the bands; NaN without bands
 */
public record Coverage(double nominal, int inside, int count, double meanWidth) {
    /** Checks that the counts fit together. */
    public Coverage {
        Check.inRange(nominal, 0, 1, "nominal coverage");
        Check.that(inside >= 0 && inside <= count, "More observations lie inside than there are.");
    }

    /**
     * The coverage of bands.
     *
     * @shape three vectors of one length
     */
    public static Coverage of(double nominal, Vector low, Vector high, Vector observed) {
        PointErrors.checkPairs(low, observed);
        PointErrors.checkPairs(high, observed);
        int inside = 0;
        double width = 0;
        for (int i = 0; i < low.length(); i++) {
            Check.that(
                    low.get(i) <= high.get(i),
                    "The band from " + low.get(i) + " to " + high.get(i) + " is upside down.");
            width += high.get(i) - low.get(i);
            if (observed.get(i) >= low.get(i) && observed.get(i) <= high.get(i)) {
                inside++;
            }
        }
        return new Coverage(nominal, inside, low.length(), width / low.length());
    }

    /** The share inside, 0 to 1; NaN without bands. */
    public double share() {
        return (double) inside / count;
    }

    /** The interval around the share, taking every band as a trial of its own: too narrow where targets move together. */
    public WilsonInterval interval(double confidence) {
        return WilsonInterval.of(inside, count, confidence);
    }

    /** The interval around the share if the bands are worth only so many independent trials. */
    public WilsonInterval interval(double confidence, double effectiveCount) {
        double share = count == 0 ? 0 : share();
        return WilsonInterval.of(share * effectiveCount, effectiveCount, confidence);
    }
}
