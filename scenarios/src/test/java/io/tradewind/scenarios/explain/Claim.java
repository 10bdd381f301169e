package io.tradewind.scenarios.explain;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.List;

/**
 * What an article says drove a flow, with a cause to be tested.
 *
 * @param id       short name; several causes may be tested of one claim
 * @param title    the claim in a few words
 * @param said     the claim as it is made
 * @param scenario id of the scenario that holds the cause
 * @param partner  partner of the flow, which is an export of the panel's reporter
 * @param product  product of the flow
 * @param month    month of the growth
 * @param cause    what to call the cause
 * @param events   ids of its events; {@code *} at the end of one stands for any letters
 * @param fact     id of the growth among the facts of the articles
 */
public record Claim(
        String id,
        String title,
        String said,
        String scenario,
        String partner,
        String product,
        YearMonth month,
        String cause,
        List<String> events,
        String fact) {
    /** Copies the ids and checks that the parts are there. */
    public Claim {
        Check.notBlank(id, "claim id");
        Check.notBlank(title, "title");
        Check.notBlank(said, "said");
        Check.notBlank(scenario, "scenario");
        Check.notBlank(partner, "partner");
        Check.notBlank(product, "product");
        Check.notNull(month, "month");
        Check.notBlank(cause, "cause");
        events = List.copyOf(Check.notEmpty(events, "events"));
        Check.notBlank(fact, "fact");
    }

    /** Whether the event belongs to the cause. */
    boolean holds(String event) {
        return events.stream()
                .anyMatch(pattern ->
                        new GroupLine(id, cause, pattern, 0).fit(event).isPresent());
    }
}
