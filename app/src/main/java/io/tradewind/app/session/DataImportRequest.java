package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Published monthly files.
 *
 * @param source what is read
 * @param flow   direction of files that do not say it
 * @param facts  file that the facts go to, beside which the account of the rows is kept; none if they are printed
 */
public record DataImportRequest(ImportSource source, Optional<String> flow, Optional<Path> facts) {
    /** Checks that the parts are there. */
    public DataImportRequest {
        Check.present("source, flow, facts", source, flow, facts);
    }
}
