package io.tradewind.core.chart;

import io.tradewind.core.measure.FlowLevels;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The provinces of a view's country that have figures, and their trade in its period.
 *
 * @param categories the provinces, what is left of the country last
 * @param named      how many of them are provinces of their own
 * @param change     their trade without and with the events, million dollars
 */
record ProvinceNumbers(List<Category> categories, int named, Change change) {
    static ProvinceNumbers of(Projection projection, Frame frame) {
        List<Province> areas = projection
                .economy()
                .monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of());
        ProjectionTable table = ProjectionTable.of(projection);
        List<Category> categories = new ArrayList<>();
        List<Double> before = new ArrayList<>();
        List<Double> now = new ArrayList<>();
        int named = 0;
        List<Province> order = new ArrayList<>(areas);
        order.sort(Comparator.comparing(Province::rest));
        for (Province area : order) {
            boolean province = area.inside().filter(areas.get(0).code()::equals).isPresent();
            Optional<FlowLevels> levels = province ? levels(table, area, frame) : Optional.empty();
            double scenario = levels.map(known -> sum(known, FlowPanel.SCENARIO, projection, frame))
                    .orElse(Double.NaN);
            if (Double.isFinite(scenario)) {
                named += area.rest() ? 0 : 1;
                categories.add(new Category(area.code(), Words.brief(area.name())));
                before.add(sum(levels.orElseThrow(), FlowPanel.BASELINE, projection, frame));
                now.add(scenario);
            }
        }
        return new ProvinceNumbers(
                categories,
                named,
                new Change(
                        before.stream().mapToDouble(x -> x).toArray(),
                        now.stream().mapToDouble(x -> x).toArray()));
    }

    private static Optional<FlowLevels> levels(ProjectionTable table, Province area, Frame frame) {
        View view = frame.view();
        return table.panel(area.code(), view.flow(), View.ALL)
                .flatMap(panel -> panel.find(view.partner(), view.product()));
    }

    private static double sum(FlowLevels levels, Level level, Projection projection, Frame frame) {
        return levels.sum(
                level,
                projection.timeline().indexOf(frame.span().from()),
                projection.timeline().indexOf(frame.span().to()));
    }
}
