package io.tradewind.core.validation;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a world's folder for tests; the module that reads worlds for users stands above core. */
public final class WorldFolder {
    private final Path folder;

    private WorldFolder(Path folder) {
        this.folder = folder;
    }

    /** The economy of the folder. */
    public static Economy read(Path folder) {
        return new WorldFolder(folder).economy();
    }

    private Economy economy() {
        List<Region> regions = CsvRows.read(folder.resolve("regions.csv")).stream()
                .map(r -> new Region(RegionCode.of(r.get("region")), r.get("name"), List.of()))
                .toList();
        List<Sector> sectors = CsvRows.read(folder.resolve("sectors.csv")).stream()
                .map(r -> new Sector(
                        SectorCode.of(r.get("sector")), r.get("name"), Double.parseDouble(r.get("trade_elasticity"))))
                .toList();
        int n = regions.size();
        int j = sectors.size();
        Economy empty = Economy.builder(folder.getFileName().toString())
                .regions(regions)
                .sectors(sectors)
                .flows(TradeCube.zeros(n, j))
                .build();
        Economy.Builder builder = empty.toBuilder().flows(cube(empty, "flows.csv", "value", TradeCube.zeros(n, j)));
        if (Files.exists(folder.resolve("tariffs.csv"))) {
            builder.tariffs(cube(empty, "tariffs.csv", "rate", TradeCube.zeros(n, j)));
        }
        if (Files.exists(folder.resolve("value_added.csv"))) {
            builder.valueAdded(valueAdded(empty)).inputOutput(inputs(empty));
        }
        return builder.build();
    }

    private Matrix valueAdded(Economy economy) {
        int j = economy.sectors().size();
        double[] values = new double[economy.regions().size() * j];
        for (Map<String, String> row : CsvRows.read(folder.resolve("value_added.csv"))) {
            values[region(economy, row.get("region")) * j + sector(economy, row.get("sector"))] =
                    Double.parseDouble(row.get("share"));
        }
        return Matrix.of(economy.regions().size(), j, values);
    }

    private InputOutputTable inputs(Economy economy) {
        int j = economy.sectors().size();
        double[] values = new double[economy.regions().size() * j * j];
        for (Map<String, String> row : CsvRows.read(folder.resolve("input_output.csv"))) {
            int user = region(economy, row.get("region")) * j + sector(economy, row.get("sector"));
            values[user * j + sector(economy, row.get("input"))] = Double.parseDouble(row.get("share"));
        }
        return InputOutputTable.of(economy.regions().size(), j, values);
    }

    /** The cube with the numbers of a file of the folder put in where it has rows. */
    public static TradeCube overlay(Economy economy, Path file, String column, TradeCube base) {
        return new WorldFolder(file.getParent())
                .cube(economy, file.getFileName().toString(), column, base);
    }

    private TradeCube cube(Economy economy, String file, String column, TradeCube base) {
        TradeCube.Builder cube = base.toBuilder();
        for (Map<String, String> row : CsvRows.read(folder.resolve(file))) {
            cube.set(
                    region(economy, row.get("origin")),
                    region(economy, row.get("destination")),
                    sector(economy, row.get("sector")),
                    Double.parseDouble(row.get(column)));
        }
        return cube.build();
    }

    private static int region(Economy economy, String code) {
        return economy.indexOf(RegionCode.of(code)).orElseThrow();
    }

    private static int sector(Economy economy, String code) {
        return economy.indexOf(SectorCode.of(code)).orElseThrow();
    }
}
