package io.tradewind.io.columnar;

import io.tradewind.io.importer.ProductSink;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;

/** Writes the product level of a world as its flows come. */
public interface ProductWriter extends ProductSink, AutoCloseable {
    /** Tariff of the base year on a product. @param rate a fraction */
    void tariff(String origin, String destination, String product, double rate);

    /** Trade elasticity of a product. */
    void elasticity(String product, double theta);

    /**
     * Adds up what came twice and puts the files in their places; without it nothing is left.
     *
     * @param sectorOf code of the sector of a product
     * @param regions  regions of the world; flows of others are left out
     * @return number of flows
     */
    long finish(Function<String, String> sectorOf, Collection<String> regions) throws IOException;

    @Override
    void close();
}
