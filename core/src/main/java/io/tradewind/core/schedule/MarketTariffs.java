package io.tradewind.core.schedule;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Tariffs in one market: a path for each group of origins that are treated alike.
 *
 * @param groupOf position in {@code paths} of each origin's path
 * @param paths   the paths; null for a group whose goods no event moves
 */
public record MarketTariffs(int[] groupOf, DutyPath[] paths) {
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

    /** The path of that origin; null if no event moves its goods. */
    public DutyPath of(int origin) {
        return paths[groupOf[origin]];
    }

    /** Whether no event moves any goods. */
    boolean isNothing() {
        return Arrays.stream(paths).allMatch(Objects::isNull);
    }
}
