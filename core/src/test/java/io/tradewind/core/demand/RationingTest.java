package io.tradewind.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RationingTest {
    private static final double EXACT = 1e-12;

    @Test
    void bindingCap_leavesTheCapAndRaisesThePriceAlongDemand() {
        // Half the base, elasticity 1/2: the price rises by 2^2 = 4, the value is .5 × 4 = 2.
        Rationing half = Rationing.of(0, 0, .5, 1, .5, Math.log(100));

        assertThat(Math.exp(half.logQuantity())).isCloseTo(.5, within(EXACT));
        assertThat(Math.exp(half.logPrice())).isCloseTo(4, within(EXACT));
        assertThat(Math.exp(half.logQuantity() + half.logPrice())).isCloseTo(2, within(EXACT));
    }

    @Test
    void capDuringHalfAMonth_isTheMeanOfBothHalves() {
        // Quantity (1 + .5) / 2, value (1 + 2) / 2, so a unit is worth 2 on average.
        Rationing half = Rationing.of(0, 0, .5, .5, .5, Math.log(100));

        assertThat(Math.exp(half.logQuantity())).isCloseTo(.75, within(EXACT));
        assertThat(Math.exp(half.logPrice())).isCloseTo(2, within(EXACT));
    }

    @Test
    void rareEarthArc_isReproduced() {
        // 4.3 % less at 106 % more is an elasticity of ln(.957) / ln(2.06) = -.0608
        Rationing arc = Rationing.of(0, 0, .957, 1, .060820, Math.log(100));

        assertThat(Math.exp(arc.logPrice())).isCloseTo(2.06, within(1e-3));
    }

    @Test
    void capThatDoesNotBind_changesNoBit() {
        assertThat(Rationing.of(-.25, .125, .9, 1, .15, 3)).isEqualTo(new Rationing(-.25, .125));
        assertThat(Rationing.of(0, 0, 1, 1, .15, 3)).isEqualTo(new Rationing(0, 0));
        assertThat(Rationing.of(.4, 0, .5, 0, .15, 3)).isEqualTo(new Rationing(.4, 0));
    }

    @Test
    void ban_leavesNothingAndThePriceStopsAtItsLimit() {
        Rationing ban = Rationing.of(0, 0, 0, 1, .15, Math.log(10));

        assertThat(Math.exp(ban.logQuantity())).isCloseTo(0, within(1e-8));
        assertThat(Math.exp(ban.logPrice())).isCloseTo(10, within(EXACT * 10));
    }

    @Test
    void capOnMoreThanTheBaseDuringAQuarterOfAMonth_isTheMeanOfItsParts() {
        // Buyers want 2, a quarter of the month holds .5 at 2 ÷ .5 = 4 times the price: quantity 1.5 + .125, value 1.5
        // + .5.
        Rationing quarter = Rationing.of(Math.log(2), .25, .5, .25, 1, Math.log(100));

        assertThat(Math.exp(quarter.logQuantity())).isCloseTo(1.625, within(EXACT));
        assertThat(quarter.logPrice()).isCloseTo(.25 + Math.log(2 / 1.625), within(EXACT));
    }
}
