package io.tradewind.core.equilibrium;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.ToyWorlds.CellValue;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.util.ArrayList;
import java.util.List;

/** The same world cut differently: regions in another order, a region or a sector in two identical halves. */
final class EconomySplits {
    private EconomySplits() {}

    /** The economy with its regions in the given order; {@code order[new]} is the old position. */
    static Economy relabelled(Economy economy, int... order) {
        List<Region> regions = new ArrayList<>();
        for (int old : order) {
            regions.add(economy.regions().get(old));
        }
        return rebuilt(
                economy,
                regions,
                order,
                economy.sectors(),
                identity(economy.sectors().size()),
                1,
                1);
    }

    /** The economy whose last region is followed by its twin; both halves buy from each other as from themselves. */
    static Economy lastRegionInHalves(Economy economy) {
        int n = economy.regions().size();
        List<Region> regions = new ArrayList<>(economy.regions());
        regions.add(Region.of("twin"));
        int[] origin = identity(n + 1);
        origin[n] = n - 1;
        return rebuilt(
                economy,
                regions,
                origin,
                economy.sectors(),
                identity(economy.sectors().size()),
                2,
                1);
    }

    /** The economy whose last sector is followed by its twin; users take half of what they took from each. */
    static Economy lastSectorInHalves(Economy economy) {
        int j = economy.sectors().size();
        List<Sector> sectors = new ArrayList<>(economy.sectors());
        sectors.add(Sector.of("twin", economy.sectors().get(j - 1).tradeElasticity()));
        int[] origin = identity(j + 1);
        origin[j] = j - 1;
        return rebuilt(economy, economy.regions(), identity(economy.regions().size()), sectors, origin, 1, 2);
    }

    /** The new tariffs of the old world for the regions and sectors of the new one. */
    static TradeCube cubeFor(Economy economy, TradeCube old) {
        int n = old.regions();
        int j = old.sectors();
        return ToyWorlds.cube(
                economy.regions().size(),
                economy.sectors().size(),
                (o, d, s) -> old.get(Math.min(o, n - 1), Math.min(d, n - 1), Math.min(s, j - 1)));
    }

    private static int[] identity(int length) {
        int[] identity = new int[length];
        for (int i = 0; i < length; i++) {
            identity[i] = i;
        }
        return identity;
    }

    private static Economy rebuilt(
            Economy economy,
            List<Region> regions,
            int[] region,
            List<Sector> sectors,
            int[] sector,
            double regionHalves,
            double sectorHalves) {
        int n = regions.size();
        int j = sectors.size();
        int lastRegion = economy.regions().size() - 1;
        int lastSector = economy.sectors().size() - 1;
        CellValue flow = (o, d, s) -> economy.flows().get(region[o], region[d], sector[s])
                / (region[o] == lastRegion ? regionHalves : 1)
                / (region[d] == lastRegion ? regionHalves : 1)
                / (sector[s] == lastSector ? sectorHalves : 1);
        double[] valueAdded = new double[n * j];
        double[] inputs = new double[n * j * j];
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < j; s++) {
                valueAdded[r * j + s] = economy.valueAdded().get(region[r], sector[s]);
                for (int k = 0; k < j; k++) {
                    inputs[(r * j + s) * j + k] = economy.inputOutput().get(region[r], sector[s], sector[k])
                            / (sector[k] == lastSector ? sectorHalves : 1);
                }
            }
        }
        return economy.toBuilder()
                .regions(regions)
                .sectors(sectors)
                .flows(ToyWorlds.cube(n, j, flow))
                .tariffs(ToyWorlds.cube(n, j, (o, d, s) -> economy.tariffs().get(region[o], region[d], sector[s])))
                .valueAdded(Matrix.of(n, j, valueAdded))
                .inputOutput(InputOutputTable.of(n, j, inputs))
                .build();
    }

    /** The economy whose last two regions are one again. */
    static Economy lastTwoRegionsMerged(Economy economy) {
        int n = economy.regions().size() - 1;
        int j = economy.sectors().size();
        double[] flows = new double[n * n * j];
        for (int s = 0; s < j; s++) {
            for (int o = 0; o <= n; o++) {
                for (int d = 0; d <= n; d++) {
                    flows[TradeCube.index(Math.min(o, n - 1), Math.min(d, n - 1), s, n)] +=
                            economy.flows().get(o, d, s);
                }
            }
        }
        Matrix valueAdded = Matrix.of(n, j, first(economy.valueAdded().toArray(), n * j));
        return economy.toBuilder()
                .regions(economy.regions().subList(0, n))
                .flows(TradeCube.of(n, j, flows))
                .tariffs(ToyWorlds.cube(n, j, (o, d, s) -> economy.tariffs().get(o, d, s)))
                .valueAdded(valueAdded)
                .inputOutput(
                        InputOutputTable.of(n, j, first(economy.inputOutput().toArray(), n * j * j)))
                .build();
    }

    private static double[] first(double[] values, int length) {
        return java.util.Arrays.copyOf(values, length);
    }
}
