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
