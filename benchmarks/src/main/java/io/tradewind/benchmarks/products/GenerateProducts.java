package io.tradewind.benchmarks.products;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.Source;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.io.columnar.Columnar;
import io.tradewind.io.columnar.ProductWriter;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.io.world.WorldNotices;
import io.tradewind.io.world.WorldWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a generated product world, or the same flows as a year of BACI. Sizes of economies and products follow a power law, values a wide lognormal, and
 * which pairs trade follows size, so that of 200 × 200 × 5,000 cells about one in twenty is positive at 11 million flows.
 */
public final class GenerateProducts {
    private static final int SECTORS = 15;
    private static final double SKEW = 0.8;
    private static final double SPREAD = 2.0;
    private static final double MEDIAN_USD_MN = 0.05;
    private static final double HOME = 3.0;
    private static final int YEAR = 2023;

    private final int regions;
    private final int products;
    private final double factor;
    private final long seed;
    private final double[] ofRegion;
    private final double[] ofProduct;

    private GenerateProducts(int regions, int products, long flows, long seed) {
        this.regions = regions;
        this.products = products;
        this.seed = seed;
        this.ofRegion = weights(regions);
        this.ofProduct = weights(products);
        this.factor = factorFor(flows);
    }

    /**
     * {@code world DIR REGIONS PRODUCTS FLOWS} or {@code baci FILE REGIONS PRODUCTS FLOWS}.
     *
     * @throws IOException if writing failed
     */
    public static void main(String[] args) throws IOException {
        GenerateProducts generated =
                new GenerateProducts(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Long.parseLong(args[4]), 1);
        Path target = Path.of(args[1]);
        if (args[0].equals("baci")) {
            generated.writeBaci(target);
        } else {
            generated.writeWorld(target);
        }
    }

    private static double[] weights(int size) {
        double[] weights = new double[size];
        for (int rank = 0; rank < size; rank++) {
            weights[rank] = Math.pow((rank + 1.0) / size, -SKEW);
        }
        return weights;
    }

    /** How likely a cell is positive, 0 to 1. */
    private double chance(int origin, int destination, int product, double scale) {
        return origin == destination
                ? 0.0
                : Math.min(0.95, scale * ofRegion[origin] * Math.sqrt(ofRegion[destination] * ofProduct[product]));
    }

    /** The scale at which about so many cells are positive, found by halving. */
    private double factorFor(long flows) {
        double low = 0;
        double high = 10;
        for (int step = 0; step < 30; step++) {
            double middle = (low + high) / 2;
            double expected = 0;
            for (int o = 0; o < regions; o++) {
                for (int d = 0; d < regions; d += 5) {
                    for (int p = 0; p < products; p += 50) {
                        expected += chance(o, d, p, middle);
                    }
                }
            }
            if (expected * 250 < flows) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Takes flows. */
    private interface Each {
        void flow(int origin, int destination, int product, double usdMn, double rate) throws IOException;
    }

    private void each(Each each) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int d = 0; d < regions; d++) {
            for (int p = 0; p < products; p++) {
                for (int o = 0; o < regions; o++) {
                    if (random.nextDouble() < chance(o, d, p, factor)) {
                        double size = ofRegion[o] * ofRegion[d] * ofProduct[p];
                        double value = MEDIAN_USD_MN * size * Math.exp(SPREAD * gaussian(random));
                        each.flow(o, d, p, value, Math.round(1000 * 0.15 * random.nextDouble()) / 1000.0);
                    }
                }
            }
        }
    }

    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int k = 0; k < 12; k++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static String region(int position) {
        return String.format("R%03d", position);
    }

    private String product(int position) {
        return String.format("%06d", 10_000 + position * (960_000L / products));
    }

    private int sector(int product) {
        return product % SECTORS;
    }

    private void writeWorld(Path folder) throws IOException {
        double[] flows = new double[regions * regions * SECTORS];
        try (ProductWriter writer = Columnar.find().orElseThrow().writer(folder)) {
            each((o, d, p, usdMn, rate) -> {
                flows[TradeCube.index(o, d, sector(p), regions)] += usdMn;
                writer.flow(region(o), region(d), product(p), usdMn, Double.NaN);
                writer.tariff(region(o), region(d), product(p), rate);
            });
            addHome(flows);
            Economy world = world(flows);
            WorldInfo info = new WorldInfo(
                    world.id(),
                    "Generated",
                    YEAR,
                    WorldInfo.UNIT,
                    regions,
                    SECTORS,
                    List.of(),
                    List.of(Source.of("generated")));
            WorldWriter.write(new LoadedWorld(world, info, new WorldNotices(List.of())), folder);
            List<String> codes =
                    world.regions().stream().map(r -> r.code().code()).toList();
            System.out.println(writer.finish(code -> "s" + sector(position(code)), codes) + " flows");
        }
    }

    private int position(String code) {
        return (int) ((Long.parseLong(code) - 10_000) / (960_000L / products));
    }

    /** What regions sell at home: some times what they import. */
    private void addHome(double[] flows) {
        for (int s = 0; s < SECTORS; s++) {
            for (int d = 0; d < regions; d++) {
                double imports = 0;
                for (int o = 0; o < regions; o++) {
                    imports += flows[TradeCube.index(o, d, s, regions)];
                }
                flows[TradeCube.index(d, d, s, regions)] = HOME * imports + 1;
            }
        }
    }

    private Economy world(double[] flows) {
        List<Region> all = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            all.add(Region.of(region(r)));
        }
        List<Sector> sectors = new ArrayList<>();
        for (int s = 0; s < SECTORS; s++) {
            sectors.add(Sector.of("s" + s, 4));
        }
        return Economy.builder("generated-" + regions + "-" + products)
                .year(YEAR)
                .regions(all)
                .sectors(sectors)
                .flows(TradeCube.of(regions, SECTORS, flows))
                .build();
    }

    private void writeBaci(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("t,i,j,k,v,q\n");
            each((o, d, p, usdMn, rate) -> out.write(YEAR + "," + (4 + 4 * o) + "," + (4 + 4 * d) + "," + product(p)
                    + "," + Math.round(1e6 * usdMn) / 1000.0 + "," + (p % 50 == 0 ? "" : "1.5") + "\n"));
        }
    }
}
