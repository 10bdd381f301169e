package io.tradewind.app.session;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Check;
import io.tradewind.core.montecarlo.Ensemble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws over what is uncertain.
 *
 * @param number  how many
 * @param seed    the master seed
 * @param threads how many run side by side; the result does not depend on it
 * @param talk    where progress is told
 * @param early   takes bands while they sharpen
 * @param events  what they make of open events
 * @param stop    says when those that are done are enough
 */
public record Draws(
        int number,
        long seed,
        int threads,
        Consumer<String> talk,
        Ensemble.Sharpening early,
        Events events,
        Cancellation stop) {
    /** What draws make of open events. */
    public enum Events {
        /** Each comes or does not. */
        DRAWN,
        /** Each enters at its expected size: the average of branches. */
        EXPECTED;

        /** The ensemble under such draws. */
        Ensemble of(Ensemble ensemble) {
            return this == DRAWN ? ensemble : ensemble.withEventsExpected();
        }
    }

    /** Checks that there are draws and threads. */
    public Draws {
        Check.that(number >= 2, "Bands need at least 2 draws.");
        Check.that(threads >= 1, "Draws need at least 1 thread.");
        Check.present("talk, early, events, stop", talk, early, events, stop);
    }

    /** Draws of which only the end is asked for. */
    public Draws(int number, long seed, int threads, Consumer<String> talk) {
        this(number, seed, threads, talk, (done, bands) -> {}, Events.DRAWN, Cancellation.NEVER);
    }

    /** The same, whose bands are handed over while they sharpen. */
    public Draws withEarly(Ensemble.Sharpening newEarly) {
        return new Draws(number, seed, threads, talk, newEarly, events, stop);
    }

    /** The same with that made of open events. */
    public Draws withEvents(Events newEvents) {
        return new Draws(number, seed, threads, talk, early, newEvents, stop);
    }

    /** The same, which end early when they are told to. */
    public Draws withStop(Cancellation newStop) {
        return new Draws(number, seed, threads, talk, early, events, newStop);
    }

    /** The ensemble under these draws. */
    Ensemble of(Ensemble ensemble) {
        return events.of(ensemble);
    }

    /** What to say of draws that failed or were not made any more; nothing if there are none. */
    List<String> notices(int done, int failed) {
        List<String> notices = new ArrayList<>();
        if (done < number) {
            notices.add("Stopped after " + done + " of " + number + " draws: the bands are those of " + done
                    + " draws. To go on, ask again; the first " + done + " draws will be the same.");
        }
        if (failed > 0) {
            notices.add(
                    failed + " of " + done
                            + " draws have no result (no long run was found, or a number left the domain of the model); the bands are of the others.");
        }
        return notices;
    }
}
