package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Published files of which a world is to be made.
 *
 * @param format  word of the format
 * @param files   in any order
 * @param folder  where the world goes
 * @param regions map of places; the shipped one if left out
 * @param sectors map of goods; the shipped one if left out
 * @param year    the year that is wanted, where there are several
 * @param byProduct whether the product level is written too
 */
public record WorldImportRequest(
        String format,
        List<Path> files,
        Path folder,
        Optional<Path> regions,
        Optional<Path> sectors,
        OptionalInt year,
        boolean byProduct) {
    /** Copies the list. */
    public WorldImportRequest {
        files = List.copyOf(Check.notEmpty(files, "files"));
        Check.present("format, folder, regions, sectors, year", format, folder, regions, sectors, year);
    }
}
