package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.List;

/**
 * Markets taken apart by product: what a destination buys of a sector, product by product, each with the origins that it has. Asked for market by market, one
 * destination after the other, so that millions of flows can be read as they are needed and none need be kept.
 */
@FunctionalInterface
public interface ProductFlows {
    /** The products that a destination buys of a sector, in an order that is always the same; empty where the sector is not taken apart there. */
    List<Market> of(int destination, int sector);

    /**
     * One product in one destination. The arrays are not copied.
     *
     * @param product  its code
     * @param origins  positions of those who sell it there, ascending; the destination itself for what it sells at home
     * @param usdMn    flow of a year from each, customs value before duty, million USD
     * @param tariffs  tariff of the base year on each, a fraction
     * @param relative its elasticity between origins as a multiple of the sector's
     */
    record Market(String product, int[] origins, double[] usdMn, double[] tariffs, double relative) {
        /** Checks the parts against each other. */
        public Market {
            Check.notBlank(product, "product");
            Check.that(
                    origins.length == usdMn.length && origins.length == tariffs.length,
                    "A product's origins, flows and tariffs must be as many.");
            Check.positive(relative, "relative elasticity");
        }

        /** Number of origins. */
        public int size() {
            return origins.length;
        }
    }
}
