package io.tradewind.app.report;

/** Writes a comparison in one format. */
public interface ComparisonReport {
    /** The answer as text; it ends with a line end. */
    String write(Comparison comparison);
}
