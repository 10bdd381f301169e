package io.tradewind.scenarios.register;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.WorldWords;

/**
 * What the duties of one authority add to the goods that one region buys of another, on a day.
 *
 * @param imposer     the region that levies them
 * @param partner     the region that sells; {@code all} is every one
 * @param authority   the power that they rest on, such as {@code s232}
 * @param addedPp     what the law adds to the mean duty of the base year, percentage points, weighted by the base year's trade in goods
 * @param collectedPp the same as it is collected, which is what effects are computed with
 */
public record LawDuty(String imposer, String partner, String authority, double addedPp, double collectedPp) {
    /** Every partner together. */
    public static final String ALL = WorldWords.ALL;

    /** Checks that the words are there. */
    public LawDuty {
        Check.notBlank(imposer, "imposer");
        Check.notBlank(partner, "partner");
        Check.notBlank(authority, "authority");
    }
}
