package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Target;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plot of one target: what customs printed, and what the model said at each origin; SVG that any browser shows. */
final class ForecastPlot {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 130;
    private static final int TOP = 30;
    private static final int BOTTOM = 30;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c2571a", "#2e8b57", "#8a4fbf", "#b8862b");

    private final String title;
    private final SortedMap<YearMonth, Double> printed = new TreeMap<>();
    private final SortedMap<YearMonth, SortedMap<YearMonth, Double>> said = new TreeMap<>();

    ForecastPlot(String title, List<Target> targets) {
        this.title = title;
        for (Target target : targets) {
            printed.put(target.month(), target.observed());
            said.computeIfAbsent(target.forecastOrigin(), origin -> new TreeMap<>())
                    .put(target.month(), target.of(Forecaster.MODEL).value());
        }
    }

    String svg() {
        double[] range = range();
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">\n",
                WIDTH,
                HEIGHT));
        svg.append(String.format(
                Locale.ROOT,
                "<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n",
                title,
                WIDTH,
                HEIGHT));
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"18\" font-size=\"13\" font-weight=\"bold\">%s</text>\n", LEFT, title));
        grid(svg, range);
        int k = 0;
        for (Map.Entry<YearMonth, SortedMap<YearMonth, Double>> origin : said.entrySet()) {
            String colour = COLOURS.get(k % COLOURS.size());
            line(svg, origin.getValue(), range, colour, 1.6);
            legend(svg, k + 1, colour, "origin " + origin.getKey());
            k++;
        }
        line(svg, printed, range, "black", 2.2);
        legend(svg, 0, "black", "customs");
        return svg.append("</svg>\n").toString();
    }

    private double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : printed.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (SortedMap<YearMonth, Double> path : said.values()) {
            for (double value : path.values()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double step = step(high - low);
        return new double[] {step * Math.floor(low / step), step * Math.ceil(high / step), step};
    }

    private static double step(double width) {
        return width > 40 ? 20 : width > 16 ? 5 : 2;
    }

    private double x(YearMonth month) {
        YearMonth first = printed.firstKey();
        double months = Math.max(1, first.until(printed.lastKey(), ChronoUnit.MONTHS));
        return LEFT + first.until(month, ChronoUnit.MONTHS) * (WIDTH - LEFT - RIGHT) / months;
    }

    private static double y(double value, double[] range) {
        return TOP + (range[1] - value) * (HEIGHT - TOP - BOTTOM) / (range[1] - range[0]);
    }

    private void grid(StringBuilder svg, double[] range) {
        for (double value = range[0]; value <= range[1] + 1e-9; value += range[2]) {
            String stroke = Math.abs(value) < 1e-9 ? "#777777" : "#dddddd";
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                    LEFT,
                    WIDTH - RIGHT,
                    y(value, range),
                    y(value, range),
                    stroke));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>\n",
                    LEFT - 6,
                    y(value, range) + 4,
                    value));
        }
        printed.keySet()
                .forEach(month -> svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
                        x(month),
                        HEIGHT - 12,
                        month)));
    }

    private void line(
            StringBuilder svg, SortedMap<YearMonth, Double> path, double[] range, String colour, double width) {
        StringBuilder points = new StringBuilder();
        path.forEach(
                (month, value) -> points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(month), y(value, range))));
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n",
                points.toString().strip(),
                colour,
                width));
        path.forEach((month, value) -> svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"%s\"/>\n",
                x(month),
                y(value, range),
                colour)));
    }

    private static void legend(StringBuilder svg, int place, String colour, String text) {
        int y = TOP + 10 + 18 * place;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>\n",
                WIDTH - RIGHT + 16,
                y - 5,
                colour,
                WIDTH - RIGHT + 36,
                y,
                text));
    }
}
