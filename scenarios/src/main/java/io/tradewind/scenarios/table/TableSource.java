package io.tradewind.scenarios.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a set of files comes from. */
public interface TableSource {
    /** Name for messages. */
    String name();

    /** Opens a file of the set; empty if there is none of that name. */
    Optional<InputStream> open(String file) throws IOException;

    /** The files of a folder. */
    static TableSource folder(Path folder) {
        return new TableSource() {
            @Override
            public String name() {
                return folder.toString();
            }

            @Override
            public Optional<InputStream> open(String file) throws IOException {
                Path path = folder.resolve(file);
                return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
            }
        };
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
