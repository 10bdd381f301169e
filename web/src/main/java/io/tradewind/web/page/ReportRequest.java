package io.tradewind.web.page;

import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * A page that is asked for.
 *
 * @param run      the run that it opens with
 * @param reporter whose trade it looks at first
 * @param partner  with whom
 * @param product  of what
 */
public record ReportRequest(
        ProjectionRequest run, Optional<String> reporter, Optional<String> partner, Optional<String> product) {
    /** Checks that the parts are there. */
    public ReportRequest {
        Check.present("run, reporter, partner, product", run, reporter, partner, product);
    }
}
