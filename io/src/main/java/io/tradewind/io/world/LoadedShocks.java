package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Shocks;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shocks that were read.
 *
 * @param shocks  what changes
 * @param notices what is worth knowing about the files
 * @param hashes  SHA-256 of the text of each file
 */
public record LoadedShocks(Shocks shocks, List<String> notices, Map<Path, String> hashes) {
    /** Copies the lists. */
    public LoadedShocks {
        Check.notNull(shocks, "shocks");
        notices = List.copyOf(notices);
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }
}
