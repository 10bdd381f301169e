package io.tradewind.app.session;

import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.calibration.CalibrationReport;
import java.time.YearMonth;
import java.util.function.Consumer;

/** Estimates elasticities. */
public final class CalibrationSession {
    private final Tradewind tradewind;

    /** A session over that engine. */
    public CalibrationSession(Tradewind tradewind) {
        this.tradewind = tradewind;
    }

    /**
     * Estimates.
     *
     * @param month    last month
     * @param realTime whether only what was known at that origin may be read, not all months up to it
     * @param progress told what is done next
     */
    public CalibrationReport run(YearMonth month, boolean realTime, Consumer<String> progress) {
        return realTime ? tradewind.calibrateAt(month, progress) : tradewind.calibrate(month, progress);
    }
}
