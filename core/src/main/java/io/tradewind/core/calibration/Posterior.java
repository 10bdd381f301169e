package io.tradewind.core.calibration;

import io.tradewind.core.base.Check;
import java.util.List;

/**
 * What is believed about parameters after data: a normal approximation at its peak.
 *
 * @param beliefs    the prior beliefs, in order
 * @param means      the peak, in the same order
 * @param covariance inverse of the Hessian of half the penalised sum of squares
 * @param misfit     sum of squared whitened residuals of the data at the peak, without the prior's part
 * @param residuals  number of residuals of the data
 */
public record Posterior(
        List<Belief> beliefs, List<Double> means, List<List<Double>> covariance, double misfit, int residuals) {
    /** Copies the lists. */
    public Posterior {
        beliefs = List.copyOf(beliefs);
        means = List.copyOf(means);
        covariance = covariance.stream().map(List::copyOf).toList();
        Check.that(means.size() == beliefs.size(), "A posterior needs a mean for each belief.");
    }

    /** The value of a parameter at the peak. */
    public double mean(String id) {
        return means.get(position(id));
    }

    /** The standard error of a parameter. */
    public double standardError(String id) {
        int k = position(id);
        return Math.sqrt(covariance.get(k).get(k));
    }

    /** The correlation between two parameters. */
    public double correlation(String one, String other) {
        return covariance.get(position(one)).get(position(other)) / (standardError(one) * standardError(other));
    }

    private int position(String id) {
        for (int k = 0; k < beliefs.size(); k++) {
            if (beliefs.get(k).id().equals(id)) {
                return k;
            }
        }
        throw new IllegalArgumentException("The parameter (" + id + ") was not estimated.");
    }
}
