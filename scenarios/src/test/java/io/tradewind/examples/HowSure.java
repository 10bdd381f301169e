package io.tradewind.examples;

import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.Tradewind;

/** How sure is what a tariff does to China's exports to the United States? */
public final class HowSure {
    private HowSure() {}

    /** Prints the effect of the events in the last months, and where four of five draws have it. */
    public static void main(String[] args) {
        var query = RowQuery.EVERYTHING.withPartner("USA").withProduct("all");
        var drawn = Tradewind.standard().draws("tariff-60", query, 64);
        drawn.rows().stream()
                .filter(row -> row.flow().equals("exports") && row.period().compareTo("2026-10") >= 0)
                .forEach(row -> System.out.printf(
                        "%s %.1f %% (80 %% band %.1f to %.1f)%n",
                        row.period(),
                        100 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1),
                        row.bands().effectPct().p10(),
                        row.bands().effectPct().p90()));
    }
}
