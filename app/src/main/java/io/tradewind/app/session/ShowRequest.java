package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * What is to be described.
 *
 * @param id    id of a scenario, world, parameter or fact; a word of a world; a scenario file, a world folder or a folder of results
 * @param world id or folder of the world whose words are meant; the standard one, or the scenario's own, if left out
 */
public record ShowRequest(String id, Optional<String> world) {
    /** Checks that the parts are there. */
    public ShowRequest {
        Check.notBlank(id, "id");
        Check.notNull(world, "world");
    }
}
