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
    public record One<T>(T known, RuntimeException failure) {
        /** Makes a draw of numbers; that it has no result is one, too. */
        public static <T> One<T> of(IntFunction<T> draw, int k) {
            try {
                return new One<>(draw.apply(k), null);
            } catch (OutOfDomainException | NotConvergedException failure) {
                return new One<>(null, failure);
            }
        }
    }

    /** Draws of numbers as they are sent: the word is why there are none, and of which kind that is. */
    public static final BatchRunner.Form<One<Vector>> FORM = new BatchRunner.Form<>() {
        private static final String UNSOLVED = "unsolved: ";

        @Override
        public double[] numbers(One<Vector> made) {
            return made.known == null ? new double[0] : made.known.toArray();
        }

        @Override
        public String word(One<Vector> made) {
            return made.failure == null
                    ? ""
                    : (made.failure instanceof NotConvergedException ? UNSOLVED : "") + made.failure.getMessage();
        }

        @Override
        public One<Vector> of(double[] numbers, String word) {
            if (word.isEmpty()) {
                return new One<>(Vector.of(numbers), null);
            }
            return new One<>(
                    null,
                    word.startsWith(UNSOLVED)
                            ? new NotConvergedException(word.substring(UNSOLVED.length()))
                            : OutOfDomainException.said(word));
        }
    };

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
        Count count = new Count(draws);
        runner.run(draws, made(one), (k, made) -> count.take(made, known, after), told());
        return count.end();
    }

    /** Once it is told to stop, draws that are passed over are no progress. */
    private IntConsumer told() {
        return done -> {
            if (!stop.isCancelled()) {
                progress.accept(done);
            }
        };
    }

    private <T> IntFunction<One<T>> made(IntFunction<T> one) {
        return k -> stop.isCancelled() ? new One<>(null, null) : One.of(one, k);
    }

    /** Counts the draws up to the first that was not made. */
    private static final class Count {
        private int done;
        private int failed;
        private boolean stopped;
        private RuntimeException last;

        Count(int draws) {
            Check.that(draws >= 2, "Bands need at least 2 draws; there are " + draws + ".");
        }

        <T> void take(One<T> made, Consumer<? super T> known, Consumer<Tally> after) {
            if (takes(made)) {
                if (made.known != null) {
                    known.accept(made.known);
                }
                after.accept(tally());
            }
        }

        private boolean takes(One<?> made) {
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
        Consumer<Tally> after = so -> {
            if (so.done < draws
                    && so.done >= QuantileStore.FEWEST
                    && Integer.bitCount(so.done) == 1
                    && so.failed < so.done) {
                early.accept(new Banded(store, so));
            }
        };
        Count count = new Count(draws);
        runner.run(draws, made(one), FORM, (k, made) -> count.take(made, store::add, after), told());
        return new Banded(store, count.end());
    }
}
