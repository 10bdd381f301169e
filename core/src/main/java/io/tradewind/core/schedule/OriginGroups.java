package io.tradewind.core.schedule;

import java.util.List;
import java.util.function.IntPredicate;

/** Groups the origins of a market: those that the same events concern, and that are China or not, are treated alike. */
final class OriginGroups {
    private OriginGroups() {}

    /**
     * The groups, numbered by their first origins.
     *
     * @param here   events of the market
     * @param reporter  position of China, -1 in a world without it
     * @param groups zeros; takes the group of each origin
     * @return number of groups
     */
    static int fill(List<DutyEvent> here, int reporter, int[] groups) {
        int count = divide(groups, 1, origin -> origin == reporter);
        for (DutyEvent event : here) {
            count = divide(groups, count, origin -> event.origins[origin]);
        }
        return count;
    }

    /** Divides each of the groups by a property of the origins; returns how many there are. */
    private static int divide(int[] groups, int count, IntPredicate property) {
        int[] numbers = new int[2 * count];
        int divided = 0;
        for (int origin = 0; origin < groups.length; origin++) {
            int part = 2 * groups[origin] + (property.test(origin) ? 1 : 0);
            numbers[part] = numbers[part] == 0 ? ++divided : numbers[part];
            groups[origin] = numbers[part] - 1;
        }
        return divided;
    }
}
