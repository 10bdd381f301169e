package io.tradewind.core.nash.internal;

/** The inner loops over the origins of one market. */
final class MarketLoops {
    private MarketLoops() {}

    /** Fills {@code result = a·b·c} and returns its sum, in four parts so that no addition waits for the one before. */
    static double product(double[] a, double[] b, double[] c, double[] result) {
        int n = result.length;
        int blocks = n & ~3;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < n; i++) {
            result[i] = a[i] * b[i] * c[i];
        }
        for (int i = 0; i < blocks; i += 4) {
            s0 += result[i];
            s1 += result[i + 1];
            s2 += result[i + 2];
            s3 += result[i + 3];
        }
        for (int i = blocks; i < n; i++) {
            s0 += result[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Multiplies the shares by the factor and returns Σ shares·net. */
    static double scale(double[] shares, double factor, double[] net) {
        int n = shares.length;
        int blocks = n & ~3;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < n; i++) {
            shares[i] *= factor;
        }
        for (int i = 0; i < blocks; i += 4) {
            s0 += shares[i] * net[i];
            s1 += shares[i + 1] * net[i + 1];
            s2 += shares[i + 2] * net[i + 2];
            s3 += shares[i + 3] * net[i + 3];
        }
        for (int i = blocks; i < n; i++) {
            s0 += shares[i] * net[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Fills sales net of duty, {@code flow = shares·net·spent}, and adds them to those of each origin. */
    static void sell(double[] shares, double[] net, double spent, double[] flow, double[] sales) {
        for (int i = 0; i < flow.length; i++) {
            double sold = shares[i] * net[i] * spent;
            flow[i] = sold;
            sales[i] += sold;
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
