package io.tradewind.examples;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.scenarios.Tradewind;

/** What does the world settle at if the United States tax machinery from everywhere at 30 %? */
public final class EquilibriumExample {
    private EquilibriumExample() {}

    /** Prints the exact change of real income, and the first-order figure, of three regions. */
    public static void main(String[] args) {
        Economy world = Tradewind.standard().loadWorld("world-2023");
        Shocks shocks = Shocks.ofTariffs(machineryTariff(world, "USA", 0.30));

        var problem = EquilibriumProblem.of(world).withShocks(shocks);
        var equilibrium = StandardSolvers.equilibrium().solve(problem).orThrow();
        var table = RegionResults.of(equilibrium);

        for (var row : table) {
            String region = row.region().code();
            if (region.equals("USA") || region.equals("MEX") || region.equals("CHN")) {
                System.out.printf(
                        "%s real income %+.3f %%, first-order %+.3f %%%n",
                        region, row.realIncomePct(), row.welfareLinearPct());
            }
        }
    }

    /** The world's tariffs with one importer's on machinery raised to a rate. */
    private static TradeCube machineryTariff(Economy world, String importer, double rate) {
        int destination = world.regionsOf(importer).get(0);
        TradeCube.Builder tariffs = world.tariffs().toBuilder();
        for (int s = 0; s < world.sectors().size(); s++) {
            for (int o = 0; o < world.regions().size(); o++) {
                if (o != destination && world.sectors().get(s).code().code().equals("machinery")) {
                    tariffs.set(o, destination, s, rate);
                }
            }
        }
        return tariffs.build();
    }
}
