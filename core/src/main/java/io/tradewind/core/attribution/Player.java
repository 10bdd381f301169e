package io.tradewind.core.attribution;

import io.tradewind.core.base.Check;
import java.util.List;

/**
 * Events whose part in a change is asked for together.
 *
 * @param id     short name
 * @param label  what to call it in a sentence
 * @param events ids of its events
 */
public record Player(String id, String label, List<String> events) {
    /** Copies the ids and checks that there are some. */
    public Player {
        Check.notBlank(id, "player id");
        Check.notBlank(label, "player label");
        events = List.copyOf(Check.notEmpty(events, "events of player " + id));
    }
}
