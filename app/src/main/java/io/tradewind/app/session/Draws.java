package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.montecarlo.Ensemble;
import java.util.function.Consumer;

/**
 * Draws over the uncertain parameters.
 *
 * @param number  how many
 * @param seed    the master seed
 * @param threads how many run side by side; the result does not depend on it
 * @param talk    where progress is told
 * @param early   takes bands while they sharpen
 */
public record Draws(int number, long seed, int threads, Consumer<String> talk, Ensemble.Sharpening early) {
    /** Checks that there are draws and threads. */
    public Draws {
        Check.that(number >= 2, "Bands need at least 2 draws.");
        Check.that(threads >= 1, "Draws need at least 1 thread.");
        Check.present("talk, early", talk, early);
    }

    /** Draws of which only the end is asked for. */
    public Draws(int number, long seed, int threads, Consumer<String> talk) {
        this(number, seed, threads, talk, (done, bands) -> {});
    }

    /** The same, whose bands are handed over while they sharpen. */
    public Draws withEarly(Ensemble.Sharpening newEarly) {
        return new Draws(number, seed, threads, talk, newEarly);
    }
}
