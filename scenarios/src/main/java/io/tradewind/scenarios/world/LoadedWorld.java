package io.tradewind.scenarios.world;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.WorldNames;

/**
 * A world that was read.
 *
 * @param economy the world as the engine takes it
 * @param info    what it says about itself
 * @param notices what was changed while it was read
 */
public record LoadedWorld(Economy economy, WorldInfo info, WorldNotices notices) {
    /** Checks that all parts are there. */
    public LoadedWorld {
        Check.notNull(economy, "economy");
        Check.notNull(info, "info");
        Check.notNull(notices, "notices");
    }

    /** The same with what people call its places and goods. */
    LoadedWorld with(WorldNames names) {
        return new LoadedWorld(economy.toBuilder().names(names).build(), info, notices);
    }

    /** The same with what is known by month. */
    LoadedWorld with(MonthlyBaseline baseline) {
        return new LoadedWorld(economy.toBuilder().monthlyBaseline(baseline).build(), info, notices);
    }
}
