package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Belt and Road investment above or below its base path, through one of three channels.
 *
 * @param channel     how it reaches trade
 * @param hosts       host regions or groups
 * @param amountUsdMn million USD over the whole period, spread evenly; either this or {@code pctOfBase}
 * @param pctOfBase   percent of the base path of these hosts; either this or {@code amountUsdMn}
 * @param daysSaved   of the transport channel: days saved on a shipment to and from the hosts once built
 * @param start       first day
 * @param end         first day after it; open if left out (only with {@code pctOfBase})
 * @param mix         share of each sector in the goods that contracts carry, summing to 1; the parameters {@code comp_*} if empty
 */
public record InvestmentShock(
        Channel channel,
        List<String> hosts,
        OptionalDouble amountUsdMn,
        OptionalDouble pctOfBase,
        OptionalDouble daysSaved,
        LocalDate start,
        Optional<LocalDate> end,
        SortedMap<String, Double> mix)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(Channel channel, List<String> hosts, LocalDate start) {
        return new Builder(channel, hosts, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final Channel channel;
        private final List<String> hosts;
        private final LocalDate start;
        private OptionalDouble amountUsdMn = OptionalDouble.empty();
        private OptionalDouble pctOfBase = OptionalDouble.empty();
        private OptionalDouble daysSaved = OptionalDouble.empty();
        private Optional<LocalDate> end = Optional.empty();
        private SortedMap<String, Double> mix = Collections.emptySortedMap();

        private Builder(Channel channel, List<String> hosts, LocalDate start) {
            this.channel = channel;
            this.hosts = hosts;
            this.start = start;
        }

        /** Sets: million USD over the whole period, spread evenly. */
        public Builder amountUsdMn(double newAmountUsdMn) {
            amountUsdMn = OptionalDouble.of(newAmountUsdMn);
            return this;
        }

        /** Sets: percent of the base path of these hosts. */
        public Builder pctOfBase(double newPctOfBase) {
            pctOfBase = OptionalDouble.of(newPctOfBase);
            return this;
        }

        /** Sets: of the transport channel: days saved on a shipment to and from the hosts once built. */
        public Builder daysSaved(double newDaysSaved) {
            daysSaved = OptionalDouble.of(newDaysSaved);
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** Sets: share of each sector in the goods that contracts carry, summing to 1. */
        public Builder mix(SortedMap<String, Double> newMix) {
            mix = newMix;
            return this;
        }

        /** The shock. */
        public InvestmentShock build() {
            return new InvestmentShock(channel, hosts, amountUsdMn, pctOfBase, daysSaved, start, end, mix);
        }
    }

    /** How investment reaches trade. */
    public enum Channel {
        /** Construction contracts carry goods while they are built. */
        CONTRACT,
        /** The stock of direct investment raises exports to the host. */
        OFDI,
        /** Ports and railways save days. */
        TRANSPORT
    }

    /** Copies lists and maps and checks that the parts are there. */
    public InvestmentShock {
        Check.notNull(channel, "channel");
        hosts = List.copyOf(hosts);
        Check.notNull(amountUsdMn, "amountUsdMn");
        Check.notNull(pctOfBase, "pctOfBase");
        Check.notNull(daysSaved, "daysSaved");
        Check.notNull(start, "start");
        Check.notNull(end, "end");
        mix = Collections.unmodifiableSortedMap(new TreeMap<>(mix));
    }

    /** An amount of money needs its last day. */
    @Override
    public InvestmentShock withoutEnd() {
        return amountUsdMn.isPresent()
                ? this
                : new InvestmentShock(channel, hosts, amountUsdMn, pctOfBase, daysSaved, start, Optional.empty(), mix);
    }

    @Override
    public boolean isZero() {
        return amountUsdMn.orElse(0.0) == 0.0 && pctOfBase.orElse(0.0) == 0.0 && daysSaved.orElse(0.0) == 0.0;
    }

    @Override
    public String kind() {
        return "investment";
    }
}
