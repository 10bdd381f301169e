package io.tradewind.core.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MODEL (2.7), (2.8) and the volume law of §9.10. */
class OrderStockTest {
    private static final double PHI = .8;
    private static final double DELTA = .05;

    private static OrderStock stock() {
        return new OrderStock(PHI, DELTA, 2.0, .01, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.3, -.2})
    void ordersAhead_arePaidBackButForWhatIsLost(double anticipation) {
        OrderStock stock = stock();
        double storability = .7;
        double sum = 0;
        for (int t = 0; t < 60; t++) {
            sum += stock.step(0, t < 3 ? storability * anticipation : 0, t < 3 ? 1.0 : 0.0);
        }
        assertThat(stock.stock(0)).isZero();
        assertThat(sum).isCloseTo(DELTA * PHI * storability * 3 * anticipation, within(1e-14));
    }

    @Test
    void whileSomethingIsAhead_nothingIsPaidBack() {
        OrderStock stock = stock();
        assertThat(stock.step(0, .5, 1.0)).isCloseTo(PHI * .5, within(1e-15));
        assertThat(stock.step(0, .5, 1.0)).isCloseTo(PHI * .5, within(1e-15));
        assertThat(stock.stock(0)).isCloseTo(2 * (1 - DELTA) * PHI * .5, within(1e-15));
    }

    @Test
    void stockOf4Percent_halvesAndIsFlushedBelow1Percent() {
        OrderStock stock = new OrderStock(1.0, 0.0, 2.0, .01, 1);
        stock.step(0, .04, 1.0);
        assertThat(stock.step(0, 0, 0)).isCloseTo(-.02, within(1e-15));
        assertThat(stock.step(0, 0, 0)).isCloseTo(-.01, within(1e-15));
        assertThat(stock.step(0, 0, 0)).isCloseTo(-.005, within(1e-15));
        assertThat(stock.step(0, 0, 0)).isCloseTo(-.005, within(1e-15));
        assertThat(stock.stock(0)).isZero();
        assertThat(stock.step(0, 0, 0)).isZero();
    }

    @Test
    void uncertainty_growsFromZeroAndDependsOnTheThreat() {
        double none = Anticipation.uncertainty(.5, 1.6, 2.8, 0, .025, 6);
        double later = Anticipation.uncertainty(.5, 1.6, 2.8, 12, .025, 6);
        assertThat(none).isZero();
        assertThat(later).isCloseTo(.5 * (1 - Math.pow(1.6, -2.8)) * (1 - Math.pow(.975, 12)), within(1e-15));
        assertThat(Anticipation.uncertainty(0, 1.6, 2.8, 12, .025, 6)).isZero();
        assertThat(Anticipation.weight(0)).isZero();
        assertThat(Anticipation.weight(.25)).isEqualTo(.5);
    }
}
