package io.tradewind.core.equilibrium;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.validation.WorldFolder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Small worlds with a name, and random ones with a seed. */
public final class ToyWorlds {
    private ToyWorlds() {}

    /** A value for an origin, a destination and a sector. */
    @FunctionalInterface
    public interface CellValue {
        /** The value of the cell. */
        double at(int origin, int destination, int sector);
    }

    /** A cube filled by a function. */
    public static TradeCube cube(int regions, int sectors, CellValue value) {
        TradeCube.Builder cube = TradeCube.builder(regions, sectors);
        for (int s = 0; s < sectors; s++) {
            for (int d = 0; d < regions; d++) {
                for (int o = 0; o < regions; o++) {
                    cube.set(o, d, s, value.at(o, d, s));
                }
            }
        }
        return cube.build();
    }

    /** Regions named r0, r1 and so on. */
    public static List<Region> regions(int count) {
        List<Region> regions = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            regions.add(Region.of("r" + r));
        }
        return regions;
    }

    /** Sectors named s0, s1 and so on, with those elasticities. */
    public static List<Sector> sectors(double... elasticities) {
        List<Sector> sectors = new ArrayList<>();
        for (int s = 0; s < elasticities.length; s++) {
            sectors.add(Sector.of("s" + s, elasticities[s]));
        }
        return sectors;
    }

    /** Two regions that are alike: each sells 80 at home and 20 abroad, duty-free. */
    public static Economy twoSymmetricRegions() {
        return Economy.builder("two-symmetric")
                .regions(regions(2))
                .sectors(sectors(4))
                .flows(cube(2, 1, (o, d, s) -> o == d ? 80 : 20))
                .build();
    }

    /** The golden economy of MODEL.md, law 17: one sector, θ = 4, three regions, balanced trade. */
    public static Economy goldenThreeRegions() {
        double[][] shares = {{.80, .10, .08}, {.12, .80, .12}, {.08, .10, .80}};
        double[][] tariffs = {{0, .03, .03}, {.08, 0, .03}, {.03, .03, 0}};
        double[] income = {.317243548033, .370111209780, .312645242187};
        double[] spending = new double[3];
        for (int d = 0; d < 3; d++) {
            double paidToProducers = 0;
            for (int o = 0; o < 3; o++) {
                paidToProducers += shares[o][d] / (1 + tariffs[o][d]);
            }
            // balanced trade: what is left to producers of a region's spending is its labour income
            spending[d] = income[d] / paidToProducers;
        }
        return Economy.builder("golden-3")
                .regions(regions(3))
                .sectors(sectors(4))
                .flows(cube(3, 1, (o, d, s) -> shares[o][d] * spending[d] / (1 + tariffs[o][d])))
                .tariffs(cube(3, 1, (o, d, s) -> tariffs[o][d]))
                .build();
    }

    /** The world of the folder {@code toy-3x3}: inputs, tariffs, deficits, one sector not traded, all accounts in order. */
    public static Economy threeByThree() {
        return WorldFolder.read(threeByThreeFolder());
    }

    /** The same world with a by-product: {@code make} in AAA has inputs of 0.12, 0.58 and -0.05 (folder {@code toy-negative-share}). */
    public static Economy withByProduct() {
        Economy world = threeByThree();
        double[] shares = world.inputOutput().toArray();
        System.arraycopy(new double[] {0.12, 0.58, -0.05}, 0, shares, 3, 3);
        return world.toBuilder()
                .inputOutput(InputOutputTable.withNegativeShares(3, 3, shares))
                .build();
    }

    /** Where its files are, with shocks and golden. */
    public static Path threeByThreeFolder() {
        try {
            return Path.of(ToyWorlds.class.getResource("/toy-3x3/flows.csv").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A random world with inputs, tariffs, deficits, some empty flows and one sector that stays at
     * home; neighbours in a ring always trade, so that trade can balance. Same seed, same world. */
    public static Economy random(long seed, int regions, int sectors) {
        Random random = new Random(seed);
        double[] elasticities = random.doubles(sectors, 1.2, 12).toArray();
        double[] size = random.doubles(regions, 0.2, 3).toArray();
        int atHome = sectors > 1 ? sectors - 1 : -1;
        TradeCube flows = cube(regions, sectors, (o, d, s) -> {
            double draw = random.nextDouble();
            double own = 100 * size[o] * (0.5 + draw);
            boolean neighbours = (o - d + regions) % regions == 1;
            boolean empty = s == atHome || draw < 0.1 && !neighbours;
            double abroad = empty ? 0 : 12 * size[o] * size[d] * draw;
            return o == d ? own : abroad;
        });
        TradeCube tariffs = cube(regions, sectors, (o, d, s) -> o == d || s == atHome ? 0 : 0.3 * random.nextDouble());
        return Economy.builder("random-" + seed)
                .regions(regions(regions))
                .sectors(sectors(elasticities))
                .flows(flows)
                .tariffs(tariffs)
                .valueAdded(Matrix.filled(regions, sectors, 0.55))
                .inputOutput(InputOutputTable.of(regions, sectors, inputs(random, regions * sectors, sectors, 0.45)))
                .build();
    }

    private static double[] inputs(Random random, int users, int sectors, double total) {
        double[] shares = new double[users * sectors];
        for (int user = 0; user < users; user++) {
            double[] row = random.doubles(sectors, 0.1, 1).toArray();
            double sum = Arrays.stream(row).sum();
            for (int k = 0; k < sectors; k++) {
                shares[user * sectors + k] = total * row[k] / sum;
            }
        }
        return shares;
    }

    /** Random new tariffs between 0 and 60 % for a third of the flows across borders. */
    public static Shocks randomTariffs(long seed, Economy economy) {
        Random random = new Random(seed);
        return Shocks.ofTariffs(cube(economy.regions().size(), economy.sectors().size(), (o, d, s) -> {
            double draw = random.nextDouble();
            return o != d && draw < 0.33 ? 1.8 * draw : economy.tariffs().get(o, d, s);
        }));
    }

    /** The economy's tariffs across borders, changed. */
    public static Shocks tariffsAbroad(Economy economy, DoubleUnaryOperator change) {
        return Shocks.ofTariffs(cube(
                economy.regions().size(),
                economy.sectors().size(),
                (o, d, s) -> o == d
                        ? economy.tariffs().get(o, d, s)
                        : change.applyAsDouble(economy.tariffs().get(o, d, s))));
    }

    /** The same trade-cost factor on all flows across borders. */
    public static Shocks costAbroad(Economy economy, double factor) {
        return Shocks.ofTradeCostFactors(
                cube(economy.regions().size(), economy.sectors().size(), (o, d, s) -> o == d ? 1 : factor));
    }
}
