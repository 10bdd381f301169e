package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Published files and what their codes stand for.
 *
 * @param format  word of the format
 * @param files   in any order
 * @param regions map of places; the shipped one if left out
 * @param sectors map of goods; the shipped one if left out
 */
public record ImportSource(String format, List<Path> files, Optional<Path> regions, Optional<Path> sectors) {
    /** Copies the list. */
    public ImportSource {
        files = List.copyOf(Check.notEmpty(files, "files"));
        Check.present("format, regions, sectors", format, regions, sectors);
    }
}
