package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.Words;
import java.util.Arrays;

/** A field for each row and category, blue for more and orange for less, with its number. */
final class HeatPanel implements Panel {
    private static final double ROW = 24;
    private static final double HEADS = 96;
    private static final double TURN = -38;
    private static final double WIDEST_NAME = 0.3;
    private static final double NUMBER = 10.5;

    private final Chart chart;
    private final double largest;

    HeatPanel(Chart chart) {
        this.chart = chart;
        this.largest = chart.series().stream()
                .flatMapToDouble(row -> Arrays.stream(row.values().toArray()))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    @Override
    public double height(double width) {
        return HEADS + ROW * chart.series().size();
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = Math.min(
                width * WIDEST_NAME,
                chart.series().stream()
                        .mapToDouble(row -> Letters.width(row.name(), Theme.SMALL, false))
                        .max()
                        .orElse(0));
        double left = x + names + 10;
        double column = (x + width - left - 72) / Math.max(1, chart.categories().size());
        double row = (height - HEADS) / Math.max(1, chart.series().size());
        for (int c = 0; c < chart.categories().size(); c++) {
            String name = Letters.cut(chart.categories().get(c).name(), HEADS * 1.25, Theme.SMALL);
            canvas.text(left + (c + 0.5) * column, y + HEADS - 8, name, Type.of(Theme.INK, Theme.SMALL), TURN);
        }
        for (int r = 0; r < chart.series().size(); r++) {
            Series series = chart.series().get(r);
            double top = y + HEADS + r * row;
            canvas.text(
                    x,
                    top + row / 2 + 4,
                    Letters.cut(series.name(), names, Theme.SMALL),
                    Type.of(Theme.INK, Theme.SMALL));
            for (int c = 0; c < chart.categories().size(); c++) {
                field(canvas, series.values().get(c), left + c * column, top, column, row);
            }
        }
    }

    private void field(Canvas canvas, double value, double x, double y, double width, double height) {
        if (!Double.isFinite(value) || largest == 0) {
            canvas.rect(x, y, width - 1, height - 1, Theme.GRID);
            return;
        }
        // The root keeps what is a tenth of the largest visible.
        double share = Math.sqrt(Math.abs(value) / largest);
        canvas.rect(x, y, width - 1, height - 1, mixed(Theme.sign(value), share));
        String number = Words.signed(value);
        if (Letters.width(number, NUMBER, false) < width - 4) {
            Type type = Type.of(share > 0.6 ? Theme.PAPER : Theme.INK, NUMBER).at(Anchor.MIDDLE);
            canvas.text(x + width / 2, y + height / 2 + 4, number, type);
        }
    }

    /** The colour with that share of it on white. */
    private static String mixed(String colour, double share) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        StringBuilder mixed = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (int) Math.round(255 + (((rgb >> shift) & 255) - 255) * share);
            mixed.append(Character.forDigit(part >> 4, 16)).append(Character.forDigit(part & 15, 16));
        }
        return mixed.toString();
    }
}
