package io.tradewind.examples;

import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.Tradewind;

/** What does a yuan 10 % weaker against the euro do to exports to the EU, with the model's own elasticities and with Tamberi's? */
public final class CurrencyWhatIf {
    private CurrencyWhatIf() {}

    /** Prints by how many percent the year's exports differ from the baseline. */
    public static void main(String[] args) {
        var query = RowQuery.EVERYTHING.withPartner("EU27").withProduct("all").withFrequency(Frequency.YEAR);
        for (String preset : new String[] {ParameterRegistry.DEFAULT_PRESET, "tamberi"}) {
            var projection = Tradewind.standard().run("yuan-minus-10-vs-euro", preset);
            for (ProjectionRow row : ProjectionTable.rows(projection, query)) {
                if (row.flow().equals("exports")) {
                    double change = 100 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1);
                    System.out.printf("%-8s %s %+5.1f %%%n", preset, row.period(), change);
                }
            }
        }
    }
}
