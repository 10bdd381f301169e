package io.tradewind.core.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.projection.OutOfDomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class DrawBatchTest {
    private static DrawBatch.Banded bands(int draws, IntFunction<Vector> one, int threads) {
        return new DrawBatch(BatchRunner.onThreads(threads), done -> {}).bands(draws, 1, one, early -> {});
    }

    private static Vector failing(int k, int every) {
        if (k % every == 0) {
            throw new OutOfDomainException("draw " + k);
        }
        return Vector.of((double) k);
    }

    @Test
    void oneFailureInAHundred_isCountedAndLeftOut() {
        DrawBatch.Banded bands = bands(200, k -> failing(k, 100), 2);
        assertThat(bands.tally()).isEqualTo(new DrawBatch.Tally(200, 2));
        double[] others = new double[198];
        for (int k = 0, at = 0; k < 200; k++) {
            if (k % 100 != 0) {
                others[at++] = k;
            }
        }
        assertThat(bands.of(0)).isEqualTo(Quantiles.of(Vector.of(others)));
    }

    @Test
    void moreFailures_failTheRun() {
        assertThatThrownBy(() -> bands(200, k -> failing(k, 66), 1))
                .isInstanceOf(FailedDrawsException.class)
                .hasMessageContaining("4 of 200 draws")
                .hasMessageContaining("draw 198");
        assertThatThrownBy(() -> bands(20, k -> failing(k, 1), 1))
                .isInstanceOf(OutOfDomainException.class)
                .isNotInstanceOf(FailedDrawsException.class);
    }

    @Test
    void stopped_keepsTheFirstDrawsOnAnyNumberOfThreads() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger done = new AtomicInteger();
            DrawBatch batch =
                    new DrawBatch(BatchRunner.onThreads(threads), () -> done.get() >= 40, so -> done.incrementAndGet());
            DrawBatch.Banded bands = batch.bands(1000, 1, k -> Vector.of((double) k), early -> {});
            int kept = bands.tally().done();
            assertThat(kept).as("those before the first that was not made").isBetween(2, 45);
            assertThat(bands.of(0).p50()).isEqualTo((kept - 1) / 2.0);
        }
    }

    @Test
    void stoppedBeforeTwoDraws_isCancelled() {
        DrawBatch batch = new DrawBatch(BatchRunner.inPlace(), () -> true, done -> {});
        assertThatThrownBy(() -> batch.bands(10, 1, k -> Vector.of(1.0), early -> {}))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void bandsSharpen_atPowersOfTwo() {
        List<Integer> told = new ArrayList<>();
        new DrawBatch(BatchRunner.onThreads(2), done -> {}).bands(200, 1, k -> Vector.of((double) k), early -> {
            told.add(early.tally().done());
            assertThat(early.of(0).p50()).isEqualTo((early.tally().done() - 1) / 2.0);
        });
        assertThat(told).containsExactly(32, 64, 128);
    }

    /** Makes nothing itself: what it gets has been numbers and a word in between. */
    private static final BatchRunner SENT = new BatchRunner() {
        @Override
        public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
            throw new AssertionError("A batch without a form is not for other machines.");
        }

        @Override
        public <T> void run(int runs, IntFunction<T> work, Form<T> form, Fold<? super T> fold, IntConsumer progress) {
            for (int k = 0; k < runs; k++) {
                T made = work.apply(k);
                fold.take(k, form.of(form.numbers(made).clone(), form.word(made)));
            }
        }
    };

    @Test
    void drawsThatWereSent_areThoseMadeHere_failuresAmongThem() {
        DrawBatch elsewhere = new DrawBatch(SENT, done -> {});
        DrawBatch.Banded sent = elsewhere.bands(200, 1, k -> failing(k, 100), early -> {});
        DrawBatch.Banded here = bands(200, k -> failing(k, 100), 1);
        assertThat(sent.tally()).isEqualTo(here.tally());
        assertThat(sent.of(0)).isEqualTo(here.of(0));
        assertThatThrownBy(() -> elsewhere.bands(20, 1, k -> failing(k, 1), early -> {}))
                .isExactlyInstanceOf(OutOfDomainException.class)
                .hasMessage("The projection left the domain of the model: draw 19.");
        assertThatThrownBy(() -> elsewhere.bands(
                        20,
                        1,
                        k -> {
                            throw new NotConvergedException("The equilibrium was not found: " + k);
                        },
                        early -> {}))
                .isExactlyInstanceOf(NotConvergedException.class)
                .hasMessage("The equilibrium was not found: 19");
    }
}
