package io.tradewind.examples;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A world of three regions built in code, with {@code core} alone: who gains when North taxes South by 20 %? */
public final class OwnWorld {
    private OwnWorld() {}

    /** Prints by how many percent each flow into North has changed after two years. */
    public static void main(String[] args) {
        TradeCube flows = TradeCube.builder(3, 1)
                .set(0, 0, 0, 1000)
                .set(1, 0, 0, 100)
                .set(2, 0, 0, 50)
                .set(1, 1, 0, 800)
                .set(2, 2, 0, 400)
                .build();
        Economy world = Economy.builder("three")
                .year(2024)
                .regions(List.of(Region.of("NORTH"), Region.of("SOUTH"), Region.of("EAST")))
                .sectors(List.of(Sector.of("goods", 4.0)))
                .flows(flows)
                .build();
        TariffShock tariff = TariffShock.add("NORTH", List.of("SOUTH"), 0.20, LocalDate.of(2025, 1, 1))
                .build();
        Scenario scenario =
                Scenario.of("tax", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(Event.of("tariff", tariff)));

        var projection = ProjectionEngine.standard().project(world, scenario, Parameters.defaults());

        var imports = projection.worldTable(RegionCode.of("NORTH"), TradeDirection.IMPORTS);
        int last = projection.timeline().months() - 1;
        for (int partner = 1; partner <= 2; partner++) {
            double change =
                    100 * (imports.scenarioUsdMn(0, partner, last) / imports.baselineUsdMn(0, partner, last) - 1);
            System.out.printf("%-5s to NORTH %+5.1f %%%n", imports.partners().get(partner), change);
        }
    }
}
