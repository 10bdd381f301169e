package io.tradewind.core.projection.internal;

import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.schedule.DutyPath;
import java.util.Arrays;

/**
 * What one path of duties does to the prices of any origin that bears it. The wedge is a slope times rates (see {@link OriginWedge}), the kernel is
 * linear, and the slope depends on nothing but the rate of the month and the base rate: so the kernel runs once for each rate of the path, and each
 * origin adds up its slopes times these. Holds the workspace of one thread.
 *
 * @source MODEL §2.1, §2.6
 */
final class DutyResponse {
    /** Paths with more rates than that are cheaper origin by origin. */
    private static final int MOST_RATES = 4;

    private final int first;
    private final int months;
    private final TwoSpeedKernel kernel;
    private final double[] wedge;
    private final double[] lasting;
    private final double[] rates = new double[MOST_RATES];
    private final double[][] absorbed;
    private final double[][] perceived;

    private DutyPath duty;
    private boolean looksAhead;
    private int count;

    /** For that many months from the first. */
    DutyResponse(ResponseRules rules, int first, int months) {
        this.first = first;
        this.months = months;
        this.kernel = new TwoSpeedKernel(rules.kernel, 1);
        this.wedge = new double[months];
        this.lasting = new double[months];
        this.absorbed = new double[MOST_RATES][months];
        this.perceived = new double[MOST_RATES][months];
    }

    /** Takes a path, unless it is the one before. */
    void set(DutyPath path) {
        if (path == duty) {
            return;
        }
        duty = path;
        looksAhead = path.looksAhead(first, first + months);
        count = countRates();
        for (int level = 0; level < count && count <= MOST_RATES; level++) {
            fill(level);
        }
    }

    /** Finds the different rates of the path; returns their number, or more than there may be. */
    private int countRates() {
        int found = 0;
        for (int t = first; t < first + months && found <= MOST_RATES; t++) {
            double rate = duty.added().get(t);
            if (rate != 0.0 || duty.expected().get(t) != 0.0 || duty.absorbed().get(t) != 0.0) {
                int level = 0;
                while (level < found && rates[level] != rate) {
                    level++;
                }
                if (level == found && found++ < MOST_RATES) {
                    rates[level] = rate;
                }
            }
        }
        return found;
    }

    /** The months of one rate, per unit of slope. */
    private void fill(int level) {
        for (int k = 0; k < months; k++) {
            int t = first + k;
            boolean here = duty.added().get(t) == rates[level];
            absorbed[level][k] = here ? duty.absorbed().get(t) : 0.0;
            wedge[k] = here ? duty.added().get(t) - duty.absorbed().get(t) : 0.0;
            lasting[k] = here ? duty.expected().get(t) : 0.0;
        }
        kernel.path(wedge, lasting, months, perceived[level], 0);
    }

    /** Whether the path has few enough rates to be added up. */
    boolean isSummable() {
        return count <= MOST_RATES;
    }

    /** Whether something is ahead or undecided from the first month on. */
    boolean looksAhead() {
        return looksAhead;
    }

    /**
     * The response of an origin.
     *
     * @param price  zeros; takes the log change of the exporter's price
     * @param result takes the perceived log change of the relative price
     * @param from   where in it the first month stands
     */
    void fill(OriginWedge origin, double[] price, double[] result, int from) {
        if (count == 0) {
            Arrays.fill(result, from, from + months, 0.0);
        }
        for (int level = 0; level < count; level++) {
            double slope = origin.slope(rates[level]);
            double[] unit = perceived[level];
            for (int k = 0; k < months; k++) {
                result[from + k] = level == 0 ? slope * unit[k] : result[from + k] + slope * unit[k];
            }
            double[] part = absorbed[level];
            for (int k = 0; k < months; k++) {
                price[k] -= slope * part[k];
            }
        }
    }
}
