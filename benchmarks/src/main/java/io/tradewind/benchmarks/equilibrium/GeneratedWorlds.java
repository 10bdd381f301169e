package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.scenarios.world.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Worlds of a given shape with invented gravity-like flows; the same shape gives the same world. Half of the sectors are services
 * that stay at home (none if there is only one sector), as in the worlds of the literature.
 */
public final class GeneratedWorlds {
    private static final long SEED = 1993;
    private static final double VALUE_ADDED = 0.5;

    private GeneratedWorlds() {}

    /**
     * The problem of the built-in world under its id, or of a shape such as {@code 31x40}: balanced trade, and 30 points more tariff
     * on a third of all flows.
     */
    public static EquilibriumProblem problem(String world) {
        Economy economy = world(world);
        return EquilibriumProblem.of(economy)
                .withClosure(DeficitClosure.ZERO)
                .withShocks(Shocks.ofTariffs(higherTariffs(economy)));
    }

    private static Economy world(String world) {
        if (world.equals(Worlds.STANDARD)) {
            return Worlds.load(world);
        }
        String[] parts = world.split("x");
        return economy(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The world of that shape. */
    public static Economy economy(int regions, int sectors) {
        Random random = new Random(SEED + 1000L * regions + sectors);
        double[] size = random.doubles(regions, 0, 1).map(u -> Math.exp(3 * u)).toArray();
        double[] place = random.doubles(regions, 0, 1).toArray();
        TradeCube.Builder flows = TradeCube.builder(regions, sectors);
        TradeCube.Builder tariffs = TradeCube.builder(regions, sectors);
        int traded = sectors == 1 ? 1 : (sectors + 1) / 2;
        for (int s = 0; s < sectors; s++) {
            fill(flows, tariffs, s, s < traded, size, place, random);
        }
        return Economy.builder("generated-" + regions + "x" + sectors)
                .regions(regionsOf(regions))
                .sectors(sectorsOf(sectors, random))
                .flows(flows.build())
                .tariffs(tariffs.build())
                .valueAdded(Matrix.filled(regions, sectors, sectors == 1 ? 1 : VALUE_ADDED))
                .inputOutput(inputs(regions, sectors, random))
                .build();
    }

    private static void fill(
            TradeCube.Builder flows,
            TradeCube.Builder tariffs,
            int sector,
            boolean traded,
            double[] size,
            double[] place,
            Random random) {
        double[] skill = random.doubles(size.length, 0.3, 1.7).toArray();
        double world = Arrays.stream(size).sum();
        for (int d = 0; d < size.length; d++) {
            for (int o = 0; o < size.length; o++) {
                double near = Math.exp(-Math.abs(place[o] - place[d]));
                double draw = random.nextDouble();
                if (o == d) {
                    flows.set(o, d, sector, size[o] * (traded ? 0.7 * skill[o] : 1));
                } else if (traded) {
                    flows.set(o, d, sector, 0.6 * draw * skill[o] * size[o] * size[d] / world * near);
                    tariffs.set(o, d, sector, 0.2 * draw);
                }
            }
        }
    }

    private static List<Region> regionsOf(int count) {
        List<Region> regions = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            regions.add(Region.of("r" + r));
        }
        return regions;
    }

    private static List<Sector> sectorsOf(int count, Random random) {
        List<Sector> sectors = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            sectors.add(Sector.of("s" + s, count == 1 ? 5 : 1.5 + 10 * random.nextDouble()));
        }
        return sectors;
    }

    private static InputOutputTable inputs(int regions, int sectors, Random random) {
        if (sectors == 1) {
            return InputOutputTable.none(regions, sectors);
        }
        double[] shares = new double[regions * sectors * sectors];
        for (int user = 0; user < regions * sectors; user++) {
            double[] row = random.doubles(sectors, 0, 1).toArray();
            double sum = 0;
            for (double share : row) {
                sum += share;
            }
            for (int k = 0; k < sectors; k++) {
                shares[user * sectors + k] = (1 - VALUE_ADDED) * row[k] / sum;
            }
        }
        return InputOutputTable.of(regions, sectors, shares);
    }

    private static TradeCube higherTariffs(Economy economy) {
        Random random = new Random(SEED);
        double[] rates = economy.tariffs().toArray();
        double[] flows = economy.flows().toArray();
        int n = economy.regions().size();
        for (int cell = 0; cell < rates.length; cell++) {
            boolean abroad = cell % n != cell / n % n;
            if (abroad && flows[cell] > 0 && random.nextInt(3) == 0) {
                rates[cell] += 0.3;
            }
        }
        return TradeCube.of(n, economy.sectors().size(), rates);
    }
}
