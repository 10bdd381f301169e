package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.util.function.Consumer;

/**
 * Draws over the uncertain parameters.
 *
 * @param number  how many
 * @param seed    the master seed
 * @param threads how many run side by side; the result does not depend on it
 * @param talk    where progress is told
 */
public record Draws(int number, long seed, int threads, Consumer<String> talk) {
    /** Checks that there are draws and threads. */
    public Draws {
        Check.that(number >= 2, "Bands need at least 2 draws.");
        Check.that(threads >= 1, "Draws need at least 1 thread.");
        Check.notNull(talk, "talk");
    }
}
