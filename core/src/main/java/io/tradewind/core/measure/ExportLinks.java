package io.tradewind.core.measure;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.InputLinks;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.schedule.ModelRegions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of growth that exports make, by reporter and calendar year. @source LONGRUN §3 */
public final class ExportLinks {
    private static final double PERCENT = 100.0;
    private static final int YEAR = 12;

    private ExportLinks() {}

    /**
     * One row a reporter of the query and calendar year. Of a year that the run covers in part, these months and the same a year before.
     *
     * @param query whose reporters are countries: provinces are left out, since nothing is known of their inputs
     */
    public static List<ExportLink> of(Projection projection, RowQuery query) {
        Economy economy = projection.economy();
        InputLinks links = new InputLinks(economy);
        List<ExportLink> rows = new ArrayList<>();
        for (String reporter : ProjectionTable.reporters(projection, query)) {
            boolean panel = projection.panelReporter().filter(reporter::equals).isPresent();
            int region = panel
                    ? economy.reporterIndex()
                    : economy.indexOf(RegionCode.of(reporter)).orElse(-1);
            if (region >= 0) {
                add(
                        projection,
                        reporter,
                        links.domesticContent(region),
                        links.accounts().valueAdded().get(region),
                        rows);
            }
        }
        return rows;
    }

    private static void add(Projection projection, String reporter, Vector content, double gdp, List<ExportLink> rows) {
        Horizon horizon = projection.scenario().horizon();
        FlowPanel panel = FlowPanel.of(
                projection, reporter, TradeDirection.EXPORTS, horizon.from().minusYears(1), horizon.to());
        for (int year = horizon.from().getYear(); year <= horizon.to().getYear(); year++) {
            int from = projection.timeline().indexOf(later(horizon.from(), YearMonth.of(year, 1)));
            int to = projection.timeline().indexOf(earlier(horizon.to(), YearMonth.of(year, YEAR)));
            double[] sum = new double[6];
            for (String product : panel.table().products()) {
                if (product.equals(ModelRegions.SERVICES)) {
                    continue;
                }
                double share = content(panel, content, product);
                FlowLevels levels = panel.find(CodeSet.WORLD, product).orElseThrow();
                double now = levels.sum(FlowPanel.SCENARIO, from, to);
                double change = now - levels.sum(FlowPanel.SCENARIO, from - YEAR, to - YEAR);
                double effect = now - levels.sum(FlowPanel.BASELINE, from, to);
                sum[0] += now;
                sum[1] += change;
                sum[2] += effect;
                sum[3] += share * change;
                sum[4] += share * effect;
                sum[5] += share * now;
            }
            rows.add(new ExportLink(
                    String.valueOf(year),
                    reporter,
                    sum[0],
                    sum[1],
                    sum[2],
                    sum[5] / sum[0],
                    gdp,
                    PERCENT * sum[3] / gdp,
                    PERCENT * sum[4] / gdp));
        }
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** A product of the panel is made as its sectors are. */
    private static double content(FlowPanel panel, Vector content, String product) {
        Economy economy = panel.projection().economy();
        Map<SectorCode, Double> sectors =
                panel.isOfPanel() ? Duties.sectorsOf(economy, product) : Map.of(SectorCode.of(product), 1.0);
        return sectors.entrySet().stream()
                .mapToDouble(part -> part.getValue()
                        * content.get(economy.indexOf(part.getKey()).orElseThrow()))
                .sum();
    }
}
