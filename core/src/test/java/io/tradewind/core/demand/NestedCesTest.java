package io.tradewind.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden numbers of MODEL §9.3 and §6 (an independent prototype), local elasticities of §1, the limit at σ = 1. */
class NestedCesTest {
    /** The goldens are printed with ten digits. */
    private static final double PRINTED = 1e-9;

    private static final double[] SHARES = {.20, .15, .65};
    private static final double IMPORT_SHARE = .3;
    private static final NestedCes CES = new NestedCes(2.5, 1.4, 1.0);
    private static final double[] DUTY = {Math.log(1.30 / 1.10), Math.log(1.15 / 1.03), Math.log(1.10 / 1.02)};

    /** Log quantities from each origin, then from home. */
    private static double[] quantities(NestedCes ces, double[] shares, double importShare, double[] perceived) {
        double importPrice = ces.importPrice(shares, perceived);
        double sectorPrice = ces.sectorPrice(importShare, importPrice, 0.0);
        double[] log = new double[perceived.length + 1];
        for (int i = 0; i < perceived.length; i++) {
            log[i] = ces.diversion(perceived[i], importPrice) + ces.creation(importPrice, sectorPrice);
        }
        log[perceived.length] = ces.homeQuantity(0.0, sectorPrice);
        return log;
    }

    /** Spending at actual prices against the base, on the base shares. */
    private static double spending(double[] log, double[] duty) {
        double sum = (1 - IMPORT_SHARE) * Math.exp(log[3]);
        for (int i = 0; i < 3; i++) {
            sum += IMPORT_SHARE * SHARES[i] * Math.exp(log[i] + duty[i]);
        }
        return sum;
    }

    @Test
    void longRun_reproducesTheGolden() {
        double[] log = quantities(CES, SHARES, IMPORT_SHARE, DUTY);
        assertThat(Math.exp(log[0])).isCloseTo(.7421841124, within(PRINTED));
        assertThat(Math.exp(log[1])).isCloseTo(.8555330317, within(PRINTED));
        assertThat(Math.exp(log[2])).isCloseTo(.9330545558, within(PRINTED));
        assertThat(Math.exp(log[3])).isCloseTo(1.0116745851, within(PRINTED));
        double importPrice = CES.importPrice(SHARES, DUTY);
        assertThat(importPrice).isCloseTo(.0980639200, within(PRINTED));
        assertThat(CES.sectorPrice(IMPORT_SHARE, importPrice, 0)).isCloseTo(.0290174073, within(PRINTED));
        assertThat(spending(log, DUTY)).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void impact_reproducesTheGolden() {
        double[] perceived = Arrays.stream(DUTY).map(d -> .28 * d).toArray();
        double[] log = quantities(CES, SHARES, IMPORT_SHARE, perceived);
        assertThat(Math.exp(log[0])).isCloseTo(.9201505102, within(PRINTED));
        assertThat(Math.exp(log[1])).isCloseTo(.9575068891, within(PRINTED));
        assertThat(Math.exp(log[2])).isCloseTo(.9810464688, within(PRINTED));
        assertThat(Math.exp(log[3])).isCloseTo(1.0033106098, within(PRINTED));
        assertThat(spending(log, DUTY)).isCloseTo(1.0219805136, within(PRINTED));
    }

    @Test
    void threeShocksTogether_reproduceTheGoldenTotalAndTheirNaiveSumDoesNot() {
        double together = outcome(true, true, true);
        double naive = outcome(true, false, false) + outcome(false, true, false) + outcome(false, false, true);
        assertThat(together).isCloseTo(-20.24285764, within(1e-8));
        assertThat(naive).isCloseTo(-15.897497, within(1e-6));
    }

    /** 100 (X/X0 − 1) of origin 0 under a tariff of 10 → 30 %, a price cut of 6 log points, demand up by 8 %. */
    private static double outcome(boolean tariff, boolean price, boolean demand) {
        double p = price ? -.06 : 0.0;
        double d = tariff ? Math.log(1.30 / 1.10) : 0.0;
        double[] log = quantities(CES, SHARES, IMPORT_SHARE, new double[] {d + p, 0, 0});
        return 100 * (Math.exp(log[0] + p + (demand ? Math.log(1.08) : 0.0)) - 1);
    }

    @Test
    void ownAndCrossElasticity_ofThePrintedExample() {
        NestedCes ces = new NestedCes(2.5, 1.4, 1.0);
        assertThat(ces.ownElasticity(.2, .3)).isCloseTo(-2.256, within(1e-12));
        assertThat(ces.crossElasticity(.2, .3)).isCloseTo(.244, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2.5, 1.4, 1.0, .3", "5.0, 2.0, .7, .6", "1.3, .6, 1.4, .1", ".9, .5, 1.0, .45"})
    void elasticitiesByFiniteDifference_equalTheFormula(double sigma, double kappa, double eta, double m) {
        NestedCes ces = new NestedCes(sigma, kappa, eta);
        double h = 1e-5;
        double[] up = quantities(ces, SHARES, m, new double[] {h, 0, 0});
        double[] down = quantities(ces, SHARES, m, new double[] {-h, 0, 0});
        assertThat((up[0] - down[0]) / (2 * h)).isCloseTo(ces.ownElasticity(SHARES[0], m), within(1e-6));
        assertThat((up[1] - down[1]) / (2 * h)).isCloseTo(ces.crossElasticity(SHARES[0], m), within(1e-6));
        assertThat(ces.ownElasticity(SHARES[0], m)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-7, 9e-7, 1.1e-6, 1e-5})
    void nearUnitElasticity_isContinuousFromBothSides(double gap) {
        double[] prices = {.3, -.1, .05};
        double at = NestedCes.priceIndex(SHARES, prices, 3, 1.0);
        double above = NestedCes.priceIndex(SHARES, prices, 3, 1.0 + gap);
        double below = NestedCes.priceIndex(SHARES, prices, 3, 1.0 - gap);
        double variance = .021125 - .0775 * .0775; // Σ b T² − (Σ b T)²
        assertThat(above).isCloseTo(at - gap / 2 * variance, within(1e-9));
        assertThat(below).isCloseTo(at + gap / 2 * variance, within(1e-9));
    }

    @Test
    void diversion_isNeutralForSpendingAtPerceivedPrices() {
        double importPrice = CES.importPrice(SHARES, DUTY);
        double spending = 0;
        for (int i = 0; i < 3; i++) {
            spending += SHARES[i] * Math.exp(DUTY[i] + CES.diversion(DUTY[i], importPrice));
        }
        assertThat(spending).isCloseTo(Math.exp(importPrice), within(1e-14));
    }

    @Test
    void nothingPerceived_movesNothingToTheLastBit() {
        double[] log = quantities(CES, SHARES, IMPORT_SHARE, new double[3]);
        for (double change : log) {
            assertThat(Math.exp(change)).isEqualTo(1.0);
        }
    }

    @Test
    void equalDutyOnAllOrigins_leavesTheirSharesAlone() {
        double[] log = quantities(CES, SHARES, IMPORT_SHARE, new double[] {.2, .2, .2});
        assertThat(log[1]).isCloseTo(log[0], within(1e-15));
        assertThat(log[2]).isCloseTo(log[0], within(1e-15));
        assertThat(log[0]).isNegative();
    }

    @Test
    void splittingAnOriginInTwo_leavesTotalsAlone() {
        double[] whole = quantities(CES, SHARES, IMPORT_SHARE, new double[] {.2, .1, 0});
        double[] split = quantities(CES, new double[] {.10, .10, .15, .65}, IMPORT_SHARE, new double[] {.2, .2, .1, 0});
        assertThat(split[0]).isCloseTo(whole[0], within(1e-14));
        assertThat(split[1]).isCloseTo(whole[0], within(1e-14));
        assertThat(split[3]).isCloseTo(whole[2], within(1e-14));
    }

    @Test
    void kappaAboveSigma_isRefused() {
        assertThatThrownBy(() -> new NestedCes(1.0, 1.2, 1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kappa");
    }

    /** Imports are a quarter; P^(1 − κ) is the mean of the two prices' powers. */
    @Test
    void sectorPrice_isThePowerMeanOfImportsAndHome() {
        NestedCes steep = new NestedCes(4, 3, 1);
        double two = Math.log(2);

        // Home doubles: P^-2 = 1/4 + 3/4 · 1/4 = 7/16. Imports double: P^-2 = 1/4 · 1/4 + 3/4 = 13/16.
        assertThat(steep.sectorPrice(.25, 0, two)).isCloseTo(-.5 * Math.log(7.0 / 16), within(1e-12));
        assertThat(steep.sectorPrice(.25, two, 0)).isCloseTo(-.5 * Math.log(13.0 / 16), within(1e-12));
        // Imports double, home halves: P^-2 = 1/4 · 1/4 + 3/4 · 4 = 49/16.
        assertThat(steep.sectorPrice(.25, two, -two)).isCloseTo(-.5 * Math.log(49.0 / 16), within(1e-12));
        assertThat(steep.sectorPrice(.25, two, two)).isCloseTo(two, within(1e-12));
        assertThat(steep.sectorPrice(.25, 0, 0)).isZero();
    }

    @Test
    void sectorPriceNearCobbDouglas_isTheMeanAndHalfTheVariance() {
        // Mean .25 · .4 − .75 · .2 = −.05, variance .25 · .75 · .6² = .0675, half of it times 1 − κ = 5e-7.
        NestedCes near = new NestedCes(2, 1 - 5e-7, 1);

        assertThat(near.sectorPrice(.25, .4, -.2)).isCloseTo(-.05 + .5 * 5e-7 * .0675, within(1e-12));
        assertThat(new NestedCes(2, 1, 1).sectorPrice(.25, .4, -.2)).isCloseTo(-.05, within(1e-15));
    }
}
