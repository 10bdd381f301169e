package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a nowcast is asked for.
 *
 * @param day        the day as of which it is made; that of the last number there is if left out
 * @param indicators a file of further numbers, if any
 */
public record NowcastRequest(Optional<LocalDate> day, Optional<Path> indicators) {
    /** Checks that the parts are there. */
    public NowcastRequest {
        Check.present("day, indicators", day, indicators);
    }
}
