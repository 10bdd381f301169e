package io.tradewind.scenarios.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped files as they lie in the sources, read without the code under test. */
public final class ShippedFiles {
    private ShippedFiles() {}

    /** The folder of the whole project. */
    static Path root() {
        String root = System.getProperty("tradewind.root");
        return root == null || root.isBlank() ? Path.of("..") : Path.of(root);
    }

    /** The resources folder. */
    public static Path resources() {
        return root().resolve("scenarios/src/main/resources");
    }

    /** The rows of a shipped table by column. */
    public static List<Map<String, String>> rows(String path) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(resources().resolve(path))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The data files that are shipped, relative to the resources folder, with slashes, in alphabetical order. */
    static List<String> all() {
        try (Stream<Path> files = Stream.of(
                        "backtest",
                        "worlds",
                        "panels",
                        "currencies",
                        "investment",
                        "observations",
                        "facts",
                        "elasticities",
                        "names",
                        "concordance",
                        "nowcast",
                        "provinces",
                        "calibration",
                        "customs")
                .map(resources()::resolve)
                .flatMap(ShippedFiles::walk)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
