package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Mark;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.chart.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lines or steps over months with bands, dots, the last month of data, numbered events; names at the ends of lines. */
final class LinePanel implements Panel {
    private static final double HEIGHT = 280;
    private static final double UNDER = 24;
    private static final double LEFT = 40;
    private static final double APART = 15;
    private static final double BAND80 = 0.13;
    private static final double BAND50 = 0.25;
    private static final double MARK = 8;

    private final Chart chart;
    private final boolean steps;
    private final List<Label> labels = new ArrayList<>();
    private final Ticks ticks;
    private double left;
    private double right;
    private double top;
    private double bottom;
    /** Where the mark before stands, and whether above the line of the others. */
    private double lastMark;

    private boolean raised;

    /** The name of a line at its end. */
    private record Label(String text, String colour, boolean bold, double value, int last) {}

    LinePanel(Chart chart) {
        this.chart = chart;
        this.steps = chart.kind() == ChartKind.STEPS;
        double low = 0;
        double high = 0;
        for (Series series : chart.series()) {
            for (Vector numbers : List.of(series.values(), series.low(), series.high())) {
                for (int t = 0; t < numbers.length(); t++) {
                    if (Double.isFinite(numbers.get(t))) {
                        low = Math.min(low, numbers.get(t));
                        high = Math.max(high, numbers.get(t));
                    }
                }
            }
        }
        this.ticks = Ticks.of(low, high, 4);
        chart.series().forEach(this::label);
    }

    private void label(Series series) {
        boolean named = switch (series.role()) {
            case BASE, SCENARIO, COLLECTED, BRANCH -> true;
            case STATUTORY -> !isPaid(series);
            default -> false;
        };
        int last = series.values().length() - 1;
        while (last > 0 && !Double.isFinite(series.values().get(last))) {
            last--;
        }
        if (named && last >= 0 && Double.isFinite(series.values().get(last))) {
            boolean base = series.role() == SeriesRole.BASE;
            String sign = series.values().get(last) < 0 ? "\u2212" : "";
            labels.add(new Label(
                    series.name() + " " + sign + Words.size(series.values().get(last)),
                    base ? Theme.SOFT : Theme.BLUE,
                    !base && series.role() != SeriesRole.STATUTORY && series.role() != SeriesRole.BRANCH,
                    series.values().get(last),
                    last));
        }
    }

    /** Whether what the law says is what is paid. */
    private boolean isPaid(Series statutory) {
        return chart.find(SeriesRole.COLLECTED)
                .filter(paid -> paid.values().equals(statutory.values()))
                .isPresent();
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = labels.stream()
                .mapToDouble(label -> Letters.width(label.text, Theme.TEXT, label.bold))
                .max()
                .orElse(0);
        left = x + LEFT;
        right = x + width - Math.min(names, width / 3) - 10;
        top = y + 6;
        bottom = y + height - UNDER;
        lastMark = 0;
        raised = false;
        for (double tick : ticks.all()) {
            canvas.line(left, py(tick), right, py(tick), Stroke.of(tick == 0 ? Theme.BASE : Theme.GRID, 1));
            canvas.text(
                    left - 8,
                    py(tick) + 4,
                    ticks.label(tick),
                    Type.of(Theme.SOFT, Theme.SMALL).at(Anchor.END));
        }
        new MonthAxis(chart.categories()).draw(canvas, px(0), bottom, step());
        chart.all(SeriesRole.BAND80).forEach(band -> band(canvas, band, BAND80));
        chart.all(SeriesRole.BAND50).forEach(band -> band(canvas, band, BAND50));
        origin(canvas);
        chart.marks().forEach(mark -> mark(canvas, mark));
        chart.series().forEach(series -> line(canvas, series));
        names(canvas);
    }

    private double step() {
        return (right - left) / Math.max(1, chart.categories().size() - (steps ? 0 : 1));
    }

    private double px(double t) {
        return left + t * step();
    }

    private double py(double value) {
        return ticks.place(value, bottom, top);
    }

    private void band(Canvas canvas, Series band, double opacity) {
        int months = band.low().length();
        double[] xs = new double[2 * months];
        double[] ys = new double[2 * months];
        int known = 0;
        for (int t = 0; t < months; t++) {
            if (Double.isFinite(band.low().get(t))
                    && Double.isFinite(band.high().get(t))) {
                xs[known] = px(t);
                ys[known++] = py(band.high().get(t));
            }
        }
        int upper = known;
        for (int t = months - 1; t >= 0; t--) {
            if (Double.isFinite(band.low().get(t))
                    && Double.isFinite(band.high().get(t))) {
                xs[known] = px(t);
                ys[known++] = py(band.low().get(t));
            }
        }
        if (upper > 1) {
            canvas.area(Arrays.copyOf(xs, known), Arrays.copyOf(ys, known), Theme.BLUE, opacity);
        }
    }

    private void origin(Canvas canvas) {
        chart.origin().ifPresent(month -> {
            int t = position(month.toString());
            if (t >= 0) {
                canvas.line(px(t), top, px(t), bottom, new Stroke(Theme.SOFT, 1, true));
                canvas.text(px(t) + 5, top + 10, "projection →", Type.of(Theme.SOFT, Theme.SMALL));
            }
        });
    }

    private int position(String code) {
        for (int t = 0; t < chart.categories().size(); t++) {
            if (chart.categories().get(t).code().equals(code)) {
                return t;
            }
        }
        return -1;
    }

    private void mark(Canvas canvas, Mark mark) {
        int t = position(mark.at());
        if (t < 0) {
            return;
        }
        boolean crowded = px(t) - lastMark < 2 * MARK + 2;
        raised = crowded && !raised;
        lastMark = px(t);
        double y = bottom - MARK - 4 - (raised ? 2 * MARK + 2 : 0);
        canvas.line(px(t), top + 16, px(t), bottom, Stroke.of(Theme.GRID, 1));
        canvas.circle(px(t), y, MARK, Theme.PAPER, 1, Stroke.of(Theme.SOFT, 1));
        canvas.text(
                px(t),
                y + 4,
                String.valueOf(mark.number()),
                Type.of(Theme.INK, Theme.SMALL).at(Anchor.MIDDLE));
    }

    private void line(Canvas canvas, Series series) {
        switch (series.role()) {
            case EACH -> runs(canvas, series, Stroke.of(Theme.THIN, 1));
            case BASE -> runs(canvas, series, Stroke.of(Theme.BASE, 2));
            case SCENARIO, COLLECTED -> runs(canvas, series, Stroke.of(Theme.BLUE, 2.4));
            case STATUTORY -> runs(canvas, series, new Stroke(Theme.BLUE, 1.4, true));
            case BRANCH -> runs(canvas, series, new Stroke(Theme.BLUE, 1.6, true));
            case PRINTS -> dots(canvas, series);
            default -> {}
        }
    }

    private void dots(Canvas canvas, Series series) {
        for (int t = 0; t < series.values().length(); t++) {
            if (Double.isFinite(series.values().get(t))) {
                canvas.circle(px(t), py(series.values().get(t)), 2.6, Theme.INK, 1, Stroke.of(Theme.PAPER, 0.8));
            }
        }
    }

    /** The parts of a line between months that are not known. */
    private void runs(Canvas canvas, Series series, Stroke stroke) {
        int from = 0;
        int months = series.values().length();
        for (int t = 0; t <= months; t++) {
            if (t == months || !Double.isFinite(series.values().get(t))) {
                if (t > from) {
                    run(canvas, series.values(), from, t, stroke);
                }
                from = t + 1;
            }
        }
    }

    private void run(Canvas canvas, Vector values, int from, int end, Stroke stroke) {
        int points = steps ? 2 * (end - from) : end - from;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int t = from; t < end; t++) {
            int k = t - from;
            if (steps) {
                xs[2 * k] = px(t);
                xs[2 * k + 1] = px(t + 1.0);
                ys[2 * k] = py(values.get(t));
                ys[2 * k + 1] = ys[2 * k];
            } else {
                xs[k] = px(t);
                ys[k] = py(values.get(t));
            }
        }
        canvas.path(xs, ys, stroke);
    }

    /** Names at the ends, moved apart where they would touch. */
    private void names(Canvas canvas) {
        List<Label> order = labels.stream()
                .sorted(Comparator.comparingDouble(label -> py(label.value)))
                .toList();
        double[] ys = new double[order.size()];
        for (int k = 0; k < ys.length; k++) {
            ys[k] = py(order.get(k).value) + 4;
            ys[k] = k > 0 ? Math.max(ys[k], ys[k - 1] + APART) : ys[k];
        }
        for (int k = ys.length - 1; k >= 0; k--) {
            double below = k == ys.length - 1 ? bottom + 4 : ys[k + 1] - APART;
            ys[k] = Math.min(ys[k], below);
        }
        for (int k = 0; k < ys.length; k++) {
            Label label = order.get(k);
            Type type = new Type(Theme.TEXT, label.bold, label.colour, Anchor.START);
            canvas.text(right + 8, ys[k], label.text, type);
        }
    }
}
