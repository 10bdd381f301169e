package io.tradewind.io.world;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.io.files.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a world in format 1, its flows in million USD. Reading what was written gives the same numbers to the last bit; what is known by month is not part of the format. */
public final class WorldWriter {
    private final Economy economy;
    private final LoadedWorld world;
    private final Path folder;

    private WorldWriter(LoadedWorld world, Path folder) {
        this.world = world;
        this.economy = world.economy();
        this.folder = folder;
    }

    /**
     * Writes a world to a folder that does not exist yet or is empty. Each file appears as a whole and the package file last; if writing fails none does.
     *
     * @param world  the world and what it says about itself
     * @param folder where to
     * @throws FileAlreadyExistsException if the folder has files, or is a file itself
     * @throws IOException                if writing failed; nothing is left behind then
     * @throws InvalidInputException      if the world has what format 1 does not hold, such as negative input shares or duties on own goods
     */
    public static void write(LoadedWorld world, Path folder) throws IOException {
        write(world, folder, Map.of());
    }

    /** The same with texts beside the world's own files, by name. */
    public static void write(LoadedWorld world, Path folder, Map<String, String> beside) throws IOException {
        checkShares(world.economy());
        WholeFiles files = WholeFiles.in(folder);
        if (!files.foreign().isEmpty()) {
            throw new FileAlreadyExistsException(folder.toString(), null, "The folder is not empty.");
        }
        files.write(
                staging -> {
                    new WorldWriter(world, staging).writeFiles();
                    for (Map.Entry<String, String> text : beside.entrySet()) {
                        Files.writeString(staging.resolve(text.getKey()), text.getValue(), StandardCharsets.UTF_8);
                    }
                    checkReadable(world.economy(), staging);
                },
                PackageFile.FILE,
                Map::of);
    }

    private static void checkShares(Economy economy) {
        List<Problem> problems = new ArrayList<>();
        int sectors = economy.sectors().size();
        double[] shares = economy.inputOutput().toArray();
        for (int cell = 0; cell < shares.length; cell++) {
            if (shares[cell] < 0) {
                String place = String.join(
                        ",",
                        economy.regions().get(cell / sectors / sectors).code().code(),
                        economy.sectors().get(cell / sectors % sectors).code().code(),
                        economy.sectors().get(cell % sectors).code().code());
                problems.add(new Problem(
                        place,
                        "the input share (" + shares[cell] + ") is negative, which a world's folder does not hold.",
                        "Maybe set it to 0 and rescale the sector's other inputs."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("world " + economy.id(), problems);
        }
    }

    /** What the reader refuses must not be written: it would be found by the next one who opens it. */
    private static void checkReadable(Economy economy, Path written) {
        try {
            WorldReader.read(written);
        } catch (InvalidWorldException refused) {
            throw new InvalidInputException(
                    "world " + economy.id(),
                    refused.problems().stream()
                            .map(problem -> new Problem(problem.place(), problem.message(), problem.hint()))
                            .toList());
        }
    }

    private void writeFiles() throws IOException {
        writeRegions();
        writeSectors();
        writeBilateral("flows.csv", "value", economy.trade()::value);
        writeBilateral("tariffs.csv", "rate", economy.trade()::tariff);
        writeValueAdded();
        writeInputOutput();
        if (!world.elasticities().isEmpty()) {
            writeElasticities();
        }
        if (world.gdp().isPresent()) {
            writeGdp();
        }
        if (economy.reporterIndex() >= 0) {
            Files.writeString(folder.resolve(ReporterFile.FILE), ReporterText.of(economy), StandardCharsets.UTF_8);
        }
        Files.writeString(folder.resolve(PackageFile.FILE), PackageText.of(world, folder), StandardCharsets.UTF_8);
    }

    private CsvWriter open(String file, String... header) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(file), StandardCharsets.UTF_8)
                .writeRecord(header);
    }

    private void writeRegions() throws IOException {
        try (CsvWriter csv = open("regions.csv", "region", "name", "groups")) {
            for (Region region : economy.regions()) {
                csv.writeRecord(region.code().code(), region.name(), String.join(";", region.groups()));
            }
        }
    }

    private void writeSectors() throws IOException {
        try (CsvWriter csv = open("sectors.csv", "sector", "name", "trade_elasticity", "groups")) {
            for (Sector sector : economy.sectors()) {
                csv.writeRecord(
                        sector.code().code(),
                        sector.name(),
                        text(sector.tradeElasticity()),
                        String.join(";", sector.groups()));
            }
        }
    }

    /** The number of an origin, a destination and a sector. */
    private interface Cell {
        double of(int origin, int destination, int sector);
    }

    private void writeBilateral(String file, String value, Cell cell) throws IOException {
        List<Region> regions = economy.regions();
        List<Sector> sectors = economy.sectors();
        try (CsvWriter csv = open(file, "origin", "destination", "sector", value)) {
            for (int o = 0; o < regions.size(); o++) {
                for (int d = 0; d < regions.size(); d++) {
                    for (int s = 0; s < sectors.size(); s++) {
                        double number = cell.of(o, d, s);
                        if (number != 0) {
                            csv.writeRecord(region(o), region(d), sector(s), text(number));
                        }
                    }
                }
            }
        }
    }

    private void writeValueAdded() throws IOException {
        try (CsvWriter csv = open(Accounts.VALUE_ADDED, "region", "sector", "share")) {
            for (int r = 0; r < economy.regions().size(); r++) {
                for (int s = 0; s < economy.sectors().size(); s++) {
                    csv.writeRecord(
                            region(r), sector(s), text(economy.valueAdded().get(r, s)));
                }
            }
        }
    }

    private void writeInputOutput() throws IOException {
        int sectors = economy.sectors().size();
        try (CsvWriter csv = open(Accounts.INPUT_OUTPUT, "region", "sector", "input", "share")) {
            for (int r = 0; r < economy.regions().size(); r++) {
                for (int s = 0; s < sectors; s++) {
                    for (int i = 0; i < sectors; i++) {
                        double share = economy.inputOutput().get(r, s, i);
                        if (share != 0) {
                            csv.writeRecord(region(r), sector(s), sector(i), text(share));
                        }
                    }
                }
            }
        }
    }

    private void writeGdp() throws IOException {
        try (CsvWriter csv = open(WorldReader.GDP, "region", "gdp")) {
            for (int r = 0; r < economy.regions().size(); r++) {
                csv.writeRecord(region(r), text(world.gdp().orElseThrow().get(r)));
            }
        }
    }

    private void writeElasticities() throws IOException {
        try (CsvWriter csv = open(ElasticityFile.FILE, ElasticityFile.COLUMNS.toArray(String[]::new))) {
            for (NamedElasticities set : world.elasticities()) {
                for (int s = 0; s < economy.sectors().size(); s++) {
                    csv.writeRecord(
                            sector(s),
                            set.name(),
                            text(set.values().get(s)),
                            set.statuses().get(s),
                            set.sources().get(s));
                }
            }
        }
    }

    private String region(int position) {
        return economy.regions().get(position).code().code();
    }

    private String sector(int position) {
        return economy.sectors().get(position).code().code();
    }

    /** The shortest text that reads back as the same number. */
    private static String text(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
