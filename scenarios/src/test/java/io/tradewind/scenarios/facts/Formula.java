package io.tradewind.scenarios.facts;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The formulas of the arithmetic checks. Growth and shares are in percent; {@code L} is a level, {@code g} its growth, {@code 0} a year before. */
enum Formula {
    /** The figure itself. */
    SAME(x -> x[0]),
    /** a + b. */
    SUM(x -> x[0] + x[1]),
    /** a − b. */
    DIFFERENCE(x -> x[0] - x[1]),
    /** a ÷ b. */
    RATE(x -> x[0] / x[1]),
    /** a as a percentage of b. */
    SHARE(x -> 100 * x[0] / x[1]),
    /** What a is b percent of. */
    WHOLE_OF_SHARE(x -> 100 * x[0] / x[1]),
    /** Level a year before: L ÷ (1 + g). */
    BEFORE(x -> before(x[0], x[1])),
    /** Growth of L1 + L2 from L1, g1, L2, g2. */
    GROWTH_OF_SUM(x -> growth(x[0] + x[2], before(x[0], x[1]) + before(x[2], x[3]))),
    /** Growth of the rest of a whole, from whole and part: L, g, l, h. */
    GROWTH_OF_REST(x -> growth(x[0] - x[2], before(x[0], x[1]) - before(x[2], x[3]))),
    /** Points of the growth of a whole that a part makes: L, g, l, h. */
    CONTRIBUTION_OF_PART(x -> 100 * (x[2] - before(x[2], x[3])) / before(x[0], x[1])),
    /** Share a year before: contribution ÷ growth. */
    BASE_SHARE(x -> 100 * x[0] / x[1]),
    /** Growth of two together, from g1, g2 and their levels a year before. */
    MIX(x -> (x[0] * x[2] + x[1] * x[3]) / (x[2] + x[3])),
    /** Growth of value from quantity and price. */
    PRODUCT_GROWTH(x -> 100 * ((1 + x[0] / 100) * (1 + x[1] / 100) - 1)),
    /** Growth of quantity from value and price, or of price from value and quantity. */
    QUOTIENT_GROWTH(x -> 100 * ((1 + x[0] / 100) / (1 + x[1] / 100) - 1)),
    /** Points of growth in value that one of two factors makes. */
    SHAPLEY_PART(x -> x[0] * (1 + x[1] / 200)),
    /** Imports a year before, from growth of exports and imports, the balance and its change. */
    IMPORTS_BEFORE(Formula::importsBefore),
    /** Exports a year before, likewise. */
    EXPORTS_BEFORE(x -> importsBefore(x) + x[2] - x[3]),
    /** Growth of a month from that of its quarter and of the two other months, with the levels a year before. */
    THIRD_MONTH(x -> (x[0] * (x[3] + x[4] + x[5]) - x[1] * x[4] - x[2] * x[5]) / x[3]),
    /** Change of one currency against another, from units per dollar of both, first and last. */
    CROSS_CHANGE(x -> growth(x[3] / x[2], x[1] / x[0]));

    private final ToDoubleFunction<double[]> function;

    Formula(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    private static double before(double level, double growth) {
        return level / (1 + growth / 100);
    }

    private static double growth(double now, double before) {
        return 100 * (now / before - 1);
    }

    /** X0 (1 + gX) − M0 (1 + gM) = B and X0 − M0 = B − dB. */
    private static double importsBefore(double[] x) {
        return (x[2] - (x[2] - x[3]) * (1 + x[0] / 100)) / ((x[0] - x[1]) / 100);
    }

    double of(double[] inputs) {
        return function.applyAsDouble(inputs);
    }

    /** How far rounding of the inputs may move the figure: the farthest corner of their ranges. */
    double reach(double[] inputs, double[] tolerances) {
        double centre = of(inputs);
        double reach = 0.0;
        for (int corner = 0; corner < 1 << inputs.length; corner++) {
            double[] moved = inputs.clone();
            for (int k = 0; k < moved.length; k++) {
                moved[k] += (corner >> k & 1) == 0 ? tolerances[k] : -tolerances[k];
            }
            reach = Math.max(reach, Math.abs(of(moved) - centre));
        }
        return reach;
    }

    static Formula ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
