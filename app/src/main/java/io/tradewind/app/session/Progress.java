package io.tradewind.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells every few seconds how far long work is; short work says nothing. */
final class Progress {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** From so many seconds on minutes are said. */
    private static final int MINUTES = 120;

    private final Consumer<String> talk;
    private final int all;
    private final String what;
    private final Supplier<Instant> clock;
    private final Instant begun;
    private final AtomicReference<Instant> told;

    /**
     * Progress of some work.
     *
     * @param all  how many there are to do
     * @param what what they are, such as {@code draws}
     */
    Progress(Consumer<String> talk, int all, String what) {
        this(talk, all, what, Instant::now);
    }

    Progress(Consumer<String> talk, int all, String what, Supplier<Instant> clock) {
        this.clock = clock;
        this.begun = clock.get();
        this.told = new AtomicReference<>(begun);
        this.talk = talk;
        this.all = all;
        this.what = what;
    }

    /** Says that so many are done and how long the others will take, if nothing was said for a while, and when all are, if anything was; from any thread. */
    void tell(int done) {
        Instant last = told.get();
        Instant now = clock.get();
        boolean ended = done == all && last != begun;
        if ((ended || Duration.between(last, now).compareTo(SILENCE) > 0) && told.compareAndSet(last, now)) {
            synchronized (talk) {
                talk.accept(done + " of " + all + " " + what + left(Duration.between(begun, now), done));
            }
        }
    }

    private String left(Duration gone, int done) {
        if (done < 1 || done >= all) {
            return "";
        }
        long seconds = gone.toSeconds() * (all - done) / done;
        return ", about " + (seconds < MINUTES ? seconds + " s" : (seconds + 30) / 60 + " min") + " left";
    }
}
