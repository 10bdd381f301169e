package io.tradewind.core.region;

import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Timeline;
import java.util.function.UnaryOperator;

/**
 * What events would do to the country's cells if everyone were like one group: the same scenario projected with the group's parameters, under partial
 * closure. Each is projected when it is first needed and kept by the projection.
 */
final class Responses {
    private final Projection projection;

    Responses(Projection projection) {
        this.projection = projection;
    }

    /** How the group's cells move beyond those of everyone; the name is the group's and stands for the change. */
    Tilt with(CustomsFlow flow, String name, UnaryOperator<Parameters> change) {
        return tilt(flow, projection.variant(name, scenario -> scenario, change));
    }

    /** How cells would move beyond everyone's if no tariff were ever changed or expected to. */
    Tilt withoutDuties(CustomsFlow flow) {
        return tilt(flow, projection.variant("duty-free", Responses::dutyFree, values -> values));
    }

    /** Parameters with one of them multiplied, at most to its bounds. */
    static Parameters scaled(Parameters values, String id, double factor) {
        var definition = values.registry().find(id).orElseThrow();
        double value = Math.min(definition.max(), Math.max(definition.min(), factor * values.get(id)));
        return values.with(id, value);
    }

    private static Scenario dutyFree(Scenario scenario) {
        return scenario.withEvents(
                scenario.events().stream().filter(event -> !isDuty(event)).toList());
    }

    /** Whether the event changes tariffs or makes them expected. */
    static boolean isDuty(Event event) {
        return event.shock().isDuty();
    }

    private Tilt tilt(CustomsFlow flow, Projection group) {
        Projection everyone = projection.variant("everyone", scenario -> scenario, values -> values);
        Timeline months = projection.timeline();
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
