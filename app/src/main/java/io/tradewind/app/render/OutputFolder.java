package io.tradewind.app.render;

import io.tradewind.app.document.Dataset;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.io.files.ResultFolder;
import io.tradewind.io.files.WholeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The folder that keeps a document: its tables and {@code run.json}, which holds their hashes and goes there last. */
public final class OutputFolder {
    /** What the tables were computed from. */
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
    public boolean isFree(FolderKind kind) {
        try {
            Collection<String> foreign = WholeFiles.in(folder).foreign();
            Optional<ResultFolder> earlier = ResultFolder.described(folder);
            if (earlier.isEmpty() || !earlier.get().schema().equals(kind.schema())) {
                return foreign.isEmpty();
            }
            return kind.tables().stream()
                    .allMatch(name ->
                            !foreign.contains(name) || earlier.get().files().containsKey(name));
        } catch (FileAlreadyExistsException noFolder) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the tables that have a file, sorted by name, and the description last, with their hashes.
     *
     * @param fields the name of a field of a request where the folder is read
     * @return the names of the tables
     */
    public List<String> write(Document document, UnaryOperator<String> fields) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Dataset dataset : document.data()) {
            if (!dataset.file().isEmpty()) {
                files.put(dataset.file(), CsvRenderer.csv(dataset.table()));
            }
        }
        files.put(RUN, new JsonRenderer(fields).description(document, new TreeMap<>(files)));
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
        return document.folder().orElseThrow().tables().stream()
                .filter(files::containsKey)
                .toList();
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
