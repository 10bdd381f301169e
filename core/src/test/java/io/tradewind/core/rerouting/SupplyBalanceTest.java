package io.tradewind.core.rerouting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The price solve of MODEL (7.4) against answers on paper. */
class SupplyBalanceTest {
    private static final double SOLVED = 1e-12;

    @Test
    void noOtherMarket_priceMovesAlongSupplyAlone() {
        double price = SupplyBalance.price(new double[0], new double[0], 0.0, 0.5, 1000, 0.15, 70);
        assertThat(price).isCloseTo(0.15 * Math.log(0.93), within(SOLVED));
    }

    @Test
    void elasticityOfOneEverywhere_hasAClosedForm() {
        // Sales 500 at elasticity 1, fully perceived, supply elasticity 1: 500 (1/u - 1) + 1000 (1 - u) = 70 with u =
        // e^x,
        // so 1000 u² - 430 u - 500 = 0.
        double price = SupplyBalance.price(new double[] {500}, new double[] {1}, 0.0, 1.0, 1000, 1.0, 70);
        double root = (430 + Math.sqrt(430 * 430 + 4 * 1000 * 500.0)) / 2000;
        assertThat(price).isCloseTo(Math.log(root), within(SOLVED));
    }

    @Test
    void nothingLost_nothingMoves() {
        assertThat(SupplyBalance.price(new double[] {500}, new double[] {2}, 0.0, 0.3, 1000, 0.15, 0.0))
                .isZero();
    }

    @Test
    void carriedPrices_areMadeUpForBySupply() {
        // Others still buy 500 (e^0.02 - 1) more for prices of the past, nothing is lost: supply must rise by as much.
        double price = SupplyBalance.price(new double[] {500}, new double[] {2}, -0.01, 0.0, 1000, 0.15, 0.0);
        assertThat(price).isCloseTo(0.15 * Math.log(1 + 0.5 * Math.expm1(0.02)), within(SOLVED));
    }
}
