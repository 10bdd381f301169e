package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.scenarios.study.Sensitivity;

/**
 * What a sensitivity is asked for.
 *
 * @param study of one number
 * @param plan  how much work is put into it
 */
public record SensitivityRequest(StudyRequest study, Sensitivity.Plan plan) {
    /** Checks that the parts are there. */
    public SensitivityRequest {
        Check.present("study, plan", study, plan);
    }
}
