package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.DeMinimisShock;
import io.tradewind.core.scenario.DeMinimisShock.Mode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At an elasticity of 1, a duty of 25 % leaves 1 ÷ 1.25 = .8 of the parcels: a fifth is lost, of which three tenths come back at first. */
class ParcelPathTest {
    private static final Timeline YEAR = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final int MAY_T = 4;
    private static final Parameters P = Parameters.defaults().with("eps_parcel", 1);

    private static DeMinimisShock.Builder duty(double affectedShare, LocalDate day) {
        return DeMinimisShock.builder("USA", List.of("CHN"), Mode.AD_VALOREM, affectedShare, day)
                .rate(.25);
    }

    @Test
    void allTrade_losesWhatParcelsLoseAndDoNotBringBack() {
        double[] log = ParcelPath.of(duty(.5, MAY).build(), 1, P, YEAR).toArray();
        assertThat(log[MAY_T - 1]).isZero();
        assertThat(log[MAY_T]).isCloseTo(Math.log(1 - .5 * .2 * .7), within(1e-15));
    }

    @Test
    void parcelsAlone_loseAFifth() {
        assertThat(ParcelPath.ofParcels(duty(.5, MAY).build(), 1, P, YEAR).toArray()[MAY_T])
                .isCloseTo(Math.log(.8), within(1e-15));
    }

    @Test
    void otherTrade_gainsWhatComesBack() {
        assertThat(ParcelPath.ofOthers(duty(.25, MAY).build(), 1, P, YEAR).toArray()[MAY_T])
                .isCloseTo(Math.log(1 + .25 * .2 * .3 / .75), within(1e-15));
    }

    @Test
    void whereAllGoesInParcels_thereIsNoOtherTrade() {
        assertThat(ParcelPath.ofOthers(duty(1, MAY).build(), 1, P, YEAR).toArray())
                .containsOnly(0.0);
    }

    @Test
    void parcelsAndOthers_addUpToAllTrade() {
        for (double share = .1; share < .95; share += .2) {
            DeMinimisShock duty = duty(share, MAY).build();
            for (int t = 0; t < YEAR.months(); t++) {
                double parts =
                        share * Math.exp(ParcelPath.ofParcels(duty, .7, P, YEAR).toArray()[t])
                                + (1 - share)
                                        * Math.exp(ParcelPath.ofOthers(duty, .7, P, YEAR)
                                                .toArray()[t]);
                assertThat(parts)
                        .isCloseTo(Math.exp(ParcelPath.of(duty, .7, P, YEAR).toArray()[t]), within(1e-14));
            }
        }
    }

    /** The cross elasticity goes from .3 to .7 by 2.5 % of the gap a month: .31 in June. */
    @Test
    void moreComesBackLater() {
        double[] log = ParcelPath.of(duty(.5, MAY).build(), 1, P, YEAR).toArray();
        assertThat(log[MAY_T + 1]).isCloseTo(Math.log(1 - .5 * .2 * .69), within(1e-15));
    }

    /** At an elasticity of .2 the cross elasticity of .3 would bring back more than is lost. */
    @Test
    void noMoreComesBackThanIsLost() {
        double[] log = ParcelPath.of(duty(.5, MAY).build(), 1, P.with("eps_parcel", .2), YEAR)
                .toArray();
        assertThat(log).containsExactly(new double[12], within(0.0));
    }

    @Test
    void partOfAMonth_andAChance_scaleTheLoss() {
        DeMinimisShock ends = duty(.5, LocalDate.of(2025, 4, 16))
                .end(LocalDate.of(2025, 6, 1))
                .build();
        double[] log = ParcelPath.ofParcels(ends, .5, P, YEAR).toArray();
        assertThat(log[3]).as("half of April at even chance").isCloseTo(Math.log(1 - .25 * .2), within(1e-15));
        assertThat(log[5]).as("after the end").isZero();
    }

    @Test
    void flatFee_isADutyOnTheAverageValue() {
        DeMinimisShock fee = DeMinimisShock.builder("USA", List.of("CHN"), Mode.FLAT, .5, MAY)
                .fee(2)
                .avgValue(8)
                .build();
        assertThat(ParcelPath.ofParcels(fee, 1, P, YEAR).toArray()[MAY_T]).isCloseTo(Math.log(.8), within(1e-15));
    }
}
