package io.tradewind.web.page;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.bundle.Bundle;

/** The page of one run. */
public final class ReportPage {
    private final ProjectionRun run;

    /** The page of that run. */
    public ReportPage(ProjectionRun run) {
        this.run = run;
    }

    /** World, customs data, scenario and parameters, as the engine in the page opens them. */
    String bundle() {
        return new Bundle(
                        run.world(),
                        run.about(),
                        run.projection().parameters(),
                        run.vintage().map(known -> run.projection().forecastOrigin()))
                .text();
    }
}
