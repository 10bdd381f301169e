package io.tradewind.app.session;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells every few seconds how far long work is; short work says nothing. */
final class Progress {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Consumer<String> talk;
    private final String ofHowMany;
    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.now());

    /**
     * Progress of some work.
     *
     * @param ofHowMany what follows the number, such as {@code of 500 draws}
     */
    Progress(Consumer<String> talk, String ofHowMany) {
        this.talk = talk;
        this.ofHowMany = ofHowMany;
    }

    /** Says that so many are done, if nothing was said for a while; from any thread. */
    void tell(int done) {
        Instant last = told.get();
        Instant now = Instant.now();
        if (Duration.between(last, now).compareTo(SILENCE) > 0 && told.compareAndSet(last, now)) {
            synchronized (talk) {
                talk.accept(done + " " + ofHowMany);
            }
        }
    }
}
