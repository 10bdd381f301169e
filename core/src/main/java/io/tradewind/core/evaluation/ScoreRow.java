package io.tradewind.core.evaluation;

import io.tradewind.core.evaluation.score.Coverage;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.HitRate;
import io.tradewind.core.evaluation.score.WilsonInterval;

/**
 * Scores of a forecaster on the targets of a group, beside those of the model on the same targets.
 *
 * @param origin     the origin, or {@link ScoreTable#ALL_ORIGINS}
 * @param group      the group of targets
 * @param forecaster who forecast
 * @param targets    number of targets it has a number for
 * @param months     outcome months among them: targets of one month are no trials of their own
 * @param mae        its mean absolute error
 * @param modelMae   that of the model on the same targets
 * @param crps       its mean score on targets for which it and the model have a distribution
 * @param modelCrps  that of the model on the same targets
 * @param hits       whether it moved to the right side of the last print
 * @param coverage   its 80 % bands
 * @param test       model against it on absolute errors; below 0 the model was better
 * @unit  as the targets: points of growth
 */
public record ScoreRow(
        String origin,
        String group,
        Forecaster forecaster,
        int targets,
        int months,
        double mae,
        double modelMae,
        double crps,
        double modelCrps,
        HitRate hits,
        Coverage coverage,
        DieboldMarianoOutcome test) {
    /** Skill of the model over it: 1 is perfect, below 0 it was better; NaN without distributions. */
    public double skill() {
        return io.tradewind.core.evaluation.score.Crps.skill(modelCrps, crps);
    }

    /** Interval of the share that its bands held, as of so many trials as there are outcome months. @source MODEL §13, bands (c) */
    public WilsonInterval coverageInterval(double confidence) {
        return coverage.interval(confidence, months);
    }

    /** Whether it had the smaller mean absolute error. */
    public boolean beatsModel() {
        return forecaster != Forecaster.MODEL && mae < modelMae;
    }
}
