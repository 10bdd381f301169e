package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.files.WholeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The folder of {@code --output}: tables and {@code run.json}, which holds their hashes and goes there last. */
public final class OutputFolder {
    /** The rows. */
    public static final String PROJECTION = "projection.csv";
    /** What they were computed from. */
    public static final String RUN = ResultFolder.DESCRIPTION;

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of that path, which need not exist. */
    public static OutputFolder of(Path folder) {
        return new OutputFolder(folder);
    }

    /**
     * Whether results may go there: it does not exist, holds nothing but what an interrupted run left, or holds an earlier result of the same kind and no
     * file of somebody else under one of these names.
     */
    public boolean isFree(String schema, Collection<String> tables) {
        try {
            Collection<String> foreign = WholeFiles.in(folder).foreign();
            Optional<ResultFolder> earlier = ResultFolder.described(folder);
            if (earlier.isEmpty() || !earlier.get().schema().equals(schema)) {
                return foreign.isEmpty();
            }
            return tables.stream()
                    .allMatch(name ->
                            !foreign.contains(name) || earlier.get().files().containsKey(name));
        } catch (FileAlreadyExistsException noFolder) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of a projection and the description, the latter with the hash of the rows. */
    public void write(ProjectionRun run, RowQuery query) {
        String csv = ProjectionColumns.sheet(run, query).csv();
        write(Map.of(PROJECTION, csv), RunJson.of(run, query, csv));
    }

    /** Writes the tables, sorted by name, and the description last. */
    void write(Map<String, String> tables, String description) {
        Map<String, String> files = new HashMap<>(tables);
        files.put(RUN, description);
        try {
            WholeFiles.in(folder)
                    .write(
                            staging -> {
                                for (Map.Entry<String, String> file : files.entrySet()) {
                                    Files.writeString(staging.resolve(file.getKey()), file.getValue());
                                }
                            },
                            RUN,
                            this::earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> earlier() throws IOException {
        Map<String, String> files = new HashMap<>();
        ResultFolder.described(folder).ifPresent(result -> {
            files.putAll(result.files());
            files.put(RUN, "");
        });
        return files;
    }
}
