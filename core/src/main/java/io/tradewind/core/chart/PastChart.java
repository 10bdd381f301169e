package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.Origin;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** How good such forecasts were: each origin's as a thin line, what each said of the next month as a thick one, beside what came. */
final class PastChart {
    private final String flow;
    private final String source;
    private final List<PastForecast> all;
    private final List<YearMonth> months;
    private final Map<Origin, List<PastForecast>> byOrigin = new TreeMap<>();
    /** Of each month the forecast that was made last. */
    private final Map<YearMonth, PastForecast> next = new LinkedHashMap<>();

    PastChart(String flow, String source, List<PastForecast> all) {
        this.flow = flow;
        this.source = source;
        this.all = all;
        this.months =
                List.copyOf(new TreeSet<>(all.stream().map(PastForecast::month).toList()));
        all.stream()
                .sorted(Comparator.comparing(PastForecast::origin).thenComparing(PastForecast::month))
                .forEach(one -> {
                    byOrigin.computeIfAbsent(one.origin(), any -> new ArrayList<>())
                            .add(one);
                    next.put(one.month(), one);
                });
    }

    Chart chart() {
        String title = title();
        Chart.Builder chart = Chart.builder("past", ChartKind.LINES)
                .title(title)
                .reading(
                        "Growth over twelve months, January and February as one. Dots are what came; each thin line is what"
                                + " was said at one origin of the months after it, " + span()
                                + "; the thick one joins what was"
                                + " said last of each month, its band held 8 in 10 draws.")
                .unit("% over twelve months")
                .source(source + ", backtest")
                .alt(title + ".")
                .categories(months.stream()
                        .map(month -> new Category(month.toString(), Words.month(month)))
                        .toList());
        byOrigin.forEach((origin, said) -> chart.add(Series.of(
                "origin-" + origin, "said at " + origin, SeriesRole.EACH, numbers(at(said), PastForecast::forecast))));
        chart.add(series("base", "without events", SeriesRole.BASE, PastForecast::withoutEvents))
                .add(series("scenario", "said last", SeriesRole.SCENARIO, PastForecast::forecast))
                .add(series("prints", "what came", SeriesRole.PRINTS, PastForecast::observed));
        if (all.stream().anyMatch(one -> Double.isFinite(one.low()))) {
            chart.add(Series.band(
                    "p10p90",
                    "8 in 10 draws",
                    SeriesRole.BAND80,
                    numbers(next, PastForecast::low),
                    numbers(next, PastForecast::high)));
        }
        return chart.build();
    }

    private String span() {
        List<Origin> origins = List.copyOf(byOrigin.keySet());
        return origins.get(0) + (origins.size() == 1 ? "" : " to " + origins.get(origins.size() - 1));
    }

    private static Map<YearMonth, PastForecast> at(List<PastForecast> said) {
        Map<YearMonth, PastForecast> at = new TreeMap<>();
        said.forEach(one -> at.put(one.month(), one));
        return at;
    }

    private Series series(String code, String name, SeriesRole role, ToDoubleFunction<PastForecast> number) {
        return Series.of(code, name, role, numbers(next, number));
    }

    private Vector numbers(Map<YearMonth, PastForecast> said, ToDoubleFunction<PastForecast> number) {
        return Vector.of(months.stream()
                .mapToDouble(month -> said.containsKey(month) ? number.applyAsDouble(said.get(month)) : Double.NaN)
                .toArray());
    }

    private String title() {
        int origins = byOrigin.size();
        return "Forecasts of " + flow + " missed by " + miss(all, PastForecast::forecast)
                + " points on average, " + miss(all, PastForecast::withoutEvents) + " without events"
                + (origins == 1
                        ? " (" + all.size() + (all.size() == 1 ? " month" : " months") + " from one origin)"
                        : "; the next month by " + miss(List.copyOf(next.values()), PastForecast::forecast) + " ("
                                + origins + " origins, all drawn)");
    }

    private static String miss(List<PastForecast> forecasts, ToDoubleFunction<PastForecast> number) {
        return Words.fixed(
                forecasts.stream()
                        .mapToDouble(one -> Math.abs(number.applyAsDouble(one) - one.observed()))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN),
                1);
    }
}
