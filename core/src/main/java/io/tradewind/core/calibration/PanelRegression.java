package io.tradewind.core.calibration;

import io.tradewind.core.base.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighted least squares with an effect for each group and standard errors clustered by cluster. */
public final class PanelRegression {
    private PanelRegression() {}

    /**
     * Fits {@code outcome = effect(group) − elasticity × exposure + error}.
     *
     * @error exact up to rounding: weighted group means are taken out and one slope remains
     * @source sandwich estimator by clusters with the correction G/(G−1) · (N−1)/(N−K), Cameron and Miller (2015), Journal of Human Resources 50(2)
     */
    public static PanelEstimate fit(List<PanelObservation> rows) {
        Check.notEmpty(rows, "rows of the panel");
        int n = rows.size();
        Map<String, Integer> groups = new LinkedHashMap<>();
        Map<String, Integer> clusters = new LinkedHashMap<>();
        int[] group = new int[n];
        int[] cluster = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = number(groups, rows.get(i).group());
            cluster[i] = number(clusters, rows.get(i).cluster());
        }
        double[] weight = rows.stream().mapToDouble(PanelObservation::weight).toArray();
        double[] y =
                within(rows.stream().mapToDouble(PanelObservation::outcome).toArray(), weight, group, groups.size());
        double[] x = within(rows.stream().mapToDouble(row -> -row.exposure()).toArray(), weight, group, groups.size());
        double xx = 0.0;
        double xy = 0.0;
        for (int i = 0; i < n; i++) {
            xx += weight[i] * x[i] * x[i];
            xy += weight[i] * x[i] * y[i];
        }
        Check.that(xx > 0.0, "No row of the panel differs from its group in exposure.");
        Check.that(clusters.size() > 1, "Clustered errors need at least two clusters.");
        double slope = xy / xx;
        double[] score = new double[clusters.size()];
        for (int i = 0; i < n; i++) {
            score[cluster[i]] += weight[i] * x[i] * (y[i] - slope * x[i]);
        }
        double meat = 0.0;
        for (double s : score) {
            meat += s * s;
        }
        double freedom = n - 1.0 - groups.size();
        Check.that(freedom > 0, "The panel has more effects than rows.");
        double correction = clusters.size() / (clusters.size() - 1.0) * (n - 1.0) / freedom;
        return new PanelEstimate(slope, Math.sqrt(correction * meat) / xx, n, clusters.size(), groups.size());
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(name, next);
        return known == null ? next : known;
    }

    /** The values less the weighted mean of their group. */
    private static double[] within(double[] values, double[] weight, int[] group, int groups) {
        double[] sum = new double[groups];
        double[] total = new double[groups];
        for (int i = 0; i < values.length; i++) {
            sum[group[i]] += weight[i] * values[i];
            total[group[i]] += weight[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sum[group[i]] / total[group[i]];
        }
        return values;
    }
}
