package io.tradewind.core.demand;

/**
 * What buyers get and pay under a cap on the quantity: where the cap binds, the price rises until they want no more,
 * {@code p* = ln(Q ÷ cap) ÷ |ε|}, and the value is {@code cap·e^p*}. A cap that does not bind changes nothing, to the last bit.
 *
 * @param logQuantity log quantity against the base
 * @param logPrice    log price against the base; of a month that is capped in part, the mean value of a unit
 * @source MODEL §1, quantity rationing
 */
public record Rationing(double logQuantity, double logPrice) {
    /** Stands for nothing at all: a share this small of the base cannot be told from none, and has a logarithm. */
    public static final double NOTHING = 1e-9;

    /**
     * Under a cap.
     *
     * @param logQuantity what buyers want, log against the base
     * @param logPrice    at this log price
     * @param cap         largest quantity as a share of the base, 0 or more
     * @param share       share of the month in which it holds
     * @param elasticity  size of the elasticity of demand, positive
     * @param maxLogRise  largest log rise of the price
     */
    public static Rationing of(
            double logQuantity, double logPrice, double cap, double share, double elasticity, double maxLogRise) {
        double wanted = Math.exp(logQuantity);
        if (share <= 0.0 || wanted <= cap) {
            return new Rationing(logQuantity, logPrice);
        }
        double allowed = Math.max(cap, NOTHING);
        double rise = Math.min(maxLogRise, Math.max(0.0, Math.log(wanted / allowed)) / elasticity);
        double quantity = (1.0 - share) * wanted + share * allowed;
        double value = (1.0 - share) * wanted + share * allowed * Math.exp(rise);
        return new Rationing(Math.log(quantity), logPrice + Math.log(value / quantity));
    }
}
