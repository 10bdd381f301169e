package io.tradewind.core.chart;

import io.tradewind.core.measure.FlowPanel.Cell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What each product gains and loses with each partner in the period: the largest of both. */
final class HeatmapChart {
    private static final int MOST = 12;

    private final ViewCharts charts;
    private final Frame frame;
    private final double[][] effects;

    HeatmapChart(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
        int partners = frame.partners().size();
        List<List<Cell>> cells = IntStream.range(0, frame.products().size() * partners)
                .mapToObj(k -> List.of(new Cell(k / partners, frame.places().get(k % partners), 1)))
                .toList();
        Change change = charts.change(cells);
        effects = new double[frame.products().size()][partners];
        for (int k = 0; k < cells.size(); k++) {
            double effect = change.effect(k);
            effects[k / partners][k % partners] = Double.isFinite(effect) ? effect : 0;
        }
    }

    Chart chart() {
        int[] rows = largest(
                effects.length, p -> Arrays.stream(effects[p]).map(Math::abs).sum());
        int[] columns = largest(
                frame.partners().size(),
                j -> Arrays.stream(effects).mapToDouble(row -> Math.abs(row[j])).sum());
        Scale scale =
                Scale.of(Arrays.stream(effects).flatMapToDouble(Arrays::stream).toArray());
        String title = title();
        Chart.Builder chart = Chart.builder("heatmap", ChartKind.HEATMAP)
                .title(title)
                .reading("Difference " + frame.span().when() + " to trade " + charts.baseName()
                        + "; blue is more, orange is less, the darker the larger.")
                .unit(scale.name())
                .source(frame.names().source())
                .alt(title + ".")
                .categories(
                        Arrays.stream(columns).mapToObj(frame.partners()::get).toList());
        for (int p : rows) {
            double[] row =
                    Arrays.stream(columns).mapToDouble(j -> effects[p][j]).toArray();
            Category product = frame.products().get(p);
            chart.add(Series.of(product.code(), product.name(), SeriesRole.ROW, scale.ofAll(row)));
        }
        return chart.build();
    }

    private static int[] largest(int size, IntToDoubleFunction by) {
        double[] sizes = IntStream.range(0, size).mapToDouble(by).toArray();
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -sizes[k]).thenComparing(k -> k))
                .limit(MOST)
                .mapToInt(k -> k)
                .toArray();
    }

    private String title() {
        int product = 0;
        int partner = 0;
        for (int p = 0; p < effects.length; p++) {
            for (int j = 0; j < effects[p].length; j++) {
                if (Math.abs(effects[p][j]) > Math.abs(effects[product][partner])) {
                    product = p;
                    partner = j;
                }
            }
        }
        double effect = effects.length == 0 ? 0 : effects[product][partner];
        String whose =
                Words.of(frame.names().reporter()) + " " + frame.view().flow().label();
        String when = frame.span().when();
        if (effect == 0) {
            return "Nothing changed: " + whose + " " + when + " are as " + charts.baseName() + " in all products";
        }
        return "The largest change in " + whose + " " + when + " is in "
                + frame.names().goods(frame.products().get(product).code())
                + (frame.view().isExports() ? " to " : " from ")
                + frame.names().place(frame.partners().get(partner).code())
                + ": " + Words.dollars(effect) + (effect < 0 ? " less" : " more");
    }
}
