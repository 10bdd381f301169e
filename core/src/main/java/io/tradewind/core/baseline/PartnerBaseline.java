package io.tradewind.core.baseline;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * Trade of a customs panel without shocks, by partner and month: {@code X0 = exp(ln N − R)}, where N is level, season, New Year and trend, and R
 * the model's own response, so that what it explains is not counted twice. Reads no month after the origin.
 *
 * @source MODEL (6.1)
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class PartnerBaseline implements Serializable {
    private static final int YEAR = 12;

    private final SeasonalModel season;
    private final double totalGrowth;
    private final double[][] usdMn;

    private PartnerBaseline(SeasonalModel season, double totalGrowth, double[][] usdMn) {
        this.season = season;
        this.totalGrowth = totalGrowth;
        this.usdMn = usdMn;
    }

    /**
     * Estimates the baseline.
     *
     * @param panel      the customs panel
     * @param flow       exports or imports
     * @param forecastOrigin     last month that may be read
     * @param parameters trend priors and the holiday's effect
     * @param responses  log response of the model by partner and month of the timeline
     * @param timeline   months of the result
     */
    public static PartnerBaseline estimate(
            CustomsPanel panel,
            ReporterProfile reporter,
            TradeDirection flow,
            YearMonth forecastOrigin,
            Parameters parameters,
            List<Vector> responses,
            Timeline timeline) {
        double[][] response = responses.stream().map(Vector::toArray).toArray(double[][]::new);
        HolidayEffect holiday = HolidayEffect.of(parameters, flow, reporter, panel.holidays(), panel.knowledge());
        MonthlySeries total = panel.totalUsdMn(flow).until(forecastOrigin);
        YearMonth last = forecastOrigin.isBefore(panel.lastMonth()) ? forecastOrigin : panel.lastMonth();
        int known = timeline.indexOf(last);
        int from = Math.max(known - YEAR + 1, timeline.indexOf(panel.firstMonth()));
        double[] weights = weights(panel, flow, timeline, from, known);
        SeasonalModel season = SeasonalModel.fit(
                total,
                holiday,
                totalResponse(total, response, weights, timeline),
                panel.knowledge().season(flow),
                parameters.get("season_before_years"));
        double growth = Growth.ofTotal(parameters, flow, season);
        double[][] observed = observed(panel, flow, timeline, known, holiday, response);
        double[] partnerGrowth = Growth.ofPartners(parameters, flow, panel, growth, weights, observed);
        double[] seasonal = seasonal(timeline, season, holiday);
        double[][] usdMn = new double[weights.length][timeline.months()];
        for (int j = 0; j < weights.length; j++) {
            double[] printed = new double[known + 1];
            for (int t = from; t <= known; t++) {
                printed[t] = panel.valueUsdMn(flow, timeline.month(t), j);
            }
            for (int t = 0; t < timeline.months(); t++) {
                usdMn[j][t] = Math.exp(seasonal[t] + partnerGrowth[j] * (t - known) / YEAR);
            }
            scaleToLevel(usdMn[j], printed, response[j], from, parameters.get("level_half_life"));
            addOwnSeason(usdMn[j], printed, response[j], from, parameters.get("season_own"));
            for (int t = known + 1; t < timeline.months(); t++) {
                usdMn[j][t] *= Math.exp(panel.knowledge().shift(flow, j, panel.lastMonth(), timeline.month(t)));
            }
        }
        return new PartnerBaseline(season, growth, usdMn);
    }

    /** Trade of each partner in the months from one to another. */
    private static double[] weights(CustomsPanel panel, TradeDirection flow, Timeline timeline, int from, int to) {
        double[] weights = new double[panel.partners().size()];
        for (int j = 0; j < weights.length; j++) {
            for (int t = from; t <= to; t++) {
                weights[j] += panel.valueUsdMn(flow, timeline.month(t), j);
            }
        }
        return weights;
    }

    /** Scales a shape to what was printed, recent months weighing more; {@code printed} ends with the last known month. */
    static void scaleToLevel(double[] shape, double[] printed, double[] response, int from, double halfLife) {
        double sum = 0.0;
        double expected = 0.0;
        for (int t = from; t < printed.length; t++) {
            double recent = Math.pow(0.5, (printed.length - 1 - t) / halfLife);
            sum += recent * printed[t];
            expected += recent * shape[t] * Math.exp(response[t]);
        }
        for (int t = 0; t < shape.length; t++) {
            shape[t] *= sum / expected;
        }
    }

    /** Lets part of the deviations of the last year's months from the path come back in the same months after the last known one. */
    static void addOwnSeason(double[] path, double[] printed, double[] response, int from, double part) {
        int known = printed.length - 1;
        for (int t = known + 1; part > 0.0 && t < path.length; t++) {
            int before = t - (t - known + YEAR - 1) / YEAR * YEAR;
            if (before >= from && printed[before] > 0.0) {
                path[t] *= Math.exp(part * (Math.log(printed[before] / path[before]) - response[before]));
            }
        }
    }

    /** Growth over twelve months of each known month without New Year and response, by partner. */
    private static double[][] observed(
            CustomsPanel panel,
            TradeDirection flow,
            Timeline timeline,
            int known,
            HolidayEffect holiday,
            double[][] response) {
        int first = Math.max(known - YEAR + 1, timeline.indexOf(panel.firstMonth()) + YEAR);
        double[][] growth = new double[response.length][Math.max(0, known - first + 1)];
        for (int j = 0; j < growth.length; j++) {
            for (int k = 0; k < growth[j].length; k++) {
                int t = first + k;
                YearMonth now = timeline.month(t);
                YearMonth before = timeline.month(t - YEAR);
                double later = panel.valueUsdMn(flow, now, j);
                double earlier = panel.valueUsdMn(flow, before, j);
                growth[j][k] = later <= 0.0 || earlier <= 0.0
                        ? 0.0
                        : Math.log(later / earlier)
                                - holiday.log(now)
                                + holiday.log(before)
                                - response[j][t]
                                + response[j][t - YEAR];
            }
        }
        return growth;
    }

    /** Season and New Year of each month, in logs. */
    private static double[] seasonal(Timeline timeline, SeasonalModel season, HolidayEffect holiday) {
        double[] log = new double[timeline.months()];
        for (int t = 0; t < log.length; t++) {
            log[t] = season.log(timeline.month(t)) + holiday.log(timeline.month(t));
        }
        return log;
    }

    /** The model's response in the total, month by month of the total's history. */
    private static double[] totalResponse(
            MonthlySeries total, double[][] response, double[] weights, Timeline timeline) {
        double[] result = new double[total.size()];
        double sum = java.util.Arrays.stream(weights).sum();
        for (int k = 0; k < result.length; k++) {
            int t = timeline.indexOf(total.first().plusMonths(k));
            if (t >= 0 && t < timeline.months()) {
                double moved = 0.0;
                for (int j = 0; j < weights.length; j++) {
                    moved += weights[j] / sum * Math.exp(response[j][t]);
                }
                result[k] = Math.log(moved);
            }
        }
        return result;
    }

    /** Season and growth of the total, as estimated. */
    public SeasonalModel season() {
        return season;
    }

    /** Growth of the total that the baseline uses, log points a year. */
    public double totalGrowth() {
        return totalGrowth;
    }

    /** Trade with the partner in the month without shocks, million USD. */
    public double usdMn(int partner, int month) {
        return usdMn[partner][month];
    }
}
