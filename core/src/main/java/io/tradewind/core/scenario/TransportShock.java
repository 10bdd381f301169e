package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Faster or cheaper (slower or dearer) transport on a route.
 *
 * @param origins    regions or groups of origin
 * @param partners   importing regions or groups
 * @param daysSaved  days saved on a shipment, negative for a detour; either this or {@code freightPct}
 * @param freightPct change of the freight rate in percent; either this or {@code daysSaved}
 * @param start      first day
 * @param end        first day after it; open if left out
 * @param rampMonths months until it is complete
 */
public record TransportShock(
        List<String> origins,
        List<String> partners,
        OptionalDouble daysSaved,
        OptionalDouble freightPct,
        LocalDate start,
        Optional<LocalDate> end,
        int rampMonths)
        implements Shock {
    /** Copies the lists and checks that the parts are there. */
    public TransportShock {
        origins = List.copyOf(origins);
        partners = List.copyOf(partners);
        Check.notNull(daysSaved, "daysSaved");
        Check.notNull(freightPct, "freightPct");
        Check.notNull(start, "start");
        Check.notNull(end, "end");
    }

    @Override
    public TransportShock withoutEnd() {
        return new TransportShock(origins, partners, daysSaved, freightPct, start, Optional.empty(), rampMonths);
    }

    @Override
    public boolean isZero() {
        return daysSaved.orElse(0.0) == 0.0 && freightPct.orElse(0.0) == 0.0;
    }

    @Override
    public String kind() {
        return "transport";
    }
}
