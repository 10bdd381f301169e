package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceRuleTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    @Test
    void betterAtEveryOrigin_isAccepted() {
        AcceptanceRule.Verdict verdict = AcceptanceRule.judge(
                List.of(MARCH, MAY),
                JULY,
                List.of(
                        new ForecastPair(MARCH, MARCH.plusMonths(1), -20, -26, -24),
                        new ForecastPair(MARCH, MARCH.plusMonths(2), -30, -28, -29),
                        new ForecastPair(MAY, MAY.plusMonths(1), -16, -20, -15)));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.scores().get(0).priorMae()).isCloseTo(4.0, within(1e-12));
        assertThat(verdict.scores().get(0).calibratedMae()).isCloseTo(2.5, within(1e-12));
        assertThat(verdict.scores().get(1).months()).isEqualTo(1);
    }

    @Test
    void worseAtOneOrigin_isRejectedHoweverMuchBetterAtAnother() {
        AcceptanceRule.Verdict verdict = AcceptanceRule.judge(
                List.of(MARCH, MAY),
                JULY,
                List.of(
                        new ForecastPair(MARCH, MARCH.plusMonths(1), -20, -40, -20),
                        new ForecastPair(MAY, MAY.plusMonths(1), -16, -16.5, -17)));

        assertThat(verdict.accepted()).isFalse();
    }

    @Test
    void tie_isARejection() {
        assertThat(AcceptanceRule.judge(
                                List.of(MAY), JULY, List.of(new ForecastPair(MAY, MAY.plusMonths(1), -16, -18, -14)))
                        .accepted())
                .isFalse();
    }

    @Test
    void monthsAfterTheLast_andUpToTheOrigin_doNotCount() {
        AcceptanceRule.Verdict verdict = AcceptanceRule.judge(
                List.of(MAY),
                JULY,
                List.of(
                        new ForecastPair(MAY, MAY, 0, 0, 90),
                        new ForecastPair(MAY, JULY, -20, -22, -21),
                        new ForecastPair(MAY, JULY.plusMonths(1), -30, -30, 50)));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.scores().get(0).months()).isEqualTo(1);
    }

    @Test
    void originWithoutForecast_isAnError() {
        assertThatThrownBy(() -> AcceptanceRule.judge(List.of(MARCH), JULY, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-03");
    }
}
