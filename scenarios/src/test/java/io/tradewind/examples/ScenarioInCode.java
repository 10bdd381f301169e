package io.tradewind.examples;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.Tradewind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A scenario without a file: the United States tax China's machinery at 30 % more while Africa buys a tenth more of everything. */
public final class ScenarioInCode {
    private ScenarioInCode() {}

    /** The scenario, in the words of a scenario file. */
    static Scenario scenario() {
        LocalDate day = LocalDate.of(2025, 4, 1);
        var tariff = TariffShock.add("USA", List.of("CHN"), 0.30, day)
                .announced(day.minusMonths(1))
                .build();
        var demand = DemandShock.builder(List.of("AFR"), 10, day)
                .sectors(List.of("all"))
                .rampMonths(6)
                .build();
        return Scenario.builder("in-code", new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 12)))
                .title("Thirty points more, and a buying Africa")
                .events(List.of(
                        Event.builder("duty", tariff).probability(0.8).build(),
                        Event.builder("africa", demand).build()))
                .build();
    }

    /** Prints by how many percent the year's exports differ from the baseline, by partner. */
    public static void main(String[] args) {
        var tradewind = Tradewind.standard().withCancellation(Cancellation.onInterrupt());
        var world = tradewind.loadWorld("world-2023");
        var projection = tradewind.run(world, scenario(), tradewind.registry().defaults());
        for (String partner : new String[] {"USA", "AFR"}) {
            var query =
                    RowQuery.EVERYTHING.withPartner(partner).withProduct("all").withFrequency(Frequency.YEAR);
            for (ProjectionRow row : ProjectionTable.rows(projection, query)) {
                if (row.flow().equals("exports")) {
                    double change = 100 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1);
                    System.out.printf("%s %s %+5.1f %%%n", partner, row.period(), change);
                }
            }
        }
    }
}
