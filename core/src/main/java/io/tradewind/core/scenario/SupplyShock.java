package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of what China's makers of a sector can supply. More capacity lowers their price by the inverse elasticity of export supply
 * ({@code inv_supply.*}); quantities follow from demand.
 *
 * @param sectors     sector codes or {@code all}
 * @param capacityPct change of capacity in percent, if stated
 * @param pricePct    change of the price in percent that comes besides (costs, rebates), if stated
 * @param start       first day
 * @param end         first day after it; open if left out
 */
public record SupplyShock(
        List<String> sectors,
        OptionalDouble capacityPct,
        OptionalDouble pricePct,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> sectors, LocalDate start) {
        return new Builder(sectors, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<String> sectors;
        private final LocalDate start;
        private OptionalDouble capacityPct = OptionalDouble.empty();
        private OptionalDouble pricePct = OptionalDouble.empty();
        private Optional<LocalDate> end = Optional.empty();

        private Builder(List<String> sectors, LocalDate start) {
            this.sectors = sectors;
            this.start = start;
        }

        /** Sets: change of capacity in percent. */
        public Builder capacityPct(double newCapacityPct) {
            capacityPct = OptionalDouble.of(newCapacityPct);
            return this;
        }

        /** Sets: change of the price in percent that comes besides (costs, rebates). */
        public Builder pricePct(double newPricePct) {
            pricePct = OptionalDouble.of(newPricePct);
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** The shock. */
        public SupplyShock build() {
            return new SupplyShock(sectors, capacityPct, pricePct, start, end);
        }
    }

    /** Copies the list and checks that the parts are there. */
    public SupplyShock {
        sectors = List.copyOf(sectors);
        Check.notNull(capacityPct, "capacityPct");
        Check.notNull(pricePct, "pricePct");
        Check.notNull(start, "start");
        Check.notNull(end, "end");
    }

    @Override
    public SupplyShock withoutEnd() {
        return new SupplyShock(sectors, capacityPct, pricePct, start, Optional.empty());
    }

    @Override
    public boolean isZero() {
        return capacityPct.orElse(0.0) == 0.0 && pricePct.orElse(0.0) == 0.0;
    }

    @Override
    public String kind() {
        return "supply";
    }
}
