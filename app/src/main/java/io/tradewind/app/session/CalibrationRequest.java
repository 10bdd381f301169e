package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.function.Consumer;

/**
 * What a calibration is asked for.
 *
 * @param month    last month
 * @param realTime whether only what was known at that origin may be read, not all months up to it
 * @param progress told what is done next
 */
public record CalibrationRequest(YearMonth month, boolean realTime, Consumer<String> progress) {
    /** Checks that the parts are there. */
    public CalibrationRequest {
        Check.present("month, progress", month, progress);
    }
}
