package io.tradewind.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where a set of files comes from. */
public interface TableSource {
    /** Most bytes that are read of one file; far more than the largest world that is accepted has. */
    long MAX_BYTES = 2_000_000_000;

    /** Name for messages. */
    String name();

    /** Opens a file of the set; empty if there is none of that name. */
    Optional<InputStream> open(String file) throws IOException;

    /**
     * The numbers of a table as they were laid down ready to use, in the order of its keys with the last innermost, NaN where it has no row; empty where it is
     * read as text, as everywhere but in worlds inside a program.
     */
    default Optional<double[]> numbers(String file) throws IOException {
        return Optional.empty();
    }

    /** The files of a folder. */
    static TableSource folder(Path folder) {
        return new TableSource() {
            @Override
            public String name() {
                return folder.toString();
            }

            @Override
            public Optional<InputStream> open(String file) throws IOException {
                return BoundedFile.open(folder.resolve(file), MAX_BYTES);
            }
        };
    }

    /** The folder of a file that a user named; a root stands in itself, so that it is refused as a folder. */
    static TableSource around(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder(folder == null ? file : folder);
    }

    /** Name of the file inside that folder. */
    static String nameOf(Path file) {
        return file.getFileName() == null ? "." : file.getFileName().toString();
    }

    /** Files that are shipped inside the library, by the folder they stand in. */
    static TableSource builtIn(String folder) {
        return new TableSource() {
            @Override
            public String name() {
                return folder;
            }

            @Override
            public Optional<InputStream> open(String file) {
                return Optional.ofNullable(TableSource.class.getResourceAsStream("/" + folder + "/" + file));
            }
        };
    }
}
