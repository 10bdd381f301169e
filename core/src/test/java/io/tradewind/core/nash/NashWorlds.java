package io.tradewind.core.nash;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Worlds without inputs for games of tariffs. */
public final class NashWorlds {
    private NashWorlds() {}

    /** Rows of a table of the small case, split at commas. */
    static List<String[]> rows(String table) {
        String start = table + ",";
        try (var lines = Files.lines(
                Path.of(NashWorlds.class.getResource("/nash-small/case.csv").toURI()))) {
            return lines.filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()).split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The small case: three countries, two sectors; its flows are duty paid. */
    public static Economy small() {
        List<String> countries = List.of("A", "B", "C");
        List<String> sectors = List.of("goods", "food");
        TradeCube.Builder rates = TradeCube.builder(3, 2);
        for (String[] row : rows("tariffs")) {
            rates.set(
                    countries.indexOf(row[0]),
                    countries.indexOf(row[1]),
                    sectors.indexOf(row[2]),
                    Double.parseDouble(row[3]));
        }
        TradeCube tariffs = rates.build();
        TradeCube.Builder flows = TradeCube.builder(3, 2);
        for (String[] row : rows("flows")) {
            int o = countries.indexOf(row[0]);
            int d = countries.indexOf(row[1]);
            int s = sectors.indexOf(row[2]);
            flows.set(o, d, s, Double.parseDouble(row[3]) / (1 + tariffs.get(o, d, s)));
        }
        return Economy.builder("nash-small")
                .year(2014)
                .regions(countries.stream().map(Region::of).toList())
                .sectors(List.of(Sector.of("goods", 5), Sector.of("food", 2.5)))
                .flows(flows.build())
                .tariffs(tariffs)
                .build();
    }

    /** One sector without tariffs; rows of the table are origins. */
    static Economy oneSector(double theta, double[][] flows) {
        return Economy.builder("one-sector")
                .year(2014)
                .regions(ToyWorlds.regions(flows.length))
                .sectors(ToyWorlds.sectors(theta))
                .flows(ToyWorlds.cube(flows.length, 1, (o, d, s) -> flows[o][d]))
                .build();
    }

    /** Countries that are alike, with that home share. */
    static Economy symmetric(int countries, double theta, double homeShare) {
        double[][] flows = new double[countries][countries];
        for (int o = 0; o < countries; o++) {
            for (int d = 0; d < countries; d++) {
                flows[o][d] = o == d ? homeShare : (1 - homeShare) / (countries - 1);
            }
        }
        return oneSector(theta, flows);
    }

    /** A world of that seed: unequal sizes, unbalanced trade, tariffs up to a third, elasticities from 1.5 to 9. */
    static Economy random(long seed, int regions, int sectors) {
        Random random = new Random(seed);
        double[] size = random.doubles(regions, 0, 2.5).map(Math::exp).toArray();
        double[] theta = random.doubles(sectors, 1.5, 9).toArray();
        TradeCube.Builder flows = TradeCube.builder(regions, sectors);
        TradeCube.Builder tariffs = TradeCube.builder(regions, sectors);
        for (int s = 0; s < sectors; s++) {
            for (int o = 0; o < regions; o++) {
                for (int d = 0; d < regions; d++) {
                    double draw = 0.2 + random.nextDouble();
                    flows.set(o, d, s, o == d ? 60 * size[o] * draw : 8 * draw * Math.sqrt(size[o] * size[d]));
                    if (o != d) {
                        tariffs.set(o, d, s, random.nextDouble() / 3);
                    }
                }
            }
        }
        return Economy.builder("random-" + seed)
                .year(2014)
                .regions(ToyWorlds.regions(regions))
                .sectors(ToyWorlds.sectors(theta))
                .flows(flows.build())
                .tariffs(tariffs.build())
                .build();
    }
}
