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

    /** The chart. @param bars the widest first */
    public static Chart of(String title, String unit, List<Bar> bars, Optional<YearMonth> origin) {
        return Chart.builder("tornado", ChartKind.BARS)
                .title(title)
                .reading("Change against the central number with each factor at its low and at its high end, all others"
                        + " central.")
                .unit(unit)
                .source("Tradewind")
                .alt(title)
                .categories(bars.stream()
                        .map(bar -> new Category(bar.code(), bar.name()))
                        .toList())
                .add(series("low", "at its low end", bars, Bar::low))
                .add(series("high", "at its high end", bars, Bar::high))
                .origin(origin)
                .build();
    }

    private static Series series(String code, String name, List<Bar> bars, ToDoubleFunction<Bar> end) {
        return Series.of(
                code,
                name,
                SeriesRole.EFFECT,
                Vector.of(bars.stream().mapToDouble(end).toArray()));
    }
}
