package io.tradewind.cli.report;

import io.tradewind.cli.session.ProjectionRun;
import io.tradewind.cli.session.ProjectionSession;
import io.tradewind.core.measure.RowQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The folder of {@code --output}: {@code projection.csv} and {@code run.json}, each there as a whole or not at all. */
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

    /** Whether results may go there: it does not exist, is empty, or holds an earlier result. */
    public boolean isFree() {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty() || holdsResult();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsResult() throws IOException {
        Path run = folder.resolve(RUN);
        return Files.isRegularFile(run) && Files.readString(run).contains("\"schema\":\"tradewind.");
    }

    /** Writes both files; the description last, with the hash of the rows. */
    public void write(ProjectionRun run, RowQuery query) {
        String csv = ProjectionColumns.sheet(ProjectionSession.rows(run, query)).csv();
        String description = RunJson.of(run, query, csv);
        try {
            Files.createDirectories(folder);
            Path newCsv = temporary(PROJECTION, csv);
            Path newRun = temporary(RUN, description);
            move(newCsv, PROJECTION);
            move(newRun, RUN);
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
