package io.tradewind.core.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.study.ScrambledSobol;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileStoreTest {
    private static final int MANY = 5;

    /** One that keeps 32 draws and then counts. */
    private static QuantileStore small(int draws) {
        return new QuantileStore(MANY, draws, 2L * MANY * QuantileStore.FEWEST);
    }

    @Test
    void knownSample_byHand() {
        Quantiles q = Quantiles.of(Vector.of(new double[] {5, 1, 3, 2, 4, 6, 7, 8, 9, 10, 11}));
        assertThat(q).isEqualTo(new Quantiles(1.5, 2, 3.5, 6, 8.5, 10, 10.5));
    }

    @Test
    void whatFits_isExact() {
        QuantileStore store = new QuantileStore(2, 300);
        double[] first = new double[300];
        Random random = new Random(1);
        for (int k = 0; k < first.length; k++) {
            first[k] = random.nextGaussian();
            store.add(Vector.of(first[k], k));
        }
        assertThat(store.of(0)).isEqualTo(Quantiles.of(Vector.of(first)));
        assertThat(store.of(1).p50()).isEqualTo(149.5);
        assertThat(store.size()).isEqualTo(300);
    }

    @Test
    void unknownNumber_hasNoQuantiles() {
        QuantileStore store = new QuantileStore(1, 2);
        store.add(Vector.of(1.0));
        store.add(Vector.of(Double.NaN));
        assertThat(store.of(0)).isEqualTo(Quantiles.NONE);
    }

    /** A normal, a mixture of two branches, a constant, one that goes unknown: binned after the first draws, in the room of those bins. */
    @Test
    void whatDoesNotFit_isOffByABinAtMost() {
        int draws = 400;
        QuantileStore store = small(draws);
        double[][] exact = new double[4][draws];
        double[] first = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Random random = new Random(2);
        double[] values = new double[MANY];
        for (int k = 0; k < draws; k++) {
            exact[0][k] = random.nextGaussian();
            exact[1][k] = (random.nextDouble() < .4 ? -20 : 5) + random.nextGaussian();
            exact[2][k] = 7;
            exact[3][k] = k == 399 ? Double.NaN : 1;
            if (k < QuantileStore.FEWEST) {
                first[0] = Math.min(first[0], exact[0][k]);
                first[1] = Math.max(first[1], exact[0][k]);
            }
            for (int i = 0; i < 4; i++) {
                values[i] = exact[i][k];
            }
            store.add(Vector.of(values));
        }
        assertThat(store.size()).isEqualTo(draws);
        double bin = (first[1] - first[0]) / QuantileStore.BINS_OF_RANGE;
        assertThat(distance(store.of(0), Quantiles.of(Vector.of(exact[0]))))
                .isPositive()
                .isLessThan(bin);
        assertThat(distance(store.of(1), Quantiles.of(Vector.of(exact[1]))))
                .isLessThan(30.0 / QuantileStore.BINS_OF_RANGE);
        assertThat(store.of(2)).isEqualTo(Quantiles.of(Vector.of(exact[2])));
        assertThat(store.of(3)).isEqualTo(Quantiles.NONE);
    }

    private static double distance(Quantiles one, Quantiles other) {
        double largest = Math.max(Math.abs(one.p05() - other.p05()), Math.abs(one.p95() - other.p95()));
        largest = Math.max(largest, Math.max(Math.abs(one.p10() - other.p10()), Math.abs(one.p90() - other.p90())));
        return Math.max(largest, Math.abs(one.p50() - other.p50()));
    }

    @Test
    void moreNumbersThanBinsFit_areRefused() {
        assertThatThrownBy(() -> new QuantileStore(500_000, 100))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("memory");
    }

    @Test
    void binnedNormal_hasItsQuantiles() {
        QuantileStore store = small(2000);
        double[] values = new double[MANY];
        ScrambledSobol points = new ScrambledSobol(4);
        for (int k = 0; k < 2000; k++) {
            values[0] = ParameterDraw.z(points.at(k, 0));
            store.add(Vector.of(values));
        }
        assertThat(store.of(0).p10()).isCloseTo(-1.2816, within(.03));
        assertThat(store.of(0).p90()).isCloseTo(1.2816, within(.03));
        assertThat(store.of(0).p50()).isCloseTo(0, within(.03));
    }
}
