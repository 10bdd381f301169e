package io.tradewind.scenarios.calibration;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.calibration.Belief;
import io.tradewind.core.calibration.MirrorFactor;
import io.tradewind.core.calibration.Posterior;
import io.tradewind.core.calibration.PosteriorFit;
import io.tradewind.core.calibration.Whitening;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.scenarios.data.UsImport;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stage 2: the impact elasticity and the share of orders already placed, from the growth of China's exports to the United States since January 2025;
 * everything else stays at its prior or at stage 1.
 *
 * @param first     first month of growth
 * @param observed  growth over twelve months as printed, log, by month
 * @param mirror    part of it that is a change of the mirror factor, log
 * @param fitted    what the model says at the posterior, log
 * @param noiseSd   standard deviation of the noise in the mirror factor, log
 * @param posterior {@code e0} and {@code a}
 * @source MODEL §2.2; mirror factor §1; residuals §8
 */
public record StageTwo(
        YearMonth first,
        List<Double> observed,
        List<Double> mirror,
        List<Double> fitted,
        double noiseSd,
        Posterior posterior) {
    static final List<String> PARAMETERS = List.of("elasticity.impact", "order_lag_share");
    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    /** Copies the lists. */
    public StageTwo {
        observed = List.copyOf(observed);
        mirror = List.copyOf(mirror);
        fitted = List.copyOf(fitted);
    }

    /**
     * Estimates.
     *
     * @param target   projections of the flow
     * @param baseYear the world with its panel at the end of the base year
     * @param forecastOrigin   last month of that panel
     * @param data     what may be read
     * @param values   all other parameters
     */
    static StageTwo estimate(
            UsExports target, Economy baseYear, YearMonth forecastOrigin, CalibrationData data, Parameters values) {
        int known = (int) data.exports().get(0).month().until(forecastOrigin, ChronoUnit.MONTHS) + 1;
        int months = data.exports().size() - known;
        List<Belief> beliefs = PARAMETERS.stream()
                .map(id -> Belief.of(values.registry().find(id).orElseThrow()))
                .toList();
        MirrorFactor mirror = mirror(data, values);
        YearMonth first = forecastOrigin.plusMonths(1);
        if (months == 0) {
            Posterior prior = PosteriorFit.solve(beliefs, point -> Vector.of());
            return new StageTwo(first, List.of(), List.of(), List.of(), mirror.noiseSd(), prior);
        }
        double[] observed = new double[months];
        double[] moved = new double[months];
        for (int k = 0; k < months; k++) {
            int t = known + k;
            observed[k] = Math.log(data.exportsUsdMn(t) / data.exportsUsdMn(t - YEAR));
            moved[k] = mirror.change(t - YEAR, t);
        }
        Fit fit = new Fit(target.from(baseYear, forecastOrigin, data.lastExports(), values));
        Whitening white = Whitening.of(covariance(mirror, known, months, values));
        Posterior posterior = PosteriorFit.solve(
                beliefs, point -> white.apply(residuals(observed, moved, fit.growth(point.get(0), point.get(1)))));
        double[] fitted = fit.growth(posterior.mean("elasticity.impact"), posterior.mean("order_lag_share"));
        return new StageTwo(first, list(observed), list(moved), list(fitted), mirror.noiseSd(), posterior);
    }

    /** The engine's growth at given values of the two parameters. */
    private record Fit(UsExports.Flow target) {
        double[] growth(double impact, double committed) {
            return target.logGrowth(RunSpec.AS_PREPARED.withParameters(
                    new TreeMap<>(Map.of("elasticity.impact", impact, "order_lag_share", committed))));
        }
    }

    private static Vector residuals(double[] observed, double[] moved, double[] fitted) {
        double[] result = new double[observed.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = observed[k] - moved[k] - fitted[k];
        }
        return Vector.of(result);
    }

    /** China's print of a month over the US print of the month after, from the first month that both have. */
    private static MirrorFactor mirror(CalibrationData data, Parameters values) {
        Map<YearMonth, Double> arrivals = new TreeMap<>();
        for (UsImport row : data.imports()) {
            if (row.origin().equals("CHN") && row.sector().equals(UsImport.ALL)) {
                arrivals.put(row.month(), row.valueUsd() / 1e6);
            }
        }
        int seen = 0;
        while (seen < data.exports().size()
                && arrivals.containsKey(data.exports().get(seen).month().plusMonths(1))) {
            seen++;
        }
        double[] ratio = new double[seen];
        for (int t = 0; t < seen; t++) {
            ratio[t] = Math.log(data.exportsUsdMn(t)
                    / arrivals.get(data.exports().get(t).month().plusMonths(1)));
        }
        return MirrorFactor.estimate(Vector.of(ratio), data.exports().size(), values.get("mirror_sd"));
    }

    /** Residuals that fade from month to month, and the error of the mirror factor's change. */
    private static Matrix covariance(MirrorFactor mirror, int known, int months, Parameters values) {
        double sd = values.get("residual_sd.USA") / PERCENT;
        double fading = values.get("residual_ar");
        double[] covariance = new double[months * months];
        for (int i = 0; i < months; i++) {
            for (int j = 0; j < months; j++) {
                int one = known + i;
                int other = known + j;
                covariance[i * months + j] = sd * sd * Math.pow(fading, Math.abs(i - j))
                        + mirror.changeCovariance(one - YEAR, one, other - YEAR, other);
            }
        }
        return Matrix.of(months, months, covariance);
    }

    private static List<Double> list(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
