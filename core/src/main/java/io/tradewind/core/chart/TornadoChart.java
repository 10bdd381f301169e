package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What moves a number most: two bars a factor from the central number, the widest pair first. */
public final class TornadoChart {
    private TornadoChart() {}

    /**
     * One factor.
     *
     * @param code the factor
     * @param name what it is
     * @param low  what the number changes by where the factor is low
     * @param high where it is high
     */
    public record Bar(String code, String name, double low, double high) {}

    /**
     * The chart.
     *
     * @param target  the number, {@code effect_pct exports CN USA 2026}
     * @param central what it is
     * @param bars    the widest first, at least one
     */
    public static Chart of(String target, double central, List<Bar> bars, Optional<YearMonth> origin) {
        Bar most = bars.get(0);
        String title = target + " is " + number(central) + "; it depends most on " + most.name() + ": "
                + number(central + most.low()) + " to " + number(central + most.high());
        return Chart.builder("tornado", ChartKind.BARS)
                .title(title)
                .reading(
                        "What the number changes by with each factor at its low end (orange) and at its high end (blue), all"
                                + " others central.")
                .unit(unit(target))
                .source("Tradewind")
                .alt(title)
                .categories(bars.stream()
                        .map(bar ->
                                new Category(bar.code(), bar.code().replaceFirst("^param\\.", "") + ": " + bar.name()))
                        .toList())
                .add(series("low", "at its low end", bars, Bar::low))
                .add(series("high", "at its high end", bars, Bar::high))
                .origin(origin)
                .build();
    }

    private static String number(double value) {
        return (value < 0 ? "\u2212" : "") + Words.fixed(Math.abs(value), 1);
    }

    /** By the end of the measure's name. */
    private static String unit(String target) {
        String measure = target.split(" ")[0];
        return measure.endsWith("_usd_mn")
                ? "million dollars"
                : measure.endsWith("_pp") || measure.endsWith("_pct") ? "percentage points" : measure;
    }

    private static Series series(String code, String name, List<Bar> bars, ToDoubleFunction<Bar> end) {
        return Series.of(
                code,
                name,
                SeriesRole.EFFECT,
                Vector.of(bars.stream().mapToDouble(end).toArray()));
    }
}
