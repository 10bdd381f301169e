package io.tradewind.core.montecarlo;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.projection.OutOfDomainException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Many draws of anything, folded in their order: some may have no result, and whoever waits may have enough of those that are done.
 *
 * @param runner   makes the draws
 * @param stop     asked before each draw; once it says so, the draws before that one are all there are
 * @param progress told the number of draws that are done, from any thread
 */
public record DrawBatch(BatchRunner runner, Cancellation stop, IntConsumer progress) {
    /** Checks that the parts are there. */
    public DrawBatch {
        Check.present("runner, stop, progress", runner, stop, progress);
    }

    /** A batch that is made to its end. */
    public DrawBatch(BatchRunner runner, IntConsumer progress) {
        this(runner, Cancellation.NEVER, progress);
    }

    /**
     * How many draws there are.
     *
     * @param done   those that were made
     * @param failed those of them without a result: no long run was found, or a number left the domain of the model
     */
    public record Tally(int done, int failed) {}

    /**
     * Quantiles of numbers, and of how many draws they are.
     *
     * @param numbers one for each number
     * @param tally   of how many draws
     */
    public record Banded(QuantileStore numbers, Tally tally) {
        /** The quantiles of a number. */
        public Quantiles of(int number) {
            return numbers.of(number);
        }
    }

    /** What one draw gave: something, nothing for a reason, or it was not made. */
    private record One<T>(T known, RuntimeException failure) {}

    /**
     * Makes the draws.
     *
     * @param draws number of draws, at least 2
     * @param one   makes one, on any thread
     * @param known takes what they give, in their order
     * @param after told how it stands after each
     * @throws FailedDrawsException if more than one in a hundred has no result
     */
    <T> Tally run(int draws, IntFunction<T> one, Consumer<T> known, Consumer<Tally> after) {
        Check.that(draws >= 2, "Bands need at least 2 draws; there are " + draws + ".");
        Count count = new Count();
        runner.run(
                draws,
                k -> {
                    if (stop.isCancelled()) {
                        return new One<T>(null, null);
                    }
                    try {
                        return new One<>(one.apply(k), null);
                    } catch (OutOfDomainException | NotConvergedException failure) {
                        return new One<T>(null, failure);
                    }
                },
                (k, made) -> {
                    if (count.takes(made)) {
                        if (made.known != null) {
                            known.accept(made.known);
                        }
                        after.accept(count.tally());
                    }
                },
                progress);
        return count.end();
    }

    /** Counts the draws up to the first that was not made. */
    private static final class Count {
        private int done;
        private int failed;
        private boolean stopped;
        private RuntimeException last;

        boolean takes(One<?> made) {
            stopped |= made.known == null && made.failure == null;
            if (!stopped) {
                done++;
            }
            if (!stopped && made.failure != null) {
                failed++;
                last = made.failure;
            }
            return !stopped;
        }

        Tally tally() {
            return new Tally(done, failed);
        }

        Tally end() {
            if (stopped && done < 2) {
                throw new CancelledException();
            }
            if (failed == done) {
                throw last;
            }
            if (FailedDrawsException.tooMany(done, failed)) {
                throw new FailedDrawsException(done, failed, last);
            }
            return tally();
        }
    }

    /**
     * Quantiles of what the draws give, that many numbers each.
     *
     * @param early takes them while they sharpen: after 32 draws, and each time as many again are done
     */
    public Banded bands(int draws, int numbers, IntFunction<Vector> one, Consumer<Banded> early) {
        QuantileStore store = new QuantileStore(numbers, draws);
        Tally tally = run(draws, one, store::add, so -> {
            if (so.done < draws
                    && so.done >= QuantileStore.FEWEST
                    && Integer.bitCount(so.done) == 1
                    && so.failed < so.done) {
                early.accept(new Banded(store, so));
            }
        });
        return new Banded(store, tally);
    }
}
