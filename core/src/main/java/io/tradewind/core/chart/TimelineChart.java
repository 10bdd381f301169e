package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.scenario.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The events that bear on a view, on a line of time: the duties that its goods pay first, then what may concern everyone. */
final class TimelineChart {
    private static final int MOST = 24;

    private final ViewCharts charts;
    private final Frame frame;
    private final List<Event> bearing;

    TimelineChart(ViewCharts charts) {
        this.charts = charts;
        this.frame = charts.frame();
        EventMarks marks = new EventMarks(charts);
        bearing = charts.now().projection().scenario().ownEvents().stream()
                .filter(event -> !event.isZero() && event.shock().begins().isPresent() && marks.bearsOn(event.shock()))
                .sorted(Comparator.comparing(event -> event.shock().begins().orElseThrow()))
                .toList();
    }

    Chart chart() {
        List<Event> shown = bearing.stream()
                .sorted(Comparator.comparing((Event event) -> !event.shock().actsAsTariff()))
                .limit(MOST)
                .sorted(Comparator.comparing(event -> event.shock().begins().orElseThrow()))
                .toList();
        String title = title();
        return Chart.builder("events", ChartKind.TIMELINE)
                .title(title)
                .reading("Each bar runs from the first to the last day of an event; one without an end goes on"
                        + (bearing.size() > MOST ? "; " + MOST + " of " + bearing.size() + " are shown" : "") + ".")
                .unit("first and last day, yyyymmdd")
                .source("Tradewind, scenario "
                        + charts.now().projection().scenario().id())
                .alt(title + ".")
                .categories(shown.stream()
                        .map(event -> new Category(event.id(), Words.event(event)))
                        .toList())
                .add(Series.band(
                        "days",
                        "first and last day",
                        SeriesRole.DAYS,
                        days(shown, event -> event.shock().begins().stream()),
                        days(shown, event -> event.shock().end().map(end -> end.minusDays(1)).stream())))
                .build();
    }

    private static Vector days(List<Event> events, Function<Event, Stream<LocalDate>> day) {
        return Vector.of(events.stream()
                .mapToDouble(event -> day.apply(event)
                        .mapToDouble(
                                date -> 10_000.0 * date.getYear() + 100 * date.getMonthValue() + date.getDayOfMonth())
                        .findFirst()
                        .orElse(Double.NaN))
                .toArray());
    }

    private String title() {
        if (bearing.isEmpty()) {
            return "No event bears on " + frame.names().flow();
        }
        LocalDate first = bearing.get(0).shock().begins().orElseThrow();
        LocalDate last = bearing.get(bearing.size() - 1).shock().begins().orElseThrow();
        String when = new Span(java.time.YearMonth.from(first), java.time.YearMonth.from(last)).when();
        int size = bearing.size();
        return size + (size == 1 ? " event bears on " : " events bear on ")
                + frame.names().flow() + ", begun " + when;
    }
}
