package io.tradewind.app.answer;

import io.tradewind.app.session.DifferenceBands;
import io.tradewind.core.measure.ProjectionRow;

/**
 * One flow under one of several scenarios, beside the same flow under the first of them.
 *
 * @param scenario id of the scenario
 * @param row      the flow under it
 * @param first    the flow under the first scenario
 * @param bands    of the differences
 */
record ComparisonRow(String scenario, ProjectionRow row, ProjectionRow first, DifferenceBands.Bands bands) {
    private static final double PERCENT = 100.0;

    /** Level less the first scenario's, million USD. */
    double differenceUsdMn() {
        return row.scenarioUsdMn() - first.scenarioUsdMn();
    }

    /** The same in percent of the first scenario's level; NaN where that is zero. */
    double differencePct() {
        return first.scenarioUsdMn() > 0 ? PERCENT * (row.scenarioUsdMn() / first.scenarioUsdMn() - 1) : Double.NaN;
    }

    /** Growth less the first scenario's, percentage points. */
    double differencePp() {
        return row.yoyPct() - first.yoyPct();
    }
}
