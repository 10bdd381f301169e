package io.tradewind.core.measure;

import java.util.List;

/**
 * One direction of a reporter, or both together, added up.
 *
 * @param label     {@code exports}, {@code imports} or {@code total}
 * @param channel   customs channel; {@code all} is every one
 * @param aggregate whether the channel overlaps with others
 * @param partners  partner sets that are shown
 * @param products  product sets that are shown
 * @param sums      their sums, product set × partner set
 * @param whole     everything with everyone through all channels
 */
record ReporterFlow(
        String label,
        String channel,
        boolean aggregate,
        List<CodeSet> partners,
        List<CodeSet> products,
        FlowLevels[][] sums,
        FlowLevels whole) {}
