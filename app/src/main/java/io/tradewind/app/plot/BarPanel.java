package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.chart.Words;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A bar or dot for each category around zero, its number beside it; or bars each of which begins where the one before ended. */
final class BarPanel implements Panel {
    private static final double ROW = 25;
    private static final double BAR = 15;
    private static final double NUMBER = 8;
    private static final double WIDEST_NAME = 0.36;

    private final Chart chart;
    private final Vector values;
    private final Optional<Series> percent;
    /** The other bar of each row, from zero too: of a factor's two ends. */
    private final Optional<Series> second;

    private final double[] starts;
    private final double low;
    private final double high;

    BarPanel(Chart chart) {
        this.chart = chart;
        this.values = chart.find(SeriesRole.EFFECT).orElseThrow().values();
        this.percent = chart.find(SeriesRole.PERCENT);
        this.second = chart.all(SeriesRole.EFFECT).stream().skip(1).findFirst();
        this.starts = starts();
        Series effect = chart.find(SeriesRole.EFFECT).orElseThrow();
        this.low = Math.min(0, Math.min(least(effect), ends().min().orElse(0)));
        this.high = Math.max(0, Math.max(most(effect), ends().max().orElse(0)));
    }

    private DoubleStream ends() {
        return second.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.values().toArray()).filter(Double::isFinite));
    }

    /** Where each bar begins: at zero, or where the one before it ended; the last is the sum and begins at zero. */
    private double[] starts() {
        double[] from = new double[values.length()];
        for (int k = 1; chart.kind() == ChartKind.WATERFALL && k < from.length - 1; k++) {
            from[k] = from[k - 1] + values.get(k - 1);
        }
        return from;
    }

    private double least(Series effect) {
        return IntStream.range(0, values.length())
                .mapToDouble(k -> Math.min(
                        Math.min(starts[k], starts[k] + finite(values.get(k))),
                        effect.hasEnds() ? finite(effect.low().get(k)) : 0))
                .min()
                .orElse(0);
    }

    private double most(Series effect) {
        return IntStream.range(0, values.length())
                .mapToDouble(k -> Math.max(
                        Math.max(starts[k], starts[k] + finite(values.get(k))),
                        effect.hasEnds() ? finite(effect.high().get(k)) : 0))
                .max()
                .orElse(0);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    @Override
    public double height(double width) {
        return Math.max(1, values.length()) * ROW + 8;
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = chart.categories().stream()
                .mapToDouble(category -> Letters.width(category.name(), Theme.TEXT, false))
                .max()
                .orElse(0);
        double nameWidth = Math.min(names, width * WIDEST_NAME);
        double numbers = IntStream.range(0, values.length())
                .mapToDouble(k -> Letters.width(number(k), Theme.TEXT, true))
                .max()
                .orElse(0);
        double left = x + nameWidth + 12 + (low < 0 ? numbers + NUMBER : 0);
        double right = x + width - (high > 0 || low == 0 ? numbers + NUMBER : 4);
        double row = values.length() == 0 ? ROW : Math.min(ROW, (height - 8) / values.length());
        double scale = high > low ? (right - left) / (high - low) : 0;
        double zero = left - low * scale;
        for (int k = 0; k < values.length(); k++) {
            double middle = y + 4 + (k + 0.5) * row;
            String name = Letters.cut(chart.categories().get(k).name(), nameWidth, Theme.TEXT);
            canvas.text(x, middle + 4, name, Type.of(Theme.INK, Theme.TEXT));
            canvas.line(x + Letters.width(name, Theme.TEXT, false) + 6, middle, zero, middle, Stroke.of(Theme.GRID, 1));
            if (second.isPresent()) {
                pair(canvas, values.get(k), middle, zero, scale, Theme.ORANGE);
                pair(canvas, second.get().values().get(k), middle, zero, scale, Theme.BLUE);
            } else if (Double.isFinite(values.get(k))) {
                bar(canvas, k, middle, zero, scale);
            }
        }
        canvas.line(zero, y, zero, y + 8 + row * values.length(), Stroke.of(Theme.SOFT, 1));
    }

    /** One of the two bars of a row, with its number. */
    private static void pair(Canvas canvas, double value, double middle, double zero, double scale, String colour) {
        if (Double.isFinite(value)) {
            double to = zero + value * scale;
            canvas.rect(Math.min(zero, to), middle - BAR / 2, Math.max(Math.abs(to - zero), 1), BAR, colour);
            Type type = Type.of(Theme.INK, Theme.TEXT).bolder();
            canvas.text(
                    to + (value < 0 ? -NUMBER : NUMBER),
                    middle + 4,
                    Words.signed(value),
                    value < 0 ? type.at(Anchor.END) : type);
        }
    }

    private void bar(Canvas canvas, int k, double middle, double zero, double scale) {
        double value = values.get(k);
        double from = zero + starts[k] * scale;
        double to = zero + (starts[k] + value) * scale;
        String colour = isWhole(k) ? Theme.SOFT : Theme.sign(value);
        if (chart.kind() == ChartKind.DOTS) {
            canvas.line(from, middle, to, middle, Stroke.of(colour, 2));
            canvas.circle(to, middle, 5, colour, 1, Stroke.of(Theme.PAPER, 1));
        } else {
            canvas.rect(Math.min(from, to), middle - BAR / 2, Math.max(Math.abs(to - from), 1), BAR, colour);
        }
        double end = whiskers(canvas, k, middle, zero, scale, to);
        boolean atLeft = end < zero || end == zero && value < 0;
        double least = Math.min(Math.min(from, to), end);
        double most = Math.max(Math.max(from, to), end);
        Type type = Type.of(Theme.INK, Theme.TEXT).bolder();
        // The wipe keeps the hairline from running through the number.
        double wide = Letters.width(number(k), Theme.TEXT, true);
        if (atLeft) {
            canvas.rect(least - NUMBER - wide - 2, middle - 7, wide + 4, 14, Theme.PAPER);
            canvas.text(least - NUMBER, middle + 4, number(k), type.at(Anchor.END));
        } else {
            canvas.text(most + NUMBER, middle + 4, number(k), type);
        }
    }

    /** First and last bar of a waterfall are what it starts and ends with. */
    private boolean isWhole(int k) {
        return chart.kind() == ChartKind.WATERFALL && (k == 0 || k == values.length() - 1);
    }

    /** Draws whiskers, if there are any; where the outer one ends. */
    private double whiskers(Canvas canvas, int k, double middle, double zero, double scale, double to) {
        Series effect = chart.find(SeriesRole.EFFECT).orElseThrow();
        if (!effect.hasEnds()
                || !Double.isFinite(effect.low().get(k))
                || !Double.isFinite(effect.high().get(k))) {
            return to;
        }
        double least = zero + effect.low().get(k) * scale;
        double most = zero + effect.high().get(k) * scale;
        canvas.line(least, middle, most, middle, Stroke.of(Theme.INK, 1.2));
        canvas.line(least, middle - 3, least, middle + 3, Stroke.of(Theme.INK, 1.2));
        canvas.line(most, middle - 3, most, middle + 3, Stroke.of(Theme.INK, 1.2));
        return values.get(k) < 0 ? Math.min(least, to) : Math.max(most, to);
    }

    private String number(int k) {
        double value = values.get(k);
        String text = chart.kind() == ChartKind.WATERFALL
                ? (value > 0 ? "+" : "") + Words.fixed(value, 1)
                : Words.signed(value);
        double share = percent.map(series -> series.values().get(k)).orElse(Double.NaN);
        return Double.isFinite(share) ? text + " (" + Words.signed(share) + " %)" : text;
    }
}
