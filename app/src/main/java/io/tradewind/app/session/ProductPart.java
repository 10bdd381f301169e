package io.tradewind.app.session;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.projection.ProductSums;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/**
 * What markets of some destinations come to.
 *
 * @param mine whether a destination is one of them; only those are kept
 * @param sums by destination and sector, in the order in which a run asks
 * @param book what their products do
 */
record ProductPart(IntPredicate mine, SortedMap<Place, Deque<double[]>> sums, ProductBook book) implements ProductSums {
    private static final String BETWEEN = " ";

    /** A market. */
    record Place(int destination, int sector) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return destination == other.destination
                    ? Integer.compare(sector, other.sector)
                    : Integer.compare(destination, other.destination);
        }
    }

    ProductPart(IntPredicate mine, ProductBook book) {
        this(mine, new TreeMap<>(), book);
    }

    @Override
    public double[] next(int destination, int sector) {
        return null;
    }

    @Override
    public void made(int destination, int sector, double[] made) {
        if (mine.test(destination)) {
            sums.computeIfAbsent(new Place(destination, sector), any -> new ArrayDeque<>())
                    .add(made);
        }
    }

    /** Where a run finds them, each once. */
    ProductSums asKnown() {
        return new ProductSums() {
            @Override
            public double[] next(int destination, int sector) {
                Deque<double[]> left = sums.get(new Place(destination, sector));
                return left == null ? null : left.poll();
            }

            @Override
            public void made(int destination, int sector, double[] made) {
                // Nobody asks for it again.
            }
        };
    }

    /** Parts as they are sent. @param into where they are added up */
    static BatchRunner.Form<ProductPart> form(ProductPart into) {
        return new BatchRunner.Form<>() {
            @Override
            public double[] numbers(ProductPart part) {
                DoubleStream.Builder all = DoubleStream.builder();
                all.add(part.sums.values().stream().mapToInt(Deque::size).sum());
                part.sums.forEach((place, made) -> made.forEach(one -> {
                    all.add(place.destination).add(place.sector).add(one.length);
                    Arrays.stream(one).forEach(all::add);
                }));
                Arrays.stream(part.book.numbers()).forEach(all::add);
                return all.build().toArray();
            }

            @Override
            public String word(ProductPart part) {
                return String.join(BETWEEN, part.book.words());
            }

            @Override
            public ProductPart of(double[] numbers, String word) {
                int at = 1;
                for (int k = 0; k < numbers[0]; k++) {
                    int end = at + 3 + (int) numbers[at + 2];
                    into.made((int) numbers[at], (int) numbers[at + 1], Arrays.copyOfRange(numbers, at + 3, end));
                    at = end;
                }
                into.book.add(Arrays.copyOfRange(numbers, at, numbers.length), List.of(word.split(BETWEEN, -1)));
                return into;
            }
        };
    }
}
