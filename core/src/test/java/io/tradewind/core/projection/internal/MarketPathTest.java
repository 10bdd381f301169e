package io.tradewind.core.projection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarketPathTest {
    /** Origins 0 and 2 move alike, 1 does not trade. */
    private static final MarketPath PATH = new MarketPath(
            new int[] {0, OriginRows.NONE, 0}, new double[][] {{.5, .25}}, new double[][] {{.125, 1}}, null, null);

    @Test
    void originsThatMoveAlike_readTheSameRow() {
        assertThat(PATH.logQuantity(0, 1)).isEqualTo(.25).isEqualTo(PATH.logQuantity(2, 1));
        assertThat(PATH.logPrice(2, 0)).isEqualTo(.125);
        assertThat(PATH.logQuantity(1, 0)).isZero();
        assertThat(PATH.logDiversion(0, 0)).isZero();
        assertThat(PATH.logExchange(0, 0)).isZero();
    }

    @Test
    void changesOfOneOrigin_leaveThoseLikeItAlone() {
        MarketPath sum = PATH.plus(new double[][] {null, {1, 2}, {.5, 0}}, new double[][] {null, {0, 0}, {0, .5}});

        assertThat(sum.logQuantities(0)).containsExactly(.5, .25);
        assertThat(sum.logQuantities(1)).containsExactly(1, 2);
        assertThat(sum.logQuantities(2)).containsExactly(1, .25);
        assertThat(sum.logPrice(2, 1)).isEqualTo(1.5);
        assertThat(PATH.logQuantity(2, 0)).isEqualTo(.5);
    }

    @Test
    void originsThatAreAlikeAndChangeAlike_stillShareARow() {
        double[] change = {1, 1};
        double[] none = {0, 0};
        MarketPath sum = PATH.plus(new double[][] {change, change, change}, new double[][] {none, none, none});

        assertThat(sum.logQuantities(0)).isSameAs(sum.logQuantities(2)).containsExactly(1.5, 1.25);
        assertThat(sum.logQuantities(1)).containsExactly(1, 1);
        assertThat(sum.logPrice(2, 1)).isEqualTo(1);
    }

    @Test
    void changesOfAQuietMarket_areAllThereIs() {
        MarketPath sum = MarketPath.none(2).plus(new double[][] {null, {1, 2}}, new double[][] {null, {3, 4}});

        assertThat(sum.logQuantities(0)).isNull();
        assertThat(sum.logQuantity(1, 1)).isEqualTo(2);
        double[] value = new double[3];
        sum.addLogValue(1, 0, 2, 1, value);
        assertThat(value).containsExactly(0, 4, 6);
    }
}
