package io.tradewind.app.plot;

import io.tradewind.app.plot.Canvas.Anchor;
import io.tradewind.app.plot.Canvas.Stroke;
import io.tradewind.app.plot.Canvas.Type;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.SeriesRole;
import io.tradewind.core.chart.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A bar from the first to the last day of each event; one without an end fades out at the edge. */
final class TimePanel implements Panel {
    private static final double ROW = 21;
    private static final double BAR = 11;
    private static final double UNDER = 24;
    private static final double WIDEST_NAME = 0.42;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24};
    private static final double ROOM = 58;

    private final Chart chart;
    private final Series days;
    private final YearMonth first;
    private final YearMonth end;

    TimePanel(Chart chart) {
        this.chart = chart;
        this.days = chart.find(SeriesRole.DAYS).orElseThrow();
        LocalDate low = null;
        LocalDate high = null;
        for (int k = 0; k < days.low().length(); k++) {
            LocalDate from = day(days.low().get(k));
            LocalDate to = Double.isFinite(days.high().get(k)) ? day(days.high().get(k)) : from;
            low = low == null || from.isBefore(low) ? from : low;
            high = high == null || to.isAfter(high) ? to : high;
        }
        this.first = low == null ? YearMonth.of(2000, 1) : YearMonth.from(low);
        this.end = (high == null ? first : YearMonth.from(high)).plusMonths(2);
    }

    private static LocalDate day(double number) {
        int date = (int) number;
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    @Override
    public double height(double width) {
        return Math.max(1, chart.categories().size()) * ROW + UNDER;
    }

    @Override
    public void draw(Canvas canvas, double x, double y, double width, double height) {
        double names = Math.min(
                width * WIDEST_NAME,
                chart.categories().stream()
                        .mapToDouble(category -> Letters.width(category.name(), Theme.SMALL, false))
                        .max()
                        .orElse(0));
        double left = x + names + 14;
        double right = x + width - 12;
        double bottom = y + height - UNDER;
        months(canvas, left, right, y, bottom);
        double row = (bottom - y) / Math.max(1, chart.categories().size());
        for (int k = 0; k < chart.categories().size(); k++) {
            double middle = y + (k + 0.5) * row;
            canvas.text(
                    x,
                    middle + 4,
                    Letters.cut(chart.categories().get(k).name(), names, Theme.SMALL),
                    Type.of(Theme.INK, Theme.SMALL));
            boolean open = !Double.isFinite(days.high().get(k));
            double from = place(day(days.low().get(k)), left, right);
            double to = open ? right : place(day(days.high().get(k)).plusDays(1), left, right);
            canvas.rect(from, middle - BAR / 2, Math.max(2, to - from), BAR, Theme.BLUE);
            if (open) {
                double[] xs = {to, to + 7, to};
                double[] ys = {middle - BAR / 2, middle, middle + BAR / 2};
                canvas.area(xs, ys, Theme.BLUE, 1);
            }
        }
    }

    private double place(LocalDate day, double left, double right) {
        double whole = ChronoUnit.DAYS.between(first.atDay(1), end.atDay(1));
        return left + (right - left) * ChronoUnit.DAYS.between(first.atDay(1), day) / whole;
    }

    private void months(Canvas canvas, double left, double right, double top, double bottom) {
        int months = (int) first.until(end, ChronoUnit.MONTHS);
        int every = STEPS[STEPS.length - 1];
        for (int k = STEPS.length - 1; k >= 0; k--) {
            every = STEPS[k] * (right - left) / months >= ROOM ? STEPS[k] : every;
        }
        for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % every == 0) {
                double at = place(month.atDay(1), left, right);
                canvas.line(at, top, at, bottom, Stroke.of(Theme.GRID, 1));
                canvas.text(
                        at,
                        bottom + 16,
                        Words.month(month),
                        Type.of(Theme.SOFT, Theme.SMALL).at(Anchor.MIDDLE));
            }
        }
    }
}
