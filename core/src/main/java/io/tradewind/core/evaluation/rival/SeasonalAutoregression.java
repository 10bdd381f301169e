package io.tradewind.core.evaluation.rival;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * First-order autoregression of seasonal differences of log levels: {@code z(t) = ln X(t) - ln X(t-12)}, {@code z(t) = c + ρ z(t-1) + e(t)}, least
 * squares over all pairs of known neighbours, ρ cut to at most {@link #LARGEST} in size; then {@code z(T+h) = μ + ρ^h (z(T) - μ)} with
 * {@code μ = c/(1-ρ)}. The growth is the median, {@code exp z - 1}. Needs {@link #FEWEST_PAIRS} pairs, nineteen months without a gap.
 *
 * <p>t counts observations: where January and February are one, February follows December. Differences rather than month dummies: a year of data less, no trend to choose, and z is the growth that is forecast.
 */
public final class SeasonalAutoregression implements GrowthRival {
    /** Fewer pairs are not fitted: two coefficients need some months. */
    public static final int FEWEST_PAIRS = 6;

    /** Largest autocorrelation in size, so that the growth returns to a mean. */
    public static final double LARGEST = .99;

    @Override
    public Optional<GrowthRule> learn(History known) {
        List<double[]> pairs = new ArrayList<>();
        YearMonth last = null;
        double before = Double.NaN;
        for (YearMonth month = known.first(); !month.isAfter(known.end()); month = month.plusMonths(1)) {
            if (!known.closes(month)) {
                continue;
            }
            double z = Math.log(known.growthFactor(month));
            if (!Double.isNaN(z)) {
                last = month;
                if (!Double.isNaN(before)) {
                    pairs.add(new double[] {before, z});
                }
            }
            before = z;
        }
        if (pairs.size() < FEWEST_PAIRS) {
            return Optional.empty();
        }
        double[] line = fit(pairs);
        YearMonth end = last;
        double gap = Math.log(known.growthFactor(end)) - line[0];
        return Optional.of(month -> Math.exp(line[0] + Math.pow(line[1], known.observations(end, month)) * gap));
    }

    /** Mean and autocorrelation; a series that does not vary has autocorrelation 0. */
    private static double[] fit(List<double[]> pairs) {
        double before = 0;
        double after = 0;
        for (double[] pair : pairs) {
            before += pair[0] / pairs.size();
            after += pair[1] / pairs.size();
        }
        double square = 0;
        double product = 0;
        for (double[] pair : pairs) {
            square += (pair[0] - before) * (pair[0] - before);
            product += (pair[0] - before) * (pair[1] - after);
        }
        double rho = square > 0 ? Math.max(-LARGEST, Math.min(LARGEST, product / square)) : 0;
        return new double[] {(after - rho * before) / (1 - rho), rho};
    }
}
