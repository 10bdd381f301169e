package io.tradewind.core.baseline;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.model.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Season and growth of a monthly series: month effects around a trend that may bend each January, by least squares on what is known.
 *
 * @param monthLog   log effect of each month of the year, January first; mean 0
 * @param growth     growth of the last twelve months over the twelve before, log points a year
 * @param growthSe   its standard error
 * @param residualSd standard deviation of the residuals, log points
 * @source MODEL (6.1)
 */
public record SeasonalModel(Vector monthLog, double growth, double growthSe, double residualSd) {
    private static final int YEAR = 12;
    /** Fewest months from which season and trend can be told apart. */
    public static final int MIN_MONTHS = 2 * YEAR;

    /** Log effect of that month. */
    public double log(YearMonth month) {
        return monthLog.get(month.getMonthValue() - 1);
    }

    /**
     * Fits the model.
     *
     * @param levels   the series, positive, at least {@link #MIN_MONTHS} long
     * @param holiday  effect of the holiday, taken out first
     * @param response log response of the model itself in each month of the series, taken out first
     */
    static SeasonalModel fit(MonthlySeries levels, HolidayEffect holiday, double[] response) {
        return fit(levels, holiday, response, Vector.of(), 0.0);
    }

    /**
     * The same with what is known of the season beforehand.
     *
     * @param before month effects of the years before the series, January first; of length 0: not known
     * @param years  as many years of the series they are worth
     */
    static SeasonalModel fit(
            MonthlySeries levels, HolidayEffect holiday, double[] response, Vector before, double years) {
        int n = levels.size();
        Check.that(n >= MIN_MONTHS, "Season and trend need " + MIN_MONTHS + " months; there are " + n + ".");
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            YearMonth month = levels.first().plusMonths(t);
            y[t] = Math.log(levels.get(t)) - holiday.log(month) - response[t];
        }
        double[][] x = design(levels.first(), n);
        double[] beta = leastSquares(y, x, before, years);
        double sd = residualSd(y, x, beta);
        double[] monthLog = centred(beta);
        double growth = 0.0;
        for (int t = n - YEAR; t < n; t++) {
            growth += (seasonless(y, t, levels.first(), monthLog) - seasonless(y, t - YEAR, levels.first(), monthLog))
                    / YEAR;
        }
        return new SeasonalModel(Vector.of(monthLog), growth, sd * Math.sqrt(2.0 / YEAR), sd);
    }

    /** Least squares with a row for each month effect that is known beforehand, weighing as much as its years. */
    private static double[] leastSquares(double[] y, double[][] x, Vector before, double years) {
        int known = years > 0 ? before.length() : 0;
        double[] outcomes = Arrays.copyOf(y, y.length + known);
        double[][] rows = Arrays.copyOf(x, x.length + known);
        for (int m = 0; m < known; m++) {
            outcomes[y.length + m] = Math.sqrt(years) * before.get(m);
            rows[x.length + m] = new double[x[0].length];
            for (int k = 0; k < YEAR; k++) {
                rows[x.length + m][k] = Math.sqrt(years) * ((k == m ? 1.0 : 0.0) - 1.0 / YEAR);
            }
        }
        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
        ols.setNoIntercept(true);
        ols.newSampleData(outcomes, rows);
        return ols.estimateRegressionParameters();
    }

    /** That of the series' own months. */
    private static double residualSd(double[] y, double[][] x, double[] beta) {
        double sum = 0.0;
        for (int t = 0; t < y.length; t++) {
            double residual = y[t];
            for (int k = 0; k < beta.length; k++) {
                residual -= x[t][k] * beta[k];
            }
            sum += residual * residual;
        }
        return Math.sqrt(sum / (y.length - beta.length));
    }

    private static double seasonless(double[] y, int t, YearMonth first, double[] monthLog) {
        return y[t] - monthLog[first.plusMonths(t).getMonthValue() - 1];
    }

    /** Columns: the twelve months, the trend, and a bend each January that leaves a year on both sides. */
    private static double[][] design(YearMonth first, int n) {
        int firstJanuary = (13 - first.getMonthValue()) % YEAR;
        int bends = 0;
        for (int knot = firstJanuary == 0 ? YEAR : firstJanuary; knot + YEAR <= n; knot += YEAR) {
            bends++;
        }
        double[][] x = new double[n][YEAR + 1 + bends];
        for (int t = 0; t < n; t++) {
            x[t][first.plusMonths(t).getMonthValue() - 1] = 1.0;
            x[t][YEAR] = t / (double) YEAR;
            int knot = firstJanuary == 0 ? YEAR : firstJanuary;
            for (int b = 0; b < bends; b++, knot += YEAR) {
                x[t][YEAR + 1 + b] = Math.max(0.0, (t - knot) / (double) YEAR);
            }
        }
        return x;
    }

    private static double[] centred(double[] beta) {
        double[] monthLog = new double[YEAR];
        double mean = 0.0;
        for (int m = 0; m < YEAR; m++) {
            mean += beta[m] / YEAR;
        }
        for (int m = 0; m < YEAR; m++) {
            monthLog[m] = beta[m] - mean;
        }
        return monthLog;
    }
}
