package io.tradewind.core.schedule;

import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;

/** How far the slow margin has come since a day: {@code 1 − (1−λ_s)^h}. @source MODEL §2.1 */
final class SlowEntry {
    private SlowEntry() {}

    /** The share by month, 0 up to the month of the start. */
    static double[] share(LocalDate start, Parameters p, Timeline timeline) {
        double[] share = new double[timeline.months()];
        int first = timeline.indexOf(YearMonth.from(start));
        for (int t = 0; t < share.length; t++) {
            share[t] = 1.0 - Math.pow(1.0 - p.get("lam_s"), Math.max(0, t - first));
        }
        return share;
    }
}
