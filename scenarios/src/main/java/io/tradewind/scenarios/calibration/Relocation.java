package io.tradewind.scenarios.calibration;

import io.tradewind.core.calibration.PanelObservation;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.UsImport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How much more US imports of computers and phones from China fell in a month than their duty explains: growth of the cell less the model's response
 * to its duty, against the mean of the other origins, likewise. Shown only; the engine does not use it.
 *
 * @param month    the month
 * @param logShift log deviation; negative where China lost more than its duty explains
 * @source MODEL (7.5)
 */
public record Relocation(YearMonth month, double logShift) {
    /** Last month that the estimate may read. */
    public static final YearMonth LAST_MONTH = YearMonth.of(2025, 6);

    private static final String CHINA = "CHN/";

    /** The deviation of each month of 2025, at those elasticities. */
    static List<Relocation> estimate(Economy world, Parameters values, List<UsImport> imports) {
        List<PanelObservation> rows = new ImportPanel(world, values)
                .rows(
                        imports.stream()
                                .filter(row -> !row.month().isAfter(LAST_MONTH))
                                .toList(),
                        GoodsScope.COMPUTERS);
        List<Relocation> result = new ArrayList<>();
        for (PanelObservation china : rows) {
            YearMonth month =
                    YearMonth.parse(china.group().substring(china.group().indexOf('/') + 1));
            if (china.cluster().startsWith(CHINA) && month.getYear() == LAST_MONTH.getYear()) {
                result.add(new Relocation(month, unexplained(china, values) - others(china.group(), rows, values)));
            }
        }
        return List.copyOf(result);
    }

    /** Growth that the duty on the cell itself does not explain. */
    private static double unexplained(PanelObservation row, Parameters values) {
        return row.outcome() + values.get("elasticity.one_year") * row.exposure();
    }

    private static double others(String group, List<PanelObservation> rows, Parameters values) {
        double sum = 0.0;
        double weight = 0.0;
        for (PanelObservation row : rows) {
            if (row.group().equals(group) && !row.cluster().startsWith(CHINA)) {
                sum += row.weight() * unexplained(row, values);
                weight += row.weight();
            }
        }
        return sum / weight;
    }
}
