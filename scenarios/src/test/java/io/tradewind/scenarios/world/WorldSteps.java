package io.tradewind.scenarios.world;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The way from world-2023 to world-2022 in steps, each of which changes one thing. Up to the fourth the tables of world-2022 are added up to the regions of
 * world-2023, its rest of the world beside them, and to its sectors.
 */
final class WorldSteps {
    private static final String REST = "ROW";

    private final Economy old = Worlds.load(Worlds.STANDARD);
    private final Economy fine = Worlds.load("world-2022");
    private final int[] sectorOf = new int[fine.sectors().size()];
    private final int[] regionOf = new int[fine.regions().size()];

    private WorldSteps() {
        for (int s = 0; s < old.sectors().size(); s++) {
            for (int member : fine.sectorsOf(old.sectors().get(s).code().code())) {
                sectorOf[member] = s;
            }
        }
        Arrays.fill(regionOf, old.regions().size());
        for (int r = 0; r < old.regions().size(); r++) {
            for (int member : fine.regionsOf(old.regions().get(r).code().code())) {
                regionOf[member] = r;
            }
        }
    }

    /** The worlds on the way by the name of the step that leads to each, beginning with world-2023 and ending with world-2022. */
    static Map<String, Economy> worlds() {
        WorldSteps steps = new WorldSteps();
        Map<String, Economy> worlds = new LinkedHashMap<>();
        worlds.put("`world-2023`", steps.old);
        worlds.put("tariffs", steps.withTariffs());
        worlds.put("who sells: origins' shares in imports", steps.withShares(false));
        worlds.put("how much is imported: shares of imports in purchases", steps.withShares(true));
        worlds.put("what is bought: sizes of markets, the rest of the world", steps.withFlows());
        worlds.put("technology", steps.withTechnology());
        worlds.put("81 economies", steps.withEconomies());
        worlds.put("28 sectors: `world-2022`", steps.fine);
        return worlds;
    }

    /** Tables of world-2022 added up. */
    private final class Sums {
        private final int regions;
        private final int sectors;
        private final double[] flows;
        private final double[] tariffs;
        private final double[] valueAdded;
        private final double[] inputs;

        private Sums(int[] regionOf, int regions) {
            this.regions = regions;
            this.sectors = old.sectors().size();
            this.flows = new double[regions * regions * sectors];
            this.tariffs = new double[flows.length];
            this.valueAdded = new double[regions * sectors];
            this.inputs = new double[regions * sectors * sectors];
            double[] output = new double[regions * sectors];
            for (int o = 0; o < regionOf.length; o++) {
                for (int s = 0; s < sectorOf.length; s++) {
                    double sold = 0.0;
                    for (int d = 0; d < regionOf.length; d++) {
                        double value = fine.trade().value(o, d, s);
                        int cell = TradeCube.index(regionOf[o], regionOf[d], sectorOf[s], regions);
                        flows[cell] += value;
                        tariffs[cell] += regionOf[o] == regionOf[d]
                                ? 0.0
                                : value * fine.trade().tariff(o, d, s);
                        sold += value;
                    }
                    int user = regionOf[o] * sectors + sectorOf[s];
                    output[user] += sold;
                    valueAdded[user] += sold * fine.valueAdded().get(o, s);
                    for (int k = 0; k < sectorOf.length; k++) {
                        inputs[user * sectors + sectorOf[k]] +=
                                sold * fine.inputOutput().get(o, s, k);
                    }
                }
            }
            Arrays.setAll(tariffs, cell -> flows[cell] > 0 ? tariffs[cell] / flows[cell] : 0.0);
            Arrays.setAll(inputs, cell -> output[cell / sectors] > 0 ? inputs[cell] / output[cell / sectors] : 0.0);
            Arrays.setAll(valueAdded, cell -> output[cell] > 0 ? valueAdded[cell] / output[cell] : 1.0);
        }

        private Economy.Builder in(Economy.Builder builder) {
            return builder.flows(TradeCube.of(regions, sectors, flows))
                    .tariffs(TradeCube.of(regions, sectors, tariffs));
        }

        private Economy.Builder technologyIn(Economy.Builder builder) {
            return builder.valueAdded(Matrix.of(regions, sectors, valueAdded))
                    .inputOutput(InputOutputTable.of(regions, sectors, inputs));
        }
    }

    private Sums coarse() {
        return new Sums(regionOf, old.regions().size() + 1);
    }

    /** world-2023 with the tariffs of the other where it has the flow. */
    private Economy withTariffs() {
        Sums sums = coarse();
        int regions = old.regions().size();
        double[] tariffs = old.tariffs().toArray();
        for (int o = 0; o < regions; o++) {
            for (int d = 0; d < regions; d++) {
                for (int s = 0; s < sums.sectors; s++) {
                    int there = TradeCube.index(o, d, s, sums.regions);
                    if (o != d && sums.flows[there] > 0) {
                        tariffs[TradeCube.index(o, d, s, regions)] = sums.tariffs[there];
                    }
                }
            }
        }
        return old.toBuilder()
                .tariffs(TradeCube.of(regions, sums.sectors, tariffs))
                .build();
    }

    /**
     * The same with the other's shares of origins in the imports of each market.
     *
     * @param ofImports whether with its shares of imports in purchases, too
     */
    private Economy withShares(boolean ofImports) {
        Sums sums = coarse();
        int regions = old.regions().size();
        double[] flows = old.flows().toArray();
        for (int d = 0; d < regions; d++) {
            for (int s = 0; s < sums.sectors; s++) {
                double home = flows[TradeCube.index(d, d, s, regions)];
                double imports = column(flows, d, s, regions, regions) - home;
                double homeThere = sums.flows[TradeCube.index(d, d, s, sums.regions)];
                double importsThere = column(sums.flows, d, s, sums.regions, regions) - homeThere;
                if (importsThere == 0.0) {
                    continue;
                }
                double bought = ofImports ? (home + imports) * importsThere / (homeThere + importsThere) : imports;
                for (int o = 0; o < regions; o++) {
                    double share = sums.flows[TradeCube.index(o, d, s, sums.regions)] / importsThere;
                    flows[TradeCube.index(o, d, s, regions)] = o == d ? home + imports - bought : share * bought;
                }
            }
        }
        return withTariffs().toBuilder()
                .flows(TradeCube.of(regions, sums.sectors, flows))
                .build();
    }

    private static double column(double[] flows, int destination, int sector, int regions, int origins) {
        return IntStream.range(0, origins)
                .mapToDouble(o -> flows[TradeCube.index(o, destination, sector, regions)])
                .sum();
    }

    private List<Region> regionsWithRest() {
        List<Region> regions = new ArrayList<>(old.regions());
        fine.regions().stream()
                .filter(region -> region.code().code().equals(REST))
                .forEach(regions::add);
        return regions;
    }

    /** Technology of world-2023, but for the rest of the world, which it does not have. */
    private Economy withFlows() {
        Sums sums = coarse();
        double[] valueAdded = sums.valueAdded.clone();
        double[] inputs = sums.inputs.clone();
        System.arraycopy(
                old.valueAdded().toArray(), 0, valueAdded, 0, old.regions().size() * sums.sectors);
        double[] before = old.inputOutput().toArray();
        System.arraycopy(before, 0, inputs, 0, before.length);
        return sums.in(old.toBuilder().regions(regionsWithRest()))
                .valueAdded(Matrix.of(sums.regions, sums.sectors, valueAdded))
                .inputOutput(InputOutputTable.of(sums.regions, sums.sectors, inputs))
                .build();
    }

    private Economy withTechnology() {
        Sums sums = coarse();
        return sums.technologyIn(sums.in(old.toBuilder().regions(regionsWithRest())))
                .build();
    }

    /** The economies and the panel of world-2022, its sectors added up. */
    private Economy withEconomies() {
        Sums sums = new Sums(IntStream.range(0, regionOf.length).toArray(), regionOf.length);
        List<Sector> sectors = old.sectors();
        return sums.technologyIn(sums.in(fine.toBuilder().sectors(sectors).monthlyBaseline(baseline())))
                .build();
    }

    private MonthlyBaseline baseline() {
        MonthlyBaseline known = fine.monthlyBaseline().orElseThrow();
        CustomsPanel panel = known.panel();
        int partners = panel.partners().size();
        double[] mix = new double[old.sectors().size() * partners];
        for (int s = 0; s < sectorOf.length; s++) {
            for (int j = 0; j < partners; j++) {
                mix[sectorOf[s] * partners + j] += panel.importMix().get(s, j);
            }
        }
        return known.withPanel(new CustomsPanel(
                panel.reporter(),
                panel.region(),
                panel.firstMonth(),
                panel.partners(),
                old.monthlyBaseline().orElseThrow().panel().products(),
                panel.exportsUsdMn(),
                panel.importsUsdMn(),
                panel.homePerUsdExports(),
                panel.homePerUsdImports(),
                panel.productMix(),
                Matrix.of(old.sectors().size(), partners, mix),
                panel.totalExportsUsdMn(),
                panel.totalImportsUsdMn(),
                panel.holidays(),
                panel.monthlyMix(),
                panel.knowledge()));
    }
}
