package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import java.util.List;

/** Bars over months made of parts, what lowers below zero and what raises above it; the whole as a line. */
final class StackPanel implements Panel {
    private static final double HEIGHT = 300;
    private static final double UNDER = 24;
    private static final double LEFT = 40;
    private static final double LINE = 17;

    private final Chart chart;
    private final List<Series> parts;
    private final Ticks ticks;
    private final double[][] from;

    StackPanel(Chart chart) {
        this.chart = chart;
        this.parts = chart.series().stream()
                .filter(series -> series.role() != SeriesRole.TOTAL)
                .toList();
        int months = chart.categories().size();
        this.from = new double[parts.size()][months];
        double low = 0;
        double high = 0;
        for (int t = 0; t < months; t++) {
            double below = 0;
            double above = 0;
            for (int k = 0; k < parts.size(); k++) {
                double value = value(k, t);
                from[k][t] = value < 0 ? below : above;
                below += Math.min(0, value);
                above += Math.max(0, value);
            }
            low = Math.min(low, below);
            high = Math.max(high, above);
        }
        this.ticks = Ticks.of(low, high, 5);
    }

    private double value(int k, int t) {
        double value = parts.get(k).values().get(t);
        return Double.isFinite(value) ? value : 0;
    }

    private String colour(int k) {
        return switch (parts.get(k).role()) {
            case LOST -> Theme.ORANGE;
            case REROUTED -> Theme.part(2);
            case DIVERTED -> Theme.part(4);
            case CREATED -> Theme.BLUE;
            default -> Theme.part(k);
        };
    }

    @Override
    public double height(double width) {
        return Math.max(HEIGHT, UNDER + LINE * (chart.series().size() + 1));
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = Math.min(
                width / 3,
                chart.series().stream()
                        .mapToDouble(series -> Letters.width(series.name(), Theme.SMALL, false))
                        .max()
                        .orElse(0));
        double left = x + LEFT;
        double right = x + width - names - 30;
        double top = y + 6;
        double bottom = y + height - UNDER;
        for (double tick : ticks.all()) {
            double at = ticks.place(tick, bottom, top);
            canvas.line(left, at, right, at, Stroke.of(tick == 0 ? Theme.SOFT : Theme.GRID, 1));
            canvas.text(
                    left - 8,
                    at + 4,
                    (tick > 0 ? "+" : "") + ticks.label(tick),
                    Type.of(Theme.SOFT, Theme.SMALL).at(Anchor.END));
        }
        int months = chart.categories().size();
        double step = (right - left) / Math.max(1, months);
        new MonthAxis(chart.categories()).draw(canvas, left + step / 2, bottom, step);
        for (int k = 0; k < parts.size(); k++) {
            for (int t = 0; t < months; t++) {
                double one = ticks.place(from[k][t], bottom, top);
                double other = ticks.place(from[k][t] + value(k, t), bottom, top);
                if (one != other) {
                    canvas.rect(
                            left + t * step + step * 0.1,
                            Math.min(one, other),
                            step * 0.8,
                            Math.abs(one - other),
                            colour(k));
                }
            }
        }
        chart.find(SeriesRole.TOTAL).ifPresent(total -> total(canvas, total, left + step / 2, step, bottom, top));
        legend(canvas, right + 12, top + 10, names);
    }

    private void total(Canvas canvas, Series total, double left, double step, double bottom, double top) {
        int months = total.values().length();
        double[] xs = new double[months];
        double[] ys = new double[months];
        for (int t = 0; t < months; t++) {
            xs[t] = left + t * step;
            ys[t] = ticks.place(total.values().get(t), bottom, top);
        }
        canvas.path(xs, ys, Stroke.of(Theme.PAPER, 4));
        canvas.path(xs, ys, Stroke.of(Theme.INK, 2));
    }

    private void legend(Canvas canvas, double x, double from, double names) {
        double y = from;
        for (int k = 0; k < parts.size(); k++) {
            canvas.rect(x, y - 9, 11, 11, colour(k));
            canvas.text(
                    x + 17, y, Letters.cut(parts.get(k).name(), names, Theme.SMALL), Type.of(Theme.INK, Theme.SMALL));
            y += LINE;
        }
        if (chart.find(SeriesRole.TOTAL).isPresent()) {
            canvas.line(x, y - 4, x + 11, y - 4, Stroke.of(Theme.INK, 2));
            canvas.text(x + 17, y, chart.find(SeriesRole.TOTAL).orElseThrow().name(), Type.of(Theme.INK, Theme.SMALL));
        }
    }
}
