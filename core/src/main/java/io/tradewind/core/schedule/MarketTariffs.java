package io.tradewind.core.schedule;

/**
 * Tariffs in one market: a path for each group of origins that are treated alike.
 *
 * @param groupOf position in {@code paths} of each origin's path
 * @param paths   the paths; null for a group that no event concerns
 */
public record MarketTariffs(int[] groupOf, DutyPath[] paths) {
    /** The path of that origin; null if no event concerns it. */
    public DutyPath of(int origin) {
        return paths[groupOf[origin]];
    }
}
