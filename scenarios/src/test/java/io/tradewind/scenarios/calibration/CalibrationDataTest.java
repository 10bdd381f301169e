package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.evaluation.Origin;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CalibrationDataTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    private final PanelVintages vintages =
            PanelVintages.shipped(Worlds.open(Worlds.STANDARD).economy());

    /** Customs print March by partner on 20 April, by rule; Census has printed February by then. */
    @Test
    void originMarch_knowsMarchOfChinaAndFebruaryOfTheUnitedStates() {
        CalibrationData data = CalibrationData.knownAt(vintages, Origin.of(MARCH));
        LocalDate day = LocalDate.of(2025, 4, 20);

        assertThat(data.lastExports()).isEqualTo(MARCH);
        assertThat(data.lastImports()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(data.imports()).noneMatch(row -> row.published().isAfter(day));
        assertThat(data.exports()).noneMatch(row -> row.published().isAfter(day));
    }

    @Test
    void monthsToJuly_holdNothingLater() {
        CalibrationData data = CalibrationData.until(JULY);

        assertThat(data.lastExports()).isEqualTo(JULY);
        assertThat(data.lastImports()).isEqualTo(JULY);
        assertThat(data.exports()).hasSize(19).allMatch(row -> row.partner().equals("USA"));
    }

    @Test
    void laterRow_isRejected() {
        CalibrationData july = CalibrationData.until(JULY);

        assertThatThrownBy(() -> new CalibrationData(JULY.minusMonths(1), july.imports(), july.exports()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-06");
    }

    @Test
    void hash_changesWithTheDataAndWithNothingElse() {
        assertThat(CalibrationData.until(JULY).hash())
                .isEqualTo(CalibrationData.until(JULY).hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(CalibrationData.until(JULY.minusMonths(1)).hash());
    }
}
