package io.tradewind.core.attribution;

/**
 * What a cell of a province adds to its exposure to a player.
 *
 * @param player     id of the player
 * @param product    product, or sector for imports
 * @param partner    partner
 * @param sharePct   share of the cell in the asked flow without events, percent
 * @param logMovePct what the player does to the country's flow in that cell, {@code 100 d ln X}
 * @param exposurePp their product, percentage points
 * @source MODEL (5.3)
 */
public record CellRow(
        String player, String product, String partner, double sharePct, double logMovePct, double exposurePp) {}
