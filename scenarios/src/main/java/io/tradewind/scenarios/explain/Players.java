package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Player;
import java.util.List;

/**
 * The players of a scenario.
 *
 * @param list  the players; each event belongs to one of them
 * @param notes what a reader must know about them: which groups had to be joined
 */
public record Players(List<Player> list, List<String> notes) {
    /** Copies both lists. */
    public Players {
        list = List.copyOf(list);
        notes = List.copyOf(notes);
    }
}
