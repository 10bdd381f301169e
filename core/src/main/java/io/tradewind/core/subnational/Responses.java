package io.tradewind.core.subnational;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.schedule.Timeline;
import java.util.function.UnaryOperator;

/**
 * What events would do to the country's cells if everyone were like one group: the same scenario projected with the group's parameters, under partial
 * closure.
 */
final class Responses {
    private final GroupRuns runs;

    Responses(GroupRuns runs) {
        this.runs = runs;
    }

    /** How the group's cells move beyond those of everyone; the name is the group's and stands for the change. */
    Tilt with(TradeDirection flow, String name, UnaryOperator<Parameters> change) {
        return tilt(flow, runs.with(name, change));
    }

    /** How cells would move beyond everyone's if no tariff were ever changed or expected to. */
    Tilt withoutDuties(TradeDirection flow) {
        return tilt(flow, runs.only("duty-free", event -> !isDuty(event)));
    }

    /** Parameters with one of them multiplied, at most to its bounds. */
    static Parameters scaled(Parameters values, String id, double factor) {
        var definition = values.registry().find(id).orElseThrow();
        double value = Math.min(definition.max(), Math.max(definition.min(), factor * values.get(id)));
        return values.with(id, value);
    }

    /** Whether the event changes tariffs or makes them expected. */
    static boolean isDuty(Event event) {
        return event.shock().isDuty();
    }

    private Tilt tilt(TradeDirection flow, Projection group) {
        Projection everyone = runs.everyone();
        Timeline months = runs.projection().timeline();
        int shift = group.timeline().indexOf(months.first());
        int same = everyone.timeline().indexOf(months.first());
        FlowTable own = group.panelTable(flow);
        FlowTable all = everyone.panelTable(flow);
        return (product, partner, month) ->
                response(own, product, partner, month + shift) - response(all, product, partner, month + same);
    }

    /** Log response of a cell to the events; 0 where there is no trade, or before the table starts. */
    private static double response(FlowTable table, int product, int partner, int month) {
        if (month < 0) {
            return 0.0;
        }
        double base = table.baselineUsdMn(product, partner, month);
        return base > 0 ? Math.log(table.scenarioUsdMn(product, partner, month) / base) : 0.0;
    }
}
