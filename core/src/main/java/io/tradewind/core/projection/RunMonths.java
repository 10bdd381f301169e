package io.tradewind.core.projection;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The months of a run: which it has, which are printed, which events it sees, when something moves. */
final class RunMonths {
    private static final int YEAR = 12;

    private RunMonths() {}

    /** The month before the horizon, or the last month of the panel if that is earlier. */
    static YearMonth origin(Scenario scenario, Optional<CustomsPanel> panel) {
        YearMonth before = scenario.horizon().from().minusMonths(1);
        if (panel.isEmpty()) {
            return before;
        }
        return before.isBefore(panel.get().lastMonth()) ? before : panel.get().lastMonth();
    }

    /** The events that are known or felt by the last month: nobody can tell those that come later from none. */
    static Scenario withinHorizon(Scenario scenario) {
        LocalDate last = scenario.horizon().to().atEndOfMonth();
        return scenario.withEvents(scenario.events().stream()
                .filter(event -> event.shock()
                        .firstDay()
                        .filter(day -> day.isAfter(last))
                        .isEmpty())
                .toList());
    }

    /**
     * From the first month that matters (of the panel's data, last year's month, earliest event) to the end of the horizon. All months whose data
     * are read are in it with or without events, so that what is estimated depends on data and origin alone.
     */
    static Timeline timeline(Scenario scenario, Optional<CustomsPanel> panel) {
        YearMonth first = scenario.horizon().from().minusMonths(YEAR);
        if (panel.isPresent()) {
            first = earlier(first, panel.get().firstMonth());
            for (TradeDirection flow : TradeDirection.values()) {
                first = earlier(first, panel.get().totalUsdMn(flow).first());
            }
        }
        Optional<YearMonth> earliest = scenario.firstMonth();
        return Timeline.of(
                earliest.isPresent() ? earlier(first, earliest.get()) : first,
                scenario.horizon().to());
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** Position of the first month in which an event is known or felt. */
    static int firstMoved(Scenario scenario, Timeline timeline) {
        return scenario.firstMonth()
                .map(month -> Math.min(timeline.months(), timeline.indexOf(month)))
                .orElse(timeline.months());
    }
}
