package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import java.util.function.Consumer;

/**
 * What a calibration is asked for.
 *
 * @param upTo     when it is made, or last month
 * @param realTime whether only what was known at that origin may be read, not all months up to that one
 * @param progress told what is done next
 */
public record CalibrationRequest(Origin upTo, boolean realTime, Consumer<String> progress) {
    /** Checks that the parts are there. */
    public CalibrationRequest {
        Check.present("origin, progress", upTo, progress);
    }
}
