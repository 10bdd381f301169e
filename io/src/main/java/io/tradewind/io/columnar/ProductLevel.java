package io.tradewind.io.columnar;

import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.model.ProductShares;
import java.util.List;

/** The product level of a world: its flows, read market by market, and what its sectors are made of. */
public interface ProductLevel extends AutoCloseable {
    /** A product. @param name for people @param sector code of its sector */
    record Product(String code, String name, String sector) {}

    /** All products, by code. */
    List<Product> products();

    /** The flows; asked for in the order of destinations and sectors that a run has, they are read once. */
    default ProductFlows flows() {
        return flows(0, Integer.MAX_VALUE);
    }

    /** Those to destinations at these positions in the world, the last one not among them; there are none to others. */
    ProductFlows flows(int from, int to);

    /** Share of each product in the trade of its sector. */
    ProductShares shares();

    /** Number of flows. */
    long size();

    @Override
    void close();
}
