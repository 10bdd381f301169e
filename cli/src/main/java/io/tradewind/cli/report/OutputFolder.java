package io.tradewind.cli.report;

import io.tradewind.cli.session.ProjectionRun;
import io.tradewind.core.measure.RowQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of {@code --output}: tables and {@code run.json}, each there as a whole or not at all. */
public final class OutputFolder {
    /** The rows. */
    public static final String PROJECTION = "projection.csv";
    /** What they were computed from. */
    public static final String RUN = "run.json";

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of that path, which need not exist. */
    public static OutputFolder of(Path folder) {
        return new OutputFolder(folder);
    }

    /** Whether results may go there: it does not exist, is empty, or holds an earlier result of the same kind. */
    public boolean isFree(String schema) {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty() || holdsResult(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsResult(String schema) throws IOException {
        Path run = folder.resolve(RUN);
        return Files.isRegularFile(run) && Files.readString(run).contains("\"schema\":\"" + schema + "\"");
    }

    /** Writes the rows of a projection and the description, the latter with the hash of the rows. */
    public void write(ProjectionRun run, RowQuery query) {
        String csv = ProjectionColumns.sheet(run, query).csv();
        write(Map.of(PROJECTION, csv), RunJson.of(run, query, csv));
    }

    /** Writes the tables, sorted by name, and the description last. */
    void write(Map<String, String> tables, String description) {
        try {
            Files.createDirectories(folder);
            Map<String, Path> files = new LinkedHashMap<>();
            for (Map.Entry<String, String> table : new TreeMap<>(tables).entrySet()) {
                files.put(table.getKey(), temporary(table.getKey(), table.getValue()));
            }
            files.put(RUN, temporary(RUN, description));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                move(file.getValue(), file.getKey());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path temporary(String name, String text) throws IOException {
        Path file = folder.resolve("." + name + ".tmp");
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void move(Path file, String name) throws IOException {
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
