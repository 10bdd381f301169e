package io.tradewind.core.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The goods of a cell in parts that each tariff reaches whole or not at all. Of two exempt shares the smaller lies inside the larger, so goods are laid
 * out with those that most tariffs reach first. Tariffs that keep the same one out at one time have lists of goods of their own, which follow each other;
 * rows that follow each other in time may be about the same goods.
 *
 * @param sizes   share of each part in the goods
 * @param reaches by part and tariff, whether the tariff reaches it
 */
record GoodsParts(double[] sizes, boolean[][] reaches) {
    /**
     * The parts of a cell.
     *
     * @param reach    share of the goods that each tariff reaches
     * @param excluded positions of the tariffs that each one keeps out
     */
    static GoodsParts of(List<DutyEvent> events, double[] reach, int[][] excluded) {
        double[] start = new double[reach.length];
        int[] excluders = IntStream.range(0, excluded.length)
                .filter(k -> excluded[k].length > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -reach[k]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(k -> k)
                .toArray();
        for (int i = 0; i < excluders.length; i++) {
            int k = excluders[i];
            for (int other : Arrays.copyOf(excluders, i)) {
                if (contains(excluded[k], victim -> victim == other)) {
                    start[k] = Math.max(start[k], start[other]); // its goods are among those that it keeps out
                } else if (!contains(excluded[other], victim -> victim == k)
                        && overlap(events.get(k), events.get(other))
                        && shareOne(excluded[k], excluded[other])) {
                    start[k] = Math.max(start[k], start[other] + reach[other]);
                }
            }
            start[k] = Math.min(start[k], 1.0 - reach[k]);
        }
        return of(start, reach);
    }

    private static GoodsParts of(double[] start, double[] reach) {
        double[] end = new double[reach.length];
        Arrays.setAll(end, k -> start[k] + reach[k]);
        double[] bounds = DoubleStream.concat(Arrays.stream(start), Arrays.stream(end))
                .distinct()
                .sorted()
                .toArray();
        double[] sizes = new double[bounds.length - 1];
        boolean[][] reaches = new boolean[sizes.length][reach.length];
        for (int part = 0; part < sizes.length; part++) {
            sizes[part] = bounds[part + 1] - bounds[part];
            for (int k = 0; k < reach.length; k++) {
                reaches[part][k] = start[k] <= bounds[part] && end[k] >= bounds[part + 1];
            }
        }
        return new GoodsParts(sizes, reaches);
    }

    private static boolean shareOne(int[] victims, int[] others) {
        return contains(victims, victim -> contains(others, other -> other == victim));
    }

    private static boolean contains(int[] victims, IntPredicate which) {
        return Arrays.stream(victims).anyMatch(which);
    }

    private static boolean overlap(DutyEvent one, DutyEvent other) {
        return one.tariff.effective().isBefore(other.tariff.end().orElse(LocalDate.MAX))
                && other.tariff.effective().isBefore(one.tariff.end().orElse(LocalDate.MAX));
    }
}
