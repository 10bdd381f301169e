package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * What a player does to a flow, month by month of the horizon.
 *
 * @param player the player
 * @param usdMn  its share of what all events do, million dollars
 */
public record PlayerPath(Player player, Vector usdMn) {
    /** Checks that the parts are there. */
    public PlayerPath {
        Check.present("player, usdMn", player, usdMn);
    }
}
