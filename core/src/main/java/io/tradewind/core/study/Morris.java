package io.tradewind.core.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Which of many factors matter at all: steps of one factor at a time along random walks through a grid of four levels.
 *
 * @source Morris (1991); the mean of absolute effects is that of Campolongo et al. (2007)
 */
public final class Morris {
    private static final double LEVEL = 1 / 3.0;
    private static final double STEP = 2 / 3.0;

    private final int factors;
    private final int walks;
    private final double[][] start;
    private final double[][] end;
    /** At which step of a walk a factor moves. */
    private final int[][] turn;

    /**
     * What one factor does to a result while it goes through its whole range.
     *
     * @param meanAbsolute size of the change, whatever its sign
     * @param mean         the change
     * @param deviation    how much it depends on the other factors or on where it starts
     */
    public record Effect(double meanAbsolute, double mean, double deviation) {}

    /** A design of that many walks, each of which takes a run more than there are factors. */
    public Morris(int factors, int walks, long seed) {
        Check.that(factors >= 1 && walks >= 1, "A screening needs factors and walks.");
        this.factors = factors;
        this.walks = walks;
        Well19937c random = new Well19937c(seed);
        start = new double[walks][factors];
        end = new double[walks][factors];
        turn = new int[walks][factors];
        for (int w = 0; w < walks; w++) {
            for (int i = 0; i < factors; i++) {
                double low = random.nextBoolean() ? LEVEL : 0.0;
                boolean up = random.nextBoolean();
                start[w][i] = up ? low : low + STEP;
                end[w][i] = up ? low + STEP : low;
                int other = random.nextInt(i + 1);
                turn[w][i] = turn[w][other];
                turn[w][other] = i;
            }
        }
    }

    /** How many runs it takes. */
    public int runs() {
        return walks * (factors + 1);
    }

    /** Where a run is made, each coordinate from 0 to 1. */
    public Vector point(int run) {
        int walk = run / (factors + 1);
        int step = run % (factors + 1);
        double[] point = new double[factors];
        Arrays.setAll(point, i -> turn[walk][i] < step ? end[walk][i] : start[walk][i]);
        return Vector.of(point);
    }

    /** The effect of each factor; steps one of whose ends has no result are left out. @param results of the runs in their order; NaN where there is none */
    public List<Effect> of(Vector results) {
        Check.that(results.length() == runs(), "There are " + results.length() + " results of " + runs() + " runs.");
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            int factor = i;
            double[] steps = IntStream.range(0, walks)
                    .mapToDouble(w -> {
                        int before = w * (factors + 1) + turn[w][factor];
                        return (results.get(before + 1) - results.get(before)) / (end[w][factor] - start[w][factor]);
                    })
                    .filter(Double::isFinite)
                    .toArray();
            effects.add(new Effect(
                    StatUtils.mean(Arrays.stream(steps).map(Math::abs).toArray()),
                    StatUtils.mean(steps),
                    Math.sqrt(StatUtils.variance(steps))));
        }
        return effects;
    }
}
