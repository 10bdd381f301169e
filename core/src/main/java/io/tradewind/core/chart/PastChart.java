package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.Origin;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How good such forecasts were: the longest one beside what came, and in the title the misses of all. */
final class PastChart {
    private final String flow;
    private final String source;
    private final List<PastForecast> all;
    private final List<PastForecast> shown;

    PastChart(String flow, String source, List<PastForecast> all) {
        this.flow = flow;
        this.source = source;
        this.all = all;
        Origin first =
                all.stream().map(PastForecast::origin).min(Origin::compareTo).orElseThrow();
        this.shown = all.stream().filter(one -> one.origin().equals(first)).toList();
    }

    Chart chart() {
        String title = title();
        Chart.Builder chart = Chart.builder("past", ChartKind.LINES)
                .title(title)
                .reading("Growth over twelve months, January and February as one. Blue is what was said after "
                        + shown.get(0).origin()
                        + ", dots what came, grey the same without events; the band held 8 in 10 draws.")
                .unit("% over twelve months")
                .source(source + ", backtest")
                .alt(title + ".")
                .categories(shown.stream()
                        .map(one -> new Category(one.month().toString(), Words.month(one.month())))
                        .toList())
                .add(series("base", "without events", SeriesRole.BASE, PastForecast::withoutEvents))
                .add(series("scenario", "forecast", SeriesRole.SCENARIO, PastForecast::forecast))
                .add(series("prints", "what came", SeriesRole.PRINTS, PastForecast::observed));
        if (shown.stream().anyMatch(one -> Double.isFinite(one.low()))) {
            chart.add(Series.band(
                    "p10p90",
                    "8 in 10 draws",
                    SeriesRole.BAND80,
                    numbers(PastForecast::low),
                    numbers(PastForecast::high)));
        }
        return chart.build();
    }

    private Series series(String code, String name, SeriesRole role, ToDoubleFunction<PastForecast> number) {
        return Series.of(code, name, role, numbers(number));
    }

    private Vector numbers(ToDoubleFunction<PastForecast> number) {
        return Vector.of(shown.stream().mapToDouble(number).toArray());
    }

    private String title() {
        double own = miss(PastForecast::forecast);
        double without = miss(PastForecast::withoutEvents);
        long origins = all.stream().map(PastForecast::origin).distinct().count();
        return "Forecasts of " + flow + " missed by " + Words.fixed(own, 1)
                + " points on average, " + Words.fixed(without, 1) + " without events (" + all.size() + " months, "
                + origins + (origins == 1 ? " origin)" : " origins)");
    }

    private double miss(ToDoubleFunction<PastForecast> number) {
        return all.stream()
                .mapToDouble(one -> Math.abs(number.applyAsDouble(one) - one.observed()))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
