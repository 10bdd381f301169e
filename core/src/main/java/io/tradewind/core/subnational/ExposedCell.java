package io.tradewind.core.subnational;

/**
 * What one cell adds to an area's exposure.
 *
 * @param product product, or sector for imports
 * @param partner partner
 * @param share   share of the cell in the area's trade of that direction, without events
 * @param logMove log change of the country's cell by the scenario's events
 */
public record ExposedCell(String product, String partner, double share, double logMove) {
    /** The cell's part of the exposure, in logs. */
    public double exposure() {
        return share * logMove;
    }
}
