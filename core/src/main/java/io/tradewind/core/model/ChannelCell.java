package io.tradewind.core.model;

import io.tradewind.core.base.Check;

/**
 * A channel's share in the country's trade of one product with one partner.
 *
 * @param channel the channel
 * @param flow    direction
 * @param product product of exports, sector of imports
 * @param partner partner
 * @param share   its share in the cell
 */
public record ChannelCell(Channel channel, TradeDirection flow, String product, String partner, Figure share) {
    /** Checks that the parts are there. */
    public ChannelCell {
        Check.present("channel, flow", channel, flow);
        Check.notBlank(product, "product");
        Check.notBlank(partner, "partner");
        Check.inRange(share.value(), 0, 1, "share of a channel");
    }
}
