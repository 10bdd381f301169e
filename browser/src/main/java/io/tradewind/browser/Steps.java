package io.tradewind.browser;

import io.tradewind.core.base.BatchRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Makes some runs of a batch now and the others later: a page that asks for many stays free in between. What was run before is not run again, so the same
 * batch can be asked for until it is done, or with more runs each time.
 */
final class Steps implements BatchRunner {
    private final List<Object> known = new ArrayList<>();
    private int allowed;

    /** Thrown where the runs that were allowed are used up. */
    static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Paused() {
            super("paused", null, false, false);
        }
    }

    /** Allows that many more. */
    Steps allow(int more) {
        allowed = more;
        return this;
    }

    int done() {
        return known.size();
    }

    @Override
    @SuppressWarnings("unchecked") // the same batch is asked for each time
    public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
        for (int k = known.size(); k < runs; k++) {
            if (allowed-- <= 0) {
                throw new Paused();
            }
            known.add(work.apply(k));
            progress.accept(k + 1);
        }
        for (int k = 0; k < runs; k++) {
            fold.take(k, (T) known.get(k));
        }
    }
}
