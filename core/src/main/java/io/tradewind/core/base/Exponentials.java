package io.tradewind.core.base;

/**
 * Logs and exponentials near 0 and 1, where the month loop of a projection spends its time. The same argument always gives the same bits, whatever
 * stands beside it.
 */
public final class Exponentials {
    /** Beyond this size of the argument {@link Math#expm1} is asked. */
    private static final double WIDEST = 16.0;

    /** The argument is divided by two this often, and the result doubled back: {@code e^2z − 1 = y(2 + y)} with {@code y = e^z − 1}. */
    private static final double HALVED = 1.0 / 64.0;

    // 1 ÷ n!, n = 2 to 11; the next term is below 4e-17 of the sum at an argument of a quarter
    private static final double C2 = 1.0 / 2.0;
    private static final double C3 = 1.0 / 6.0;
    private static final double C4 = 1.0 / 24.0;
    private static final double C5 = 1.0 / 120.0;
    private static final double C6 = 1.0 / 720.0;
    private static final double C7 = 1.0 / 5040.0;
    private static final double C8 = 1.0 / 40320.0;
    private static final double C9 = 1.0 / 362880.0;
    private static final double C10 = 1.0 / 3628800.0;
    private static final double C11 = 1.0 / 39916800.0;

    private Exponentials() {}

    /**
     * {@code e^(factor·x) − 1} of the first numbers of an array. Nothing but sums and products in one line, so that the compiler makes vector code of
     * it, where {@link Math#exp} is called number by number.
     *
     * @error below 2e-14 of the result; 0 gives 0
     */
    public static void expm1(double factor, double[] x, double[] result, int size) {
        double scale = factor * HALVED;
        for (int i = 0; i < size; i++) {
            double z = x[i] * scale;
            double tail = C6 + z * (C7 + z * (C8 + z * (C9 + z * (C10 + z * C11))));
            double y = z * (1.0 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * tail)))));
            y = y * (2.0 + y);
            y = y * (2.0 + y);
            y = y * (2.0 + y);
            y = y * (2.0 + y);
            y = y * (2.0 + y);
            result[i] = y * (2.0 + y);
        }
        double widest = WIDEST / Math.abs(factor);
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(x[i]) <= widest)) {
                result[i] = Math.expm1(factor * x[i]);
            }
        }
    }

    /**
     * {@code ln(1 + x)}, for which {@link Math#log1p} leaves compiled code on some machines.
     *
     * @error a few units in the last place
     * @source the correction for the rounding of {@code 1 + x} is Kahan's
     */
    public static double log1p(double x) {
        double sum = 1.0 + x;
        return sum == 1.0 ? x : Math.log(sum) * (x / (sum - 1.0));
    }
}
