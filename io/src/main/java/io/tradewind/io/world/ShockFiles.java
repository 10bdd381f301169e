package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of shocks to a world.
 *
 * @param tariffs      {@code origin,destination,sector,rate}: new rates; pairs that are not listed keep theirs
 * @param tradeCosts   {@code origin,destination,sector,factor}: iceberg cost, new ÷ old
 * @param productivity {@code region,sector,factor}: productivity, new ÷ old
 */
public record ShockFiles(Optional<Path> tariffs, Optional<Path> tradeCosts, Optional<Path> productivity) {
    /** Checks that the parts are there. */
    public ShockFiles {
        Check.present("tariffs, trade costs, productivity", tariffs, tradeCosts, productivity);
    }

    /** No files. */
    public static ShockFiles none() {
        return new ShockFiles(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
