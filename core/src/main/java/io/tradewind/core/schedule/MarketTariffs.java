package io.tradewind.core.schedule;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Tariffs in one market: a path for each group of origins that are treated alike.
 */
public final class MarketTariffs {
    /** Position in the paths of each origin's path. */
    private final int[] groupOf;
    /** The paths; null for a group whose goods no event moves. */
    private final DutyPath[] paths;

    private MarketTariffs(int[] groupOf, DutyPath[] paths) {
        this.groupOf = groupOf;
        this.paths = paths;
    }

    /** The tariffs of origins, each with its path; those that share one are treated alike. */
    static MarketTariffs of(DutyPath[] byOrigin) {
        Map<DutyPath, Integer> groups = new IdentityHashMap<>();
        int[] groupOf = new int[byOrigin.length];
        for (int o = 0; o < groupOf.length; o++) {
            groupOf[o] = groups.computeIfAbsent(byOrigin[o], any -> groups.size());
        }
        DutyPath[] paths = new DutyPath[groups.size()];
        groups.forEach((path, group) -> paths[group] = path);
        return new MarketTariffs(groupOf, paths);
    }

    /** Number of the group that the origin is in. */
    public int group(int origin) {
        return groupOf[origin];
    }

    /** The path of that origin; null if no event moves its goods. */
    public DutyPath of(int origin) {
        return paths[groupOf[origin]];
    }

    /** Whether no event moves any goods. */
    boolean isNothing() {
        return Arrays.stream(paths).allMatch(Objects::isNull);
    }
}
