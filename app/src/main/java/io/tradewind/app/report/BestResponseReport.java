package io.tradewind.app.report;

import io.tradewind.app.session.BestResponseResult;

/** Writes best tariffs in one format. */
public interface BestResponseReport {
    /** The answer as text; it ends with a line end. */
    String write(BestResponseResult result);
}
