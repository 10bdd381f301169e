package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit on what an exporter lets out: buyers are rationed and pay the price at which they want no more than that. A licence that takes time
 * moves shipments later instead.
 *
 * @param exporters        exporting regions or groups
 * @param partners         importing regions or groups
 * @param sectors          sector codes or {@code all}; empty if products are named
 * @param products         product codes or aggregates of the panel; empty if sectors are named
 * @param mode             how it limits
 * @param volumeCap        largest quantity as a share of the base; none under a ban, or where a licence only delays
 * @param licenceDelayDays days that a licence takes; 0 for none
 * @param elasticity       of demand for the rationed goods, negative; the parameters {@code eps_ctrl_*} if left out
 * @param start            first day
 * @param end              first day after it; open if left out
 * @source MODEL §1, quantity rationing
 */
public record ExportControlShock(
        List<String> exporters,
        List<String> partners,
        List<String> sectors,
        List<String> products,
        Mode mode,
        OptionalDouble volumeCap,
        int licenceDelayDays,
        OptionalDouble elasticity,
        LocalDate start,
        Optional<LocalDate> end)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> exporters, List<String> partners, Mode mode, LocalDate start) {
        return new Builder(exporters, partners, mode, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<String> exporters;
        private final List<String> partners;
        private final Mode mode;
        private final LocalDate start;
        private List<String> sectors = List.of();
        private List<String> products = List.of();
        private OptionalDouble volumeCap = OptionalDouble.empty();
        private int licenceDelayDays;
        private OptionalDouble elasticity = OptionalDouble.empty();
        private Optional<LocalDate> end = Optional.empty();

        private Builder(List<String> exporters, List<String> partners, Mode mode, LocalDate start) {
            this.exporters = exporters;
            this.partners = partners;
            this.mode = mode;
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

        /** Sets: largest quantity as a share of the base. */
        public Builder volumeCap(double newVolumeCap) {
            volumeCap = OptionalDouble.of(newVolumeCap);
            return this;
        }

        /** Sets: days that a licence takes. */
        public Builder licenceDelayDays(int newLicenceDelayDays) {
            licenceDelayDays = newLicenceDelayDays;
            return this;
        }

        /** Sets: of demand for the rationed goods, negative. */
        public Builder elasticity(double newElasticity) {
            elasticity = OptionalDouble.of(newElasticity);
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** The shock. */
        public ExportControlShock build() {
            return new ExportControlShock(
                    exporters, partners, sectors, products, mode, volumeCap, licenceDelayDays, elasticity, start, end);
        }
    }

    /** How a control limits exports. */
    public enum Mode {
        /** A licence for each shipment: it takes time, or only so many are given. */
        LICENCE,
        /** A largest quantity. */
        QUOTA,
        /** Nothing leaves. */
        BAN
    }

    /** Copies the lists and checks that the parts are there. */
    public ExportControlShock {
        exporters = List.copyOf(exporters);
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.notNull(mode, "mode");
        Check.notNull(volumeCap, "volumeCap");
        Check.notNull(elasticity, "elasticity");
        Check.notNull(start, "start");
        Check.notNull(end, "end");
    }

    @Override
    public ExportControlShock withoutEnd() {
        return new ExportControlShock(
                exporters,
                partners,
                sectors,
                products,
                mode,
                volumeCap,
                licenceDelayDays,
                elasticity,
                start,
                Optional.empty());
    }

    @Override
    public boolean isZero() {
        return mode != Mode.BAN && volumeCap.isEmpty() && licenceDelayDays == 0;
    }

    @Override
    public String kind() {
        return "export_control";
    }
}
