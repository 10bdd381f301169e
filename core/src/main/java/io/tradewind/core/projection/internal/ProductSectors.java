package io.tradewind.core.projection.internal;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Product;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * Sectors whose markets each good of the panel follows, with their weights. Most goods follow one; one that the sectors cut in parts (household
 * appliances: air conditioners are machinery) follows each with its part.
 *
 * @param sectors positions of the sectors by good, the heaviest first
 * @param weights their weights, summing to 1
 */
@SuppressWarnings("serial") // arrays of numbers
record ProductSectors(int[][] sectors, double[][] weights) implements Serializable {
    /** Those of the panel's products. */
    static ProductSectors ofProducts(Economy economy, CustomsPanel panel) {
        int n = panel.products().size();
        int[][] sectors = new int[n][];
        double[][] weights = new double[n][];
        for (int p = 0; p < n; p++) {
            Product product = panel.products().get(p);
            sectors[p] = product.sectors().keySet().stream()
                    .mapToInt(code -> economy.indexOf(code).orElseThrow())
                    .toArray();
            weights[p] = product.sectors().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return new ProductSectors(sectors, weights);
    }

    /** Goods that are the sectors themselves. */
    static ProductSectors ofSectors(int n) {
        return new ProductSectors(
                IntStream.range(0, n).mapToObj(s -> new int[] {s}).toArray(int[][]::new),
                IntStream.range(0, n).mapToObj(s -> new double[] {1.0}).toArray(double[][]::new));
    }

    /** Number of sectors that the good follows. */
    int count(int good) {
        return sectors[good].length;
    }

    /** The k-th of them. */
    int sector(int good, int k) {
        return sectors[good][k];
    }

    /** The sector that the good is in. */
    int main(int good) {
        return sectors[good][0];
    }

    /** Weight of the k-th of them. */
    double weight(int good, int k) {
        return weights[good][k];
    }
}
