package io.tradewind.core.calibration;

import io.tradewind.core.base.Check;

/**
 * One row of a panel: {@code outcome = effect of the group − elasticity × exposure + error}.
 *
 * @param cluster  rows of one cluster may have errors that go together over time
 * @param group    rows of one group share an effect, such as a sector's month
 * @param weight   weight of the row, positive
 * @param outcome  log change
 * @param exposure log change of the price that buyers act on, per unit of the elasticity
 */
public record PanelObservation(String cluster, String group, double weight, double outcome, double exposure) {
    /** Checks the numbers. */
    public PanelObservation {
        Check.notBlank(cluster, "cluster");
        Check.notBlank(group, "group");
        Check.positive(weight, "weight");
        Check.finite(outcome, "outcome");
        Check.finite(exposure, "exposure");
    }
}
