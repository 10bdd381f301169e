package io.tradewind.core.baseline;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;

/**
 * Shares of the products in the exports to each partner where the panel knows them month by month: as printed up to the origin; afterwards those of
 * the same month of the last known year, without what the model's own response did to them, moved by the part of the recent drift that is expected
 * to go on. Reads no month after the origin.
 *
 * @source MODEL (6.1): base effects by product; §11, products
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class ProductMix implements Serializable {
    private static final int YEAR = 12;

    /** What the model's response made of a product's exports to a partner in a month, as a factor. */
    @FunctionalInterface
    public interface Response {
        /** The factor, 1 where nothing moved. */
        double factor(int product, int partner, int month);
    }

    private final CustomsPanel panel;
    private final Timeline timeline;
    private final Response response;
    private final int known;
    private final double[] drift;
    /** The mix of each month of the timeline as printed. */
    private final Matrix[] tables;

    private ProductMix(CustomsPanel panel, Timeline timeline, Response response, int known, double[] drift) {
        this.panel = panel;
        this.timeline = timeline;
        this.response = response;
        this.known = known;
        this.drift = drift;
        this.tables = new Matrix[timeline.months()];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = table(t);
        }
    }

    /**
     * The mix of a panel that knows it by month.
     *
     * @param forecastOrigin     last month that may be read
     * @param parameters {@code mix_drift} and {@code mix_half_life}
     * @param response   the model's response by product, partner and month of the timeline
     */
    public static ProductMix estimate(
            CustomsPanel panel, YearMonth forecastOrigin, Parameters parameters, Timeline timeline, Response response) {
        YearMonth last = forecastOrigin.isBefore(panel.lastMonth()) ? forecastOrigin : panel.lastMonth();
        ProductMix still = new ProductMix(
                panel,
                timeline,
                response,
                timeline.indexOf(last),
                new double[panel.products().size()]);
        return new ProductMix(panel, timeline, response, still.known, still.drift(parameters));
    }

    /** Log change a year of each product's share in all exports, recent months weighing more, times the part that goes on. */
    private double[] drift(Parameters parameters) {
        double[] result = new double[panel.products().size()];
        double halfLife = parameters.get("mix_half_life");
        double weights = 0.0;
        for (int t = known; t >= timeline.indexOf(panel.firstMonth()) + YEAR && t > known - YEAR; t--) {
            double weight = Math.pow(0.5, (known - t) / halfLife);
            double[] now = shares(t);
            double[] before = shares(t - YEAR);
            weights += weight;
            for (int p = 0; p < result.length; p++) {
                result[p] += now[p] > 0 && before[p] > 0 ? weight * Math.log(now[p] / before[p]) : 0.0;
            }
        }
        double months = Math.min(YEAR, known - timeline.indexOf(panel.firstMonth()) - YEAR + 1);
        double goesOn =
                parameters.get("mix_drift") * Math.min(1.0, Math.max(0.0, months) / parameters.get("mix_months"));
        for (int p = 0; p < result.length && weights > 0; p++) {
            result[p] *= goesOn / weights;
        }
        return result;
    }

    /** Share of each product in all exports of a known month, without the model's response. */
    private double[] shares(int t) {
        double[] sums = new double[panel.products().size()];
        double total = 0.0;
        for (int j = 0; j < panel.partners().size(); j++) {
            double value = panel.valueUsdMn(TradeDirection.EXPORTS, timeline.month(t), j);
            for (int p = 0; p < sums.length; p++) {
                double cell = value * printed(p, j, t) / response.factor(p, j, t);
                sums[p] += cell;
                total += cell;
            }
        }
        for (int p = 0; p < sums.length; p++) {
            sums[p] /= total;
        }
        return sums;
    }

    /** Share of the product in the partner's exports of a month of the tables, as printed. */
    public double printed(int product, int partner, int month) {
        return tables[month].get(product, partner);
    }

    private Matrix table(int month) {
        YearMonth day = timeline.month(month);
        return panel.covers(day)
                ? panel.monthlyMix().get((int) panel.firstMonth().until(day, java.time.temporal.ChronoUnit.MONTHS))
                : panel.productMix();
    }

    /**
     * Shares of all products in the partner's exports of a month without the model's response; they sum to 1.
     *
     * @shape by product
     */
    public Vector withoutResponse(int partner, int month) {
        int years = month <= known ? 0 : (month - known + YEAR - 1) / YEAR;
        int from = month - years * YEAR;
        double[] result = new double[panel.products().size()];
        double sum = 0.0;
        for (int p = 0; p < result.length; p++) {
            result[p] = printed(p, partner, from) / response.factor(p, partner, from) * Math.exp(drift[p] * years);
            sum += result[p];
        }
        for (int p = 0; p < result.length; p++) {
            result[p] /= sum;
        }
        return Vector.of(result);
    }
}
