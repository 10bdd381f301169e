package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * Duties on one origin's goods in one market by month, as the path of their total makes them.
 *
 * @param added    change of the ad valorem rate against the base
 * @param expected the part of it that buyers pay and expect to last
 * @param absorbed the part of it that the exporter takes on himself
 * @param ahead    changes that are known or feared before they come; null in months without any
 * @shape one entry a month
 * @unit  fraction of the customs value
 */
public record DutyPath(Vector added, Vector expected, Vector absorbed, Ahead[] ahead) {
    /**
     * What lies ahead in a month.
     *
     * @param open    share of the month in which orders are moved in time
     * @param changes known and feared changes of the rate
     * @param threats undecided changes
     */
    public record Ahead(double open, List<Change> changes, List<Threat> threats) {}

    /**
     * A change of the rate that is known or feared, on some days of a month.
     *
     * @param share       of the month
     * @param probability that it comes
     * @param rate        what is added to the base rate on these days
     * @param change      mean rate over the next months less that rate
     */
    public record Change(double share, double probability, double rate, double change) {}

    /**
     * A change of the rate that is undecided, on some days of a month.
     *
     * @param share       of the month
     * @param probability that it comes
     * @param rate        what is added to the base rate on these days
     * @param change      how far it would raise the rate in the end
     * @param ages        its parts by age
     */
    public record Threat(double share, double probability, double rate, double change, List<Part> ages) {}

    /**
     * A part of an undecided change.
     *
     * @param share  of the change
     * @param months since it was first feared
     */
    public record Part(double share, int months) {}

    /** Whether something is ahead or undecided in the months [from, end). */
    public boolean looksAhead(int from, int end) {
        for (int t = from; t < end; t++) {
            if (ahead[t] != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether it moves nothing in any month. */
    boolean isNothing() {
        for (int t = 0; t < added.length(); t++) {
            if (added.get(t) != 0.0 || expected.get(t) != 0.0 || absorbed.get(t) != 0.0 || ahead[t] != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DutyPath path
                && added.equals(path.added)
                && expected.equals(path.expected)
                && absorbed.equals(path.absorbed)
                && Arrays.equals(ahead, path.ahead);
    }

    @Override
    public int hashCode() {
        return 31 * added.hashCode() + expected.hashCode();
    }

    @Override
    public String toString() {
        return "DutyPath" + Arrays.toString(added.toArray());
    }
}
