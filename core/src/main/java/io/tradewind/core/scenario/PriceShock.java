package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
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
        implements ExportMove {
    /** The kind. */
    public static final EventKind<PriceShock> KIND = ExportMove.keys(
                    EventKind.of(
                            PriceShock.class,
                            "price_shock",
                            "prices",
                            "A change of exporters' FOB prices; quantities respond to it."),
                    "change of the price")
            .reads(v -> new PriceShock(
                    v.words("exporters"),
                    v.words("partners"),
                    v.words("sectors"),
                    v.words("products"),
                    v.number("pct"),
                    v.day("start"),
                    v.findDay("end"),
                    v.findNumber("halfLifeMonths")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> exporters, List<String> partners, double pct, LocalDate start) {
        return new Builder()
                .set("exporters", exporters)
                .set("partners", partners)
                .set("pct", pct)
                .set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfGoods<PriceShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: months in which half of it fades. */
        public Builder halfLifeMonths(double halfLifeMonths) {
            return set("halfLifeMonths", halfLifeMonths);
        }
    }

    /** Copies the lists and checks that the parts are there. */
    public PriceShock {
        exporters = List.copyOf(exporters);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.present("start, end, halfLifeMonths", start, end, halfLifeMonths);
    }

    @Override
    public EventKind<PriceShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return inWords("price", reporter);
    }

    @Override
    public Optional<Cells> pricedCells() {
        return Optional.of(cells());
    }

    @Override
    public void act(Event self, Effects on) {
        on.price(self, this);
    }
}
