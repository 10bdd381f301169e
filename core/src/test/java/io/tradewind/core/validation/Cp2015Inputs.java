package io.tradewind.core.validation;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The inputs of the replication: an economy, its shocks, and the recalibration to one traded sector. */
final class Cp2015Inputs {
    static final List<String> NAFTA = List.of("MEX", "CAN", "USA");
    static final int TRADED = 20;
    private static final double ONE_SECTOR_THETA = 4.55;

    final Economy economy;
    final TradeCube tariffs2005Nafta;
    final TradeCube tariffs2005World;
    private final Path data;

    private Cp2015Inputs(Economy economy, TradeCube tariffs2005Nafta, TradeCube tariffs2005World, Path data) {
        this.economy = economy;
        this.tariffs2005Nafta = tariffs2005Nafta;
        this.tariffs2005World = tariffs2005World;
        this.data = data;
    }

    /** From the world's folder and its shocks: the one negative input share of the source is zero there. */
    static Cp2015Inputs ofWorldFolder(Path validation) {
        Path world = validation.resolveSibling("worlds").resolve("nafta-1993");
        Economy economy = WorldFolder.read(world);
        return new Cp2015Inputs(
                economy,
                WorldFolder.overlay(economy, world.resolve("shocks/tariffs-2005-nafta.csv"), "rate", economy.tariffs()),
                WorldFolder.overlay(economy, world.resolve("shocks/tariffs-2005-world.csv"), "rate", economy.tariffs()),
                validation.resolve("cp2015/data"));
    }

    /** From the source's own tables, with their negative input share. */
    static Cp2015Inputs ofSource(Path validation) {
        Path data = validation.resolve("cp2015/data");
        Cp2015Source source = new Cp2015Source(data);
        return new Cp2015Inputs(source.economy(), source.tariffs2005(NAFTA), source.tariffs2005(), data);
    }

    int region(String code) {
        return economy.indexOf(io.tradewind.core.base.RegionCode.of(code)).orElseThrow();
    }

    /** Tariffs between NAFTA's members, or all others, of 2005; the rest of 1993. */
    TradeCube tariffs2005ExceptNafta() {
        TradeCube.Builder cube = tariffs2005World.toBuilder();
        for (String importer : NAFTA) {
            for (String exporter : NAFTA) {
                for (int s = 0; s < economy.sectors().size(); s++) {
                    int o = region(exporter);
                    int d = region(importer);
                    cube.set(o, d, s, economy.tariffs().get(o, d, s));
                }
            }
        }
        return cube.build();
    }

    /** The importer lifts all its tariffs. */
    Shocks freeTradeOf(String importer) {
        TradeCube.Builder cube = economy.tariffs().toBuilder();
        for (int s = 0; s < economy.sectors().size(); s++) {
            for (int o = 0; o < economy.regions().size(); o++) {
                cube.set(o, region(importer), s, 0);
            }
        }
        return Shocks.ofTariffs(cube.build());
    }

    /**
     * One traded and one non-traded sector: sums of output before it is raised to exports, medians of tariffs and of value-added
     * shares, means of input shares (recipe in the reference's models.py).
     */
    Economy oneSector() {
        int n = economy.regions().size();
        double[][] output = byRegionAndSector("production.csv", "gross_output_usd_raw");
        double[][] valueAdded = byRegionAndSector("production.csv", "va_share");
        double[] va = new double[n * 2];
        double[] inputs = new double[n * 4];
        TradeCube.Builder flows = TradeCube.builder(n, 2);
        for (int r = 0; r < n; r++) {
            double exports = tradedExports(r, flows);
            flows.set(r, r, 0, Math.max(sum(output[r], 0, TRADED) - exports, 0));
            flows.set(r, r, 1, sum(output[r], TRADED, output[r].length));
            va[r * 2] = median(Arrays.copyOfRange(valueAdded[r], 0, TRADED));
            va[r * 2 + 1] = median(Arrays.copyOfRange(valueAdded[r], TRADED, output[r].length));
        }
        double[][][] means = meanInputShares();
        for (int r = 0; r < n; r++) {
            for (int user = 0; user < 2; user++) {
                for (int input = 0; input < 2; input++) {
                    inputs[(r * 2 + user) * 2 + input] = (1 - va[r * 2 + user]) * means[r][input][user];
                }
            }
        }
        return Economy.builder("nafta-1993-one-sector")
                .regions(economy.regions())
                .sectors(List.of(Sector.of("traded", ONE_SECTOR_THETA), Sector.of("nontraded", ONE_SECTOR_THETA)))
                .flows(flows.build())
                .tariffs(medians(economy.tariffs()))
                .valueAdded(Matrix.of(n, 2, va))
                .inputOutput(InputOutputTable.of(n, 2, inputs))
                .build();
    }

    private double tradedExports(int origin, TradeCube.Builder flows) {
        double exports = 0;
        for (int d = 0; d < economy.regions().size(); d++) {
            if (d != origin) {
                double flow = 0;
                for (int s = 0; s < economy.sectors().size(); s++) {
                    flow += economy.flows().get(origin, d, s);
                }
                flows.set(origin, d, 0, flow);
                exports += flow;
            }
        }
        return exports;
    }

    private double[][] byRegionAndSector(String file, String column) {
        double[][] values =
                new double[economy.regions().size()][economy.sectors().size()];
        for (Map<String, String> row : CsvRows.read(data.resolve(file))) {
            values[region(row.get("region"))][Integer.parseInt(row.get("sector"))] =
                    Double.parseDouble(row.get(column));
        }
        return values;
    }

    /** [region][input block][user block]; each user's shares add to one. */
    private double[][][] meanInputShares() {
        double[][][] sums = new double[economy.regions().size()][2][2];
        for (Map<String, String> row : CsvRows.read(data.resolve("io_shares.csv"))) {
            double[][] block = sums[region(row.get("region"))];
            int input = Integer.parseInt(row.get("input_sector")) < TRADED ? 0 : 1;
            for (int user = 0; user < economy.sectors().size(); user++) {
                block[input][user < TRADED ? 0 : 1] += Double.parseDouble(row.get("use_" + user));
            }
        }
        for (double[][] block : sums) {
            for (int user = 0; user < 2; user++) {
                double total = block[0][user] + block[1][user];
                block[0][user] /= total;
                block[1][user] /= total;
            }
        }
        return sums;
    }

    /** For two sectors: medians of the rates over traded sectors, and none. */
    TradeCube medians(TradeCube rates) {
        int n = economy.regions().size();
        TradeCube.Builder medians = TradeCube.builder(n, 2);
        for (int o = 0; o < n; o++) {
            for (int d = 0; d < n; d++) {
                double[] traded = new double[TRADED];
                for (int s = 0; s < TRADED; s++) {
                    traded[s] = rates.get(o, d, s);
                }
                medians.set(o, d, 0, median(traded));
            }
        }
        return medians.build();
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
