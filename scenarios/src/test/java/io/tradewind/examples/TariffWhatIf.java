package io.tradewind.examples;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.Tradewind;

/** What do 60 % on all Chinese goods do to China's exports to the United States? */
public final class TariffWhatIf {
    private TariffWhatIf() {}

    /** Prints growth over twelve months, month by month. */
    public static void main(String[] args) {
        var projection = Tradewind.standard().run("tariff-60");
        var query = RowQuery.EVERYTHING.withPartner("USA").withProduct("all");
        for (ProjectionRow row : ProjectionTable.rows(projection, query)) {
            if (row.flow().equals("exports") && row.period().startsWith("2025")) {
                System.out.printf("%s %6.1f %%%n", row.period(), row.yoyPct());
            }
        }
    }
}
