package io.tradewind.core.measure;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A number of a row of a projection, under the name of its column. */
public enum Measure {
    /** Without the events, million USD. */
    BASELINE_USD_MN(ProjectionRow::baselineUsdMn),
    /** With them, million USD. */
    SCENARIO_USD_MN(ProjectionRow::scenarioUsdMn),
    /** Growth over twelve months, percent. */
    YOY_PCT(ProjectionRow::yoyPct),
    /** Change over twelve months in points of the reporter's total. */
    CONTRIBUTION_PP(ProjectionRow::contributionPp),
    /** Growth of the quantity, percent. */
    QUANTITY_PCT(ProjectionRow::quantityPct),
    /** Growth of the price, percent. */
    PRICE_PCT(ProjectionRow::pricePct),
    /** What the events change, million USD. */
    EFFECT_USD_MN(row -> row.scenarioUsdMn() - row.baselineUsdMn()),
    /** What the events change, percent. */
    EFFECT_PCT(row -> row.baselineUsdMn() > 0 ? 100.0 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1) : Double.NaN);

    private final ToDoubleFunction<ProjectionRow> value;

    Measure(ToDoubleFunction<ProjectionRow> value) {
        this.value = value;
    }

    /** The number of that row. */
    public double of(ProjectionRow row) {
        return value.applyAsDouble(row);
    }

    /** The name of its column. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
