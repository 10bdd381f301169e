package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * Which other events an uncertain event comes with, and whether it comes in this run.
 *
 * @param together events of one word come or stay out together: the less likely only if the likelier does
 * @param oneOf    of the events of one word at most one comes
 * @param comes    whether it comes in this run; empty where it enters at its expected size. Until that is decided it is expected with its probability
 * @source MODEL §13, bands
 */
public record EventRisk(Optional<String> together, Optional<String> oneOf, Optional<Boolean> comes) {
    /** A risk of its own, undecided. */
    public static final EventRisk ALONE = new EventRisk(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that the parts are there. */
    public EventRisk {
        Check.present("together, oneOf, comes", together, oneOf, comes);
    }

    /** The same with those that share a fate. */
    EventRisk withTogether(Optional<String> word) {
        return new EventRisk(word, oneOf, comes);
    }

    /** The same with those that exclude it. */
    EventRisk withOneOf(Optional<String> word) {
        return new EventRisk(together, word, comes);
    }

    /** The same decided. */
    EventRisk withComes(Optional<Boolean> decided) {
        return new EventRisk(together, oneOf, decided);
    }
}
