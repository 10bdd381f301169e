package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * What a value is looked for with.
 *
 * @param study   of one number
 * @param field   whose value
 * @param value   the number that is wanted
 * @param between {@code A:B}, where to look
 */
public record SolveForRequest(StudyRequest study, String field, double value, Optional<String> between) {
    /** Checks that the parts are there. */
    public SolveForRequest {
        Check.present("study, between", study, between);
        Check.notBlank(field, "field");
    }
}
