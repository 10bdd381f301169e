package io.tradewind.app.report;

import io.tradewind.scenarios.calibration.CalibrationReport;

/** Writes a calibration in one format. */
public interface CalibrationText {
    /** The answer as text; it ends with a line end. */
    String write(CalibrationReport report);
}
