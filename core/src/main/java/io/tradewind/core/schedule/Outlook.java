package io.tradewind.core.schedule;

import java.util.List;

/**
 * What those who order from some day on know of one tariff, until they know better.
 *
 * @param from    the first of these days
 * @param certain its level day by day if nothing undecided happens; on the day itself, what is in force
 * @param feared  its level if what is undecided happens; null if nothing is undecided
 * @param chance  probability of that
 */
record Outlook(long from, Activity certain, Activity feared, double chance) {
    /** The level that comes of what was certain on each day. */
    static Activity inForce(List<Outlook> outlooks) {
        Activity level = Activity.NEVER;
        for (Outlook outlook : outlooks) {
            level = level.followedBy(outlook.from, outlook.certain);
        }
        return level;
    }

    /** Whether nothing is in force on that day or later as far as anyone knows, and nothing is feared. */
    boolean isOver(long day) {
        return feared == null && certain.isOver(day);
    }

    /** First day after that one on which the level changes as far as anyone knows, or may change; {@link Activity#FOREVER} if there is none. */
    long nextChange(long day) {
        long certainly = certain.nextChange(day);
        return feared == null ? certainly : Math.min(certainly, feared.nextChange(day));
    }
}
