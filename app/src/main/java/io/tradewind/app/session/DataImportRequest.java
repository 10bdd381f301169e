package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Published monthly files.
 *
 * @param format  word of the format
 * @param files   in any order
 * @param regions map of places; the shipped one if left out
 * @param sectors map of goods; the shipped one if left out
 * @param flow    direction of files that do not say it
 */
public record DataImportRequest(
        String format, List<Path> files, Optional<Path> regions, Optional<Path> sectors, Optional<String> flow) {
    /** Copies the list. */
    public DataImportRequest {
        files = List.copyOf(Check.notEmpty(files, "files"));
        Check.present("format, regions, sectors, flow", format, regions, sectors, flow);
    }
}
