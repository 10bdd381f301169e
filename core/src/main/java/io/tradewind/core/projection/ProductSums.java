package io.tradewind.core.projection;

/**
 * What the products of a market come to, as numbers: so that markets can be run in one place and added up in another. A market may be asked for more than once
 * in a run, on its base path and under its scenario, each time in the same order.
 */
public interface ProductSums {
    /** Knows nothing and keeps nothing. */
    ProductSums NONE = new ProductSums() {
        @Override
        public double[] next(int destination, int sector) {
            return null;
        }

        @Override
        public void made(int destination, int sector, double[] sums) {
            // Nobody asks for them.
        }
    };

    /** What that market came to where it was run, empty if it is not taken apart; null if it is to be run here. */
    double[] next(int destination, int sector);

    /** Takes what a market that was run here comes to. */
    void made(int destination, int sector, double[] sums);
}
