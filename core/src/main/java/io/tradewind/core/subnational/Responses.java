package io.tradewind.core.subnational;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.schedule.Timeline;

/**
 * What events would do to the country's cells if everyone were like one group: the same scenario projected with the group's parameters, under partial
 * closure ({@link TradeGroup}).
 */
record Responses(Projection projection) {
    /** How the group's cells move beyond those of everyone. */
    Tilt with(TradeDirection flow, TradeGroup name) {
        Projection everyone = projection.group(TradeGroup.EVERYONE);
        Projection group = projection.group(name);
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
