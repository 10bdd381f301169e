package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A row for each region with a dot for each set of elasticities, the headline's filled; what is of first order is a diamond. */
final class DotPanel implements Panel {
    private static final double ROW = 26;
    private static final double LINE = 17;
    private static final double SYMBOL = 15;
    private static final double GAP = 16;
    private static final double UNDER = 24;

    private final Chart chart;
    private final List<Series> shown;

    DotPanel(Chart chart) {
        this.chart = chart;
        this.shown = chart.series();
    }

    @Override
    public double height(double width) {
        return legendHeight(width) + chart.categories().size() * ROW + UNDER;
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = chart.categories().stream()
                .mapToDouble(category -> Letters.width(category.name(), Theme.TEXT, false))
                .max()
                .orElse(0);
        double nameWidth = Math.min(names, width * 0.36);
        double left = x + nameWidth + 24;
        double right = x + width - 16;
        Ticks ticks = Ticks.of(extreme(-1), extreme(1), 4);
        double head = legendHeight(width);
        double bottom = y + height - UNDER;
        double row = (bottom - y - head) / Math.max(1, chart.categories().size());
        legend(canvas, x, y + 10, width);
        for (double tick : ticks.all()) {
            double at = ticks.place(tick, left, right);
            canvas.line(at, y + head, at, bottom, Stroke.of(tick == 0 ? Theme.SOFT : Theme.GRID, 1));
            canvas.text(
                    at,
                    bottom + 16,
                    (tick > 0 ? "+" : "") + ticks.label(tick),
                    Type.of(Theme.SOFT, Theme.SMALL).at(Anchor.MIDDLE));
        }
        for (int k = 0; k < chart.categories().size(); k++) {
            double middle = y + head + (k + 0.5) * row;
            String name = Letters.cut(chart.categories().get(k).name(), nameWidth, Theme.TEXT);
            canvas.text(x, middle + 4, name, Type.of(Theme.INK, Theme.TEXT));
            canvas.line(left, middle, right, middle, Stroke.of(Theme.GRID, 1));
            for (int s : inOrder()) {
                double value = shown.get(s).values().get(k);
                if (Double.isFinite(value)) {
                    symbol(canvas, s, ticks.place(value, left, right), middle);
                }
            }
        }
    }

    /** Below others what has company: the headline's dot last but for the diamond. */
    private int[] inOrder() {
        return IntStream.range(0, shown.size())
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> shown.get(s).role() == SeriesRole.LINEAR)
                        .thenComparing(s -> -s))
                .mapToInt(s -> s)
                .toArray();
    }

    private double extreme(int sign) {
        return sign
                * shown.stream()
                        .flatMapToDouble(series -> Arrays.stream(series.values().toArray()))
                        .filter(Double::isFinite)
                        .map(value -> sign * value)
                        .max()
                        .orElse(0);
    }

    /** Names of the symbols; where they begin, one place for each. @return lines that they take */
    private int legend(double room, double[] xs, int[] lines) {
        double x = 0;
        int line = 0;
        for (int s = 0; s < shown.size(); s++) {
            double wide = SYMBOL + Letters.width(shown.get(s).name(), Theme.SMALL, false) + GAP;
            if (x > 0 && x + wide - GAP > room) {
                x = 0;
                line++;
            }
            xs[s] = x;
            lines[s] = line;
            x += wide;
        }
        return line + 1;
    }

    private void legend(Canvas canvas, double left, double top, double room) {
        double[] xs = new double[shown.size()];
        int[] lines = new int[shown.size()];
        legend(room, xs, lines);
        for (int s = 0; s < shown.size(); s++) {
            double y = top + lines[s] * LINE;
            symbol(canvas, s, left + xs[s] + 5, y - 4);
            canvas.text(left + xs[s] + SYMBOL, y, shown.get(s).name(), Type.of(Theme.SOFT, Theme.SMALL));
        }
    }

    private double legendHeight(double width) {
        return legend(width, new double[shown.size()], new int[shown.size()]) * LINE + 8;
    }

    private void symbol(Canvas canvas, int s, double x, double y) {
        if (shown.get(s).role() == SeriesRole.LINEAR) {
            double[] xs = {x - 5, x, x + 5, x, x - 5};
            double[] ys = {y, y - 5, y, y + 5, y};
            canvas.area(xs, ys, Theme.PAPER, 1);
            canvas.path(xs, ys, Stroke.of(Theme.SOFT, 1.4));
        } else {
            canvas.circle(x, y, s == 0 ? 5.5 : 5, s == 0 ? Theme.BLUE : Theme.PAPER, 1, Stroke.of(Theme.BLUE, 1.6));
        }
    }
}
