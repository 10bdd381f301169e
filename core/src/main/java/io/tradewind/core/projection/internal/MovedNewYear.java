package io.tradewind.core.projection.internal;

import io.tradewind.core.baseline.NewYearEffect;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What another day of the Chinese New Year does to the months after the origin; the months before had the day they had. */
final class MovedNewYear {
    private MovedNewYear() {}

    /** Log change of the quantity by month. */
    static double[] logEffect(
            Scenario scenario,
            CustomsPanel panel,
            TradeDirection flow,
            Parameters parameters,
            Timeline timeline,
            int origin) {
        double[] log = new double[timeline.months()];
        NewYearEffect printed = NewYearEffect.of(parameters, flow, panel.newYearDays());
        scenario.act(new Effects() {
            @Override
            public void newYear(Event event, CalendarShock calendar) {
                Map<Integer, LocalDate> days = new TreeMap<>(panel.newYearDays());
                days.put(calendar.newYear().getYear(), calendar.newYear());
                NewYearEffect moved = NewYearEffect.of(parameters, flow, days);
                for (int t = Math.max(0, origin + 1); t < log.length; t++) {
                    log[t] += event.probability() * (moved.log(timeline.month(t)) - printed.log(timeline.month(t)));
                }
            }
        });
        return log;
    }
}
