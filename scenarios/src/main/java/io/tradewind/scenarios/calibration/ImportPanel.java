package io.tradewind.scenarios.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.calibration.KernelExposure;
import io.tradewind.core.calibration.PanelObservation;
import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.UsImport;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The panel of stage 1: growth over twelve months of US imports from an origin in a sector against the duty collected on them.
 *
 * @source MODEL §2.2; the estimating equation stands in docs/calibration.md
 */
final class ImportPanel {
    private static final int YEAR = 12;

    private final Parameters parameters;
    private final Map<String, Double> multipliers = new HashMap<>();

    /** A panel whose kernel, pass-through and sector multipliers come from these parameters. */
    public ImportPanel(Economy world, Parameters parameters) {
        this.parameters = parameters;
        Vector sigma = MonthlyElasticities.sigmas(world, parameters);
        for (int s = 0; s < sigma.length(); s++) {
            multipliers.put(world.sectors().get(s).code().code(), sigma.get(s) / parameters.get("elasticity.long_run"));
        }
    }

    /**
     * The rows: a cell is an origin and a sector, a group a sector's month, the weight the value twelve months before.
     *
     * @param imports what is known; months without gaps
     * @param scope   which goods take part
     */
    public List<PanelObservation> rows(List<UsImport> imports, GoodsScope scope) {
        List<PanelObservation> rows = new ArrayList<>();
        YearMonth first = imports.get(0).month();
        int months = (int) first.until(imports.get(imports.size() - 1).month(), ChronoUnit.MONTHS) + 1;
        SortedMap<String, ImportCell> cells = new TreeMap<>();
        for (UsImport row : imports) {
            if (scope.covers(row)) {
                cells.computeIfAbsent(row.origin() + "/" + row.sector(), key -> new ImportCell(months))
                        .add((int) first.until(row.month(), ChronoUnit.MONTHS), row.valueUsd(), row.dutyUsd());
            }
        }
        cells.forEach((key, cell) -> addRows(key, cell, first, months, rows));
        return rows;
    }

    private void addRows(String key, ImportCell cell, YearMonth first, int months, List<PanelObservation> rows) {
        String sector = key.substring(key.indexOf('/') + 1);
        double multiplier = multipliers.get(sector);
        double absorbed = 1.0 - parameters.get("rho_initial");
        double[] wedge = cell.wedge();
        KernelExposure parts = cell.exposure(parameters);
        Vector known = parts.known();
        Vector exposure = parts.exposure();
        for (int t = YEAR; t < months; t++) {
            int before = t - YEAR;
            if (cell.value(t) > 0.0 && cell.value(before) > 0.0) {
                double growth = Math.log(cell.value(t) / cell.value(before));
                double lessKnown = growth
                        + multiplier * (known.get(t) - known.get(before))
                        + absorbed * (wedge[t] - wedge[before]);
                rows.add(new PanelObservation(
                        key,
                        sector + "/" + first.plusMonths(t),
                        cell.value(before),
                        lessKnown,
                        multiplier * (exposure.get(t) - exposure.get(before))));
            }
        }
    }
}
