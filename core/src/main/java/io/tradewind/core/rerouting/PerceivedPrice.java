package io.tradewind.core.rerouting;

import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;

/** How buyers come to see a price path: the two-speed kernel as weights of this month and of the months before. @source MODEL §2.1 */
final class PerceivedPrice {
    private final double[] weights;

    PerceivedPrice(KernelWeights kernel, int months) {
        weights = new double[months];
        TwoSpeedKernel impulse = new TwoSpeedKernel(kernel, 1);
        for (int h = 0; h < months; h++) {
            double price = h == 0 ? 1.0 : 0.0;
            weights[h] = impulse.step(0, price, price);
        }
    }

    /** Weight of the month's own price. */
    double impact() {
        return weights[0];
    }

    /** What the prices before the month still do in it. */
    double carried(double[] price, int month) {
        double sum = 0.0;
        for (int h = 1; h <= month; h++) {
            sum += weights[h] * price[month - h];
        }
        return sum;
    }
}
