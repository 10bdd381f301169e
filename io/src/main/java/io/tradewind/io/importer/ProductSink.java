package io.tradewind.io.importer;

/** Takes every flow at the level of the product, for those who keep it. */
public interface ProductSink {
    /** Takes nothing. */
    ProductSink NONE = (origin, destination, product, usdMn, tons) -> {};

    /** Duty that a flow paid, in million dollars. */
    default void duty(String origin, String destination, String product, double usdMn) {}

    /** What a code of goods is called. */
    default void name(String product, String name) {}

    /**
     * A flow of a year between two regions.
     *
     * @param product code as the source writes it
     * @param usdMn   what it is worth, in million dollars
     * @param tons    quantity in metric tons; NaN where it is not known
     */
    void flow(String origin, String destination, String product, double usdMn, double tons);
}
