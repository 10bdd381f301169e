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
