package io.tradewind.core.montecarlo;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of many numbers over draws, in a room that does not grow with the number of draws. As long as all fit they are kept, and quantiles are exact.
 * Else the first draws are kept until they set boundaries, once and for all, and from then on draws are counted between these: a quantile is off by a
 * bin at most, 1/{@value #BINS_OF_RANGE} of the range of the first draws (two to three hundredths of a standard deviation in tests). Not thread-safe.
 */
public final class QuantileStore {
    /** Draws that set boundaries at least. */
    static final int FEWEST = 32;

    private static final int MOST_FIRST = 1024;
    /** Most numbers kept at once, about 200 MB. */
    private static final long MOST_KEPT = 24_000_000L;
    /** Most numbers of a draw: with their bins about 160 MB. */
    private static final int MOST_NUMBERS = 400_000;
    /** Bins over the range of the first draws. */
    static final int BINS_OF_RANGE = 64;
    /** Bins on either side of it, as far again as half of it; then one without end. */
    private static final int BINS_BESIDE = 16;

    private static final int BINS = BINS_OF_RANGE + 2 * BINS_BESIDE + 2;

    private final int numbers;
    private final double[][] kept;
    private int size;
    private int counted;
    private double[] low;
    private double[] width;
    private double[] least;
    private double[] most;
    private int[] counts;

    /**
     * A store for so many numbers of so many draws.
     *
     * @throws InvalidInputException if even their bins do not fit
     */
    public QuantileStore(int numbers, int draws) {
        this(numbers, draws, MOST_KEPT);
    }

    /** One that keeps at most so many numbers before it counts. */
    QuantileStore(int numbers, int draws, long mostKept) {
        this.numbers = numbers;
        if (numbers > MOST_NUMBERS) {
            throw new InvalidInputException(
                    "draws",
                    List.of(new Problem(
                            "draws",
                            "Bands of " + numbers + " numbers do not fit into memory.",
                            "Maybe ask for one partner or product.")));
        }
        kept = new double[(long) numbers * draws <= mostKept ? draws : first(numbers, mostKept)][];
    }

    private static int first(int numbers, long mostKept) {
        return Math.max(FEWEST, Math.min(MOST_FIRST, Integer.highestOneBit((int) (mostKept / 2 / numbers))));
    }

    /** Takes a draw. */
    public void add(Vector draw) {
        Check.that(draw.length() == numbers, "A draw has " + draw.length() + " numbers, not " + numbers + ".");
        if (size == kept.length) {
            bin();
        }
        double[] values = draw.toArray();
        if (counts == null) {
            kept[size++] = values;
        } else {
            counted++;
            for (int i = 0; i < numbers; i++) {
                count(i, values[i]);
            }
        }
    }

    /** How many draws it holds. */
    public int size() {
        return size + counted;
    }

    private void bin() {
        if (counts != null) {
            return;
        }
        low = new double[numbers];
        width = new double[numbers];
        least = new double[numbers];
        most = new double[numbers];
        counts = new int[Math.multiplyExact(numbers, BINS)];
        for (int i = 0; i < numbers; i++) {
            double[] sample = sample(i);
            Arrays.sort(sample);
            least[i] = sample[0];
            most[i] = sample[sample.length - 1];
            width[i] = (most[i] - least[i]) / BINS_OF_RANGE;
            low[i] = least[i] - BINS_BESIDE * width[i];
        }
        for (int k = 0; k < kept.length; k++) {
            for (int i = 0; i < numbers; i++) {
                count(i, kept[k][i]);
            }
            kept[k] = null;
        }
        counted = size;
        size = 0;
    }

    private void count(int i, double value) {
        if (Double.isNaN(value)) {
            least[i] = Double.NaN;
            return;
        }
        least[i] = Math.min(least[i], value);
        most[i] = Math.max(most[i], value);
        double at = width[i] > 0 ? (value - low[i]) / width[i] : value < low[i] ? -1 : value > low[i] ? BINS : 0;
        counts[i * BINS + (int) Math.max(0, Math.min(BINS - 1, Math.floor(at) + 1))]++;
    }

    private double[] sample(int number) {
        double[] sample = new double[size];
        Arrays.setAll(sample, k -> kept[k][number]);
        return sample;
    }

    /** The quantiles of a number over the draws so far. */
    public Quantiles of(int number) {
        if (counts == null) {
            return Quantiles.of(Vector.of(sample(number)));
        }
        return Double.isNaN(least[number] + most[number])
                ? Quantiles.NONE
                : Quantiles.of(counted, position -> ordered(number, position));
    }

    /** About the number at a position of the order: numbers of a bin lie evenly in it. */
    private double ordered(int i, int position) {
        int before = 0;
        int bin = 0;
        while (before + counts[i * BINS + bin] <= position) {
            before += counts[i * BINS + bin++];
        }
        double from = Math.max(least[i], bin == 0 ? least[i] : low[i] + (bin - 1) * width[i]);
        double to = Math.min(most[i], bin == BINS - 1 ? most[i] : low[i] + bin * width[i]);
        return from + (to - from) * (position - before + 0.5) / counts[i * BINS + bin];
    }
}
