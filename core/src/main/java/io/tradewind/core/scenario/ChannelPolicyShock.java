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
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            Channel channel, List<String> partners, double pct, double affectedShare, LocalDate start) {
        return new Builder(channel, partners, pct, affectedShare, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final Channel channel;
        private final List<String> partners;
        private final double pct;
        private final double affectedShare;
        private final LocalDate start;
        private List<String> sectors = List.of();
        private List<String> products = List.of();
        private Optional<LocalDate> end = Optional.empty();

        private Builder(Channel channel, List<String> partners, double pct, double affectedShare, LocalDate start) {
            this.channel = channel;
            this.partners = partners;
            this.pct = pct;
            this.affectedShare = affectedShare;
            this.start = start;
        }

        /** Sets: sector codes or {@code all}. */
        public Builder sectors(List<String> newSectors) {
            sectors = newSectors;
            return this;
        }

        /** Sets: product codes or aggregates of the panel. */
        public Builder products(List<String> newProducts) {
            products = newProducts;
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** The shock. */
        public ChannelPolicyShock build() {
            return new ChannelPolicyShock(channel, partners, sectors, products, pct, affectedShare, start, end);
        }
    }

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
