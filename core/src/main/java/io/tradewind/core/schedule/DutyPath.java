package io.tradewind.core.schedule;

import java.util.List;

/**
 * Duties on one origin's goods in one market, added up over the events, by month.
 *
 * @param added    change of the ad valorem rate against the base
 * @param expected the part of it that buyers pay and expect to last: Σ persistence × pass-through × rate
 * @param absorbed the part of it that the exporter takes on himself: Σ (1 − pass-through) × rate
 * @param ahead    changes that are known or feared before they come
 * @shape one number a month
 * @unit  fraction of the customs value
 */
public record DutyPath(double[] added, double[] expected, double[] absorbed, List<Ahead> ahead) {
    /**
     * A change of the rate that is known or feared before it comes.
     *
     * @param probability that it comes
     * @param window      share of each month in which it is ahead
     * @param pending     share of each month in which it is undecided; null if it is certain
     * @param rateGap     rate expected over the next months minus the present one, by month
     * @param rate        size of the whole change of the rate
     * @param announced   position of the month it was announced in
     */
    public record Ahead(
            double probability, double[] window, double[] pending, double[] rateGap, double rate, int announced) {
        /** Whether it is ahead or undecided on some day of the month. */
        boolean concerns(int month) {
            return window[month] > 0.0 || pending != null && pending[month] > 0.0;
        }
    }

    /**
     * Whether something is ahead or undecided in each month, so that the month loop can pass over the others.
     *
     * @return by month; null if nothing is in the months [from, end)
     */
    public boolean[] eventful(int from, int end) {
        boolean[] months = new boolean[added.length];
        boolean some = false;
        for (Ahead change : ahead) {
            for (int t = from; t < end; t++) {
                months[t] |= change.concerns(t);
                some |= months[t];
            }
        }
        return some ? months : null;
    }
}
