package io.tradewind.core.attribution;

import java.util.List;

/**
 * What a player, the baseline or everything together adds to the growth of a flow. All parts are percentage points of growth over twelve months.
 *
 * @param player         id of the player; {@code baseline} or {@code total}
 * @param label          what to call it in a sentence
 * @param contributionPp its share of the growth
 * @param quantityPp     the part of it that is quantity
 * @param pricePp        the part of it that is price, without exchange rates
 * @param exchangeRatePp the part of it that is the price exchange rates make
 * @param diversionPp    the part of the quantity that is won from other origins or lost to them
 * @param creationPp     the rest of the quantity that events move; with the diversion it is the player's quantity, of the baseline it is 0
 * @param exposurePp     of a province: {@code 100 Σ ω d ln X} over its cells; NaN for other reporters
 * @param standardError  standard error of the contribution; 0 where every coalition was valued
 * @param dutyUsdMn      duty that importers collect on the flow in that month because of it, million USD
 * @param events         ids of the events behind it
 */
public record PlayerRow(
        String player,
        String label,
        double contributionPp,
        double quantityPp,
        double pricePp,
        double exchangeRatePp,
        double diversionPp,
        double creationPp,
        double exposurePp,
        double standardError,
        double dutyUsdMn,
        List<String> events) {
    /** Id of the row of what grows without events. */
    public static final String BASELINE = "baseline";
    /** Id of the last row. */
    public static final String TOTAL = "total";

    /** Copies the ids. */
    public PlayerRow {
        events = List.copyOf(events);
    }
}
