package io.tradewind.cli.report;

import io.tradewind.cli.session.BestResponseResult;

/** Writes best tariffs in one format. */
public interface BestResponseReport {
    /** The answer as text; it ends with a line end. */
    String write(BestResponseResult result);
}
