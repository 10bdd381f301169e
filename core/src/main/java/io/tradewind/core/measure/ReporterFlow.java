package io.tradewind.core.measure;

import java.util.List;

/**
 * One direction of a reporter, or both together, added up.
 *
 * @param label       {@code exports}, {@code imports} or {@code total}
 * @param channel     customs channel; {@code all} is every one
 * @param aggregate   whether the channel overlaps with others
 * @param partners    partner sets
 * @param products    product sets, everything first
 * @param sums        their sums
 * @param allChannels their sums over all channels
 */
record ReporterFlow(
        String label,
        String channel,
        boolean aggregate,
        List<CodeSet> partners,
        List<CodeSet> products,
        FlowSums sums,
        FlowSums allChannels) {}
