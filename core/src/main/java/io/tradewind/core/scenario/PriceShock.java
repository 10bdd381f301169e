package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of exporters' FOB prices; quantities respond to it. A sector moves in the world, a product in the customs panel alone.
 *
 * @param exporters      exporting regions or groups
 * @param partners       importing regions or groups
 * @param sectors        sector codes or {@code all}; empty if products are named
 * @param products       product codes or aggregates of the panel; empty if sectors are named
 * @param pct            change in percent
 * @param start          first day
 * @param end            first day after it; open if left out
 * @param halfLifeMonths months in which half of it fades; none: it stays
 */
public record PriceShock(
        List<String> exporters,
        List<String> partners,
        List<String> sectors,
        List<String> products,
        double pct,
        LocalDate start,
        Optional<LocalDate> end,
        OptionalDouble halfLifeMonths)
        implements Shock {
    /** Copies the lists and checks that the parts are there. */
    public PriceShock {
        exporters = List.copyOf(exporters);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.notNull(start, "start");
        Check.notNull(end, "end");
        Check.notNull(halfLifeMonths, "halfLifeMonths");
    }

    @Override
    public PriceShock withoutEnd() {
        return new PriceShock(exporters, partners, sectors, products, pct, start, Optional.empty(), halfLifeMonths);
    }

    @Override
    public boolean isZero() {
        return pct == 0.0;
    }

    @Override
    public String kind() {
        return "price_shock";
    }
}
