package io.tradewind.core.projection.internal;

import io.tradewind.core.baseline.HolidayEffect;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.ReporterProfile;
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

/** What another day of the reporter's holiday does to the months after the origin; the months before had the day they had. */
final class MovedHoliday {
    private MovedHoliday() {}

    /** Log change of the quantity by month. */
    static double[] logEffect(
            Scenario scenario,
            CustomsPanel panel,
            ReporterProfile reporter,
            TradeDirection flow,
            Parameters parameters,
            Timeline timeline,
            int origin) {
        double[] log = new double[timeline.months()];
        HolidayEffect printed = HolidayEffect.of(parameters, flow, reporter, panel.holidays(), panel.knowledge());
        scenario.act(new Effects() {
            @Override
            public void holiday(Event event, CalendarShock calendar) {
                Map<Integer, LocalDate> days = new TreeMap<>(panel.holidays());
                days.put(calendar.day().getYear(), calendar.day());
                HolidayEffect moved = HolidayEffect.of(parameters, flow, reporter, days, panel.knowledge());
                for (int t = Math.max(0, origin + 1); t < log.length; t++) {
                    log[t] += event.weight() * (moved.log(timeline.month(t)) - printed.log(timeline.month(t)));
                }
            }
        });
        return log;
    }
}
