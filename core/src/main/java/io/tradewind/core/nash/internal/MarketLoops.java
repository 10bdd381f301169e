package io.tradewind.core.nash.internal;

/** The inner loops over the origins of one market. */
final class MarketLoops {
    private MarketLoops() {}

    /**
     * Fills {@code result = a·b·c} and the sums of it and of {@code result·net}; four at a time, so that no addition waits for the one
     * before.
     */
    static void attract(double[] a, double[] b, double[] c, double[] net, double[] result, double[] sums) {
        int n = result.length;
        int blocks = n & ~3;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double n0 = 0;
        double n1 = 0;
        double n2 = 0;
        double n3 = 0;
        for (int i = 0; i < blocks; i += 4) {
            double r0 = a[i] * b[i] * c[i];
            double r1 = a[i + 1] * b[i + 1] * c[i + 1];
            double r2 = a[i + 2] * b[i + 2] * c[i + 2];
            double r3 = a[i + 3] * b[i + 3] * c[i + 3];
            result[i] = r0;
            result[i + 1] = r1;
            result[i + 2] = r2;
            result[i + 3] = r3;
            s0 += r0;
            s1 += r1;
            s2 += r2;
            s3 += r3;
            n0 += r0 * net[i];
            n1 += r1 * net[i + 1];
            n2 += r2 * net[i + 2];
            n3 += r3 * net[i + 3];
        }
        for (int i = blocks; i < n; i++) {
            double r = a[i] * b[i] * c[i];
            result[i] = r;
            s0 += r;
            n0 += r * net[i];
        }
        sums[0] = (s0 + s1) + (s2 + s3);
        sums[1] = (n0 + n1) + (n2 + n3);
    }

    /**
     * Turns attractions into shares, fills sales net of duty, {@code flow = share·net·spent}, adds them to those of each origin, and
     * {@code theta·flow·(1 − share)}.
     */
    static void sell(
            double[] shares,
            double factor,
            double[] net,
            double spent,
            double theta,
            double[] flow,
            double[] sales,
            double[] elastic) {
        for (int i = 0; i < flow.length; i++) {
            double share = shares[i] * factor;
            double sold = share * net[i] * spent;
            shares[i] = share;
            flow[i] = sold;
            sales[i] += sold;
            elastic[i] += theta * sold * (1 - share);
        }
    }

    /** Adds {@code flow·(theta − slope·share)}: how much an origin's sales fall with its price, as far as the market tells. */
    static void addElasticity(double[] flow, double[] shares, double theta, double slope, double[] sum) {
        for (int i = 0; i < flow.length; i++) {
            sum[i] += flow[i] * (theta - slope * shares[i]);
        }
    }

    /** Adds {@code a·x + b·y}. */
    static void add(double a, double[] x, double b, double[] y, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * x[i] + b * y[i];
        }
    }

    /** Adds {@code a0·x0 + … + a3·x3}. */
    static void add(
            double a0,
            double[] x0,
            double a1,
            double[] x1,
            double a2,
            double[] x2,
            double a3,
            double[] x3,
            double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a0 * x0[i] + a1 * x1[i] + a2 * x2[i] + a3 * x3[i];
        }
    }
}
