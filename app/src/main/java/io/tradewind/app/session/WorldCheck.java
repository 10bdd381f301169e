package io.tradewind.app.session;

import io.tradewind.core.model.AccountAdjustment;
import io.tradewind.core.model.Accounts;
import io.tradewind.io.world.LoadedWorld;
import java.util.List;

/**
 * A world that can be used, with what was found in its accounts.
 *
 * @param world       the world
 * @param adjustments what was adjusted or is remarkable
 */
public record WorldCheck(LoadedWorld world, List<AccountAdjustment> adjustments) {
    /** Copies the list. */
    public WorldCheck {
        adjustments = List.copyOf(adjustments);
    }

    /**
     * The check of a world that was read.
     *
     * @param name id or folder, for messages
     */
    public static WorldCheck of(String name, LoadedWorld world) {
        return BadInputException.inside(
                BadInputException.Kind.WORLD,
                name,
                () -> new WorldCheck(world, Accounts.of(world.economy()).adjustments()));
    }

    /** One line for each kind of adjustment. */
    public List<String> summary() {
        return AccountNotices.of(adjustments);
    }
}
