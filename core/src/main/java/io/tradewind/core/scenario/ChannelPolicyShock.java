package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A policy that moves one channel of China's exports: pilot zones, rebates or inspections.
 *
 * @param channel       the channel
 * @param partners      importing regions or groups
 * @param sectors       sector codes or {@code all}; empty if products are named
 * @param products      product codes or aggregates of the panel; empty if sectors are named
 * @param pct           change of the channel's quantity in percent
 * @param affectedShare share of these goods' trade that goes through the channel, 0 to 1
 * @param start         first day
 * @param end           first day after it; open if left out
 */
public record ChannelPolicyShock(
        Channel channel,
        List<String> partners,
        List<String> sectors,
        List<String> products,
        double pct,
        double affectedShare,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    /** A channel of exports. */
    public enum Channel {
        /** Cross-border e-commerce. */
        CBEC,
        /** Market procurement. */
        MARKET_PROCUREMENT
    }

    /** Copies the lists and checks that the parts are there. */
    public ChannelPolicyShock {
        Check.notNull(channel, "channel");
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.notNull(start, "start");
        Check.notNull(end, "end");
    }

    @Override
    public ChannelPolicyShock withoutEnd() {
        return new ChannelPolicyShock(
                channel, partners, sectors, products, pct, affectedShare, start, Optional.empty());
    }

    @Override
    public boolean isZero() {
        return pct == 0.0 || affectedShare == 0.0;
    }

    @Override
    public String kind() {
        return "channel_policy";
    }
}
