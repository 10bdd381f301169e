package io.tradewind.core.subnational;

import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.parameter.Parameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How widely to draw each area's residual so that it has its standard deviation after the areas have been made to add up. The parts of a whole lose what
 * they have in common, {@code û_r = ε_r − Σ_i w_i ε_i} with their shares w, so {@code sd(û_r)² = (1 − w_r)² sd(ε_r)² + Σ_{i≠r} w_i² sd(ε_i)²}; a city
 * moves with its province, so only what remains of its deviation is its own. Where an area is concentrated on few cells, of which it has much, it moves
 * a little less.
 *
 * @unit log
 */
final class ResidualSpread {
    private static final int ROUNDS = 100;
    private static final double POINTS = 100.0;

    private ResidualSpread() {}

    /** Standard deviation to draw with, by area with a level. */
    static Map<String, Double> of(ProvincePanel provinces, Parameters values) {
        Map<String, Double> spread = new TreeMap<>();
        for (Province whole : provinces.areas()) {
            List<Province> parts = provinces.partsOf(whole.code()).stream()
                    .filter(part -> trade(part) > 0)
                    .toList();
            double common = whole.inside().isEmpty() ? 0.0 : stated(whole, values);
            double[] share = new double[parts.size()];
            double[] own = new double[parts.size()];
            for (int r = 0; r < share.length; r++) {
                share[r] = trade(parts.get(r)) / trade(whole);
                own[r] = Math.max(0.0, Math.pow(stated(parts.get(r), values), 2) - common * common);
            }
            double[] drawn = drawn(share, own);
            for (int r = 0; r < drawn.length; r++) {
                spread.put(parts.get(r).code(), Math.sqrt(drawn[r]));
            }
        }
        return spread;
    }

    /** Variances to draw with, by rounds of substitution. */
    private static double[] drawn(double[] share, double[] own) {
        double[] drawn = own.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0.0;
            for (int r = 0; r < drawn.length; r++) {
                sum += share[r] * share[r] * drawn[r];
            }
            for (int r = 0; r < drawn.length; r++) {
                double others = sum - share[r] * share[r] * drawn[r];
                double next = Math.max(0.0, own[r] - others) / ((1 - share[r]) * (1 - share[r]));
                sum += share[r] * share[r] * (next - drawn[r]);
                drawn[r] = next;
            }
        }
        return drawn;
    }

    private static double stated(Province area, Parameters values) {
        return values.get("residual_sd_province", area.code()) / POINTS;
    }

    private static double trade(Province area) {
        return area.levels().values().stream().mapToDouble(Figure::value).sum();
    }
}
