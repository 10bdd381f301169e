package io.tradewind.scenarios.world;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Shocks;
import java.util.List;

/**
 * Shocks that were read.
 *
 * @param shocks  what changes
 * @param notices what is worth knowing about the files
 */
public record LoadedShocks(Shocks shocks, List<String> notices) {
    /** Copies the list. */
    public LoadedShocks {
        Check.notNull(shocks, "shocks");
        notices = List.copyOf(notices);
    }
}
