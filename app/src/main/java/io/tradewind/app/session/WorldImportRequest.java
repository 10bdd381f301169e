package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Published files of which a world is to be made.
 *
 * @param source    what is read
 * @param folder    where the world goes
 * @param year      the year that is wanted, where there are several
 * @param byProduct whether the product level is written too
 */
public record WorldImportRequest(ImportSource source, Path folder, OptionalInt year, boolean byProduct) {
    /** Checks that the parts are there. */
    public WorldImportRequest {
        Check.present("source, folder, year", source, folder, year);
    }
}
