package io.tradewind.core.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Shares along random orders of the players and their reverses; the error of each share is that of a mean over the pairs. */
final class SampledShapley extends ShapleyValues {
    private final int[][] orders;
    private final Map<Coalition, Integer> position = new HashMap<>();

    private SampledShapley(int[][] orders, int players, List<Coalition> coalitions) {
        super(players, coalitions);
        this.orders = orders;
        for (int c = 0; c < coalitions.size(); c++) {
            position.put(coalitions.get(c), c);
        }
    }

    static SampledShapley of(int players, int pairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] orders = new int[2 * pairs][];
        List<List<Coalition>> walks = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            orders[2 * pair] = shuffled(players, random);
            orders[2 * pair + 1] = reversed(orders[2 * pair]);
            walks.add(walk(orders[2 * pair]));
            walks.add(walk(orders[2 * pair + 1]));
        }
        List<Coalition> first = walks.get(0);
        return new SampledShapley(orders, players, distinct(walks, first.get(first.size() - 1)));
    }

    private static int[] shuffled(int players, SplittableRandom random) {
        int[] order = new int[players];
        for (int k = 0; k < players; k++) {
            int other = random.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            reversed[k] = order[order.length - 1 - k];
        }
        return reversed;
    }

    /** Nobody, then one player more at each step. */
    private static List<Coalition> walk(int[] order) {
        List<Coalition> walk = new ArrayList<>();
        Coalition coalition = Coalition.EMPTY;
        walk.add(coalition);
        for (int player : order) {
            coalition = coalition.with(player);
            walk.add(coalition);
        }
        return walk;
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    Shares share(double[][] values, int parts) {
        int pairs = orders.length / 2;
        double[][] sum = new double[players()][parts];
        double[][] squares = new double[players()][parts];
        for (int pair = 0; pair < pairs; pair++) {
            double[][] mean = new double[players()][parts];
            add(orders[2 * pair], values, mean);
            add(orders[2 * pair + 1], values, mean);
            for (int k = 0; k < sum.length; k++) {
                for (int q = 0; q < parts; q++) {
                    double change = mean[k][q] - sum[k][q]; // Welford: sum is the running mean
                    sum[k][q] += change / (pair + 1);
                    squares[k][q] += change * (mean[k][q] - sum[k][q]);
                }
            }
        }
        for (double[] row : squares) {
            for (int q = 0; q < parts; q++) {
                row[q] = Math.sqrt(row[q] / (pairs - 1) / pairs);
            }
        }
        return Shares.of(sum, squares, values[0], values[values.length - 1]);
    }

    /** Adds half of what each player brings when it joins in that order. */
    private void add(int[] order, double[][] values, double[][] mean) {
        List<Coalition> walk = walk(order);
        for (int step = 0; step < order.length; step++) {
            double[] before = values[position.get(walk.get(step))];
            double[] after = values[position.get(walk.get(step + 1))];
            for (int q = 0; q < before.length; q++) {
                mean[order[step]][q] += 0.5 * (after[q] - before[q]);
            }
        }
    }
}
