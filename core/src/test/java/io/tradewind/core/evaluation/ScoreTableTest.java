package io.tradewind.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores of a handful of targets, by hand. */
class ScoreTableTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private static Prediction said(double value, double crps) {
        return new Prediction(value, value - 2, value + 2, crps, .5);
    }

    private static Target target(YearMonth forecastOrigin, int ahead, double observed, double model, double rival) {
        return new Target(
                "g",
                Origin.of(forecastOrigin),
                forecastOrigin.plusMonths(ahead),
                observed,
                1.0,
                Map.of(
                        Forecaster.MODEL,
                        said(model, 1.0),
                        Forecaster.RANDOM_WALK,
                        Double.isNaN(rival) ? Prediction.NONE : said(rival, 2.0)));
    }

    @Test
    void rivalIsComparedOnTargetsThatBothHave() {
        ScoreTable scores = ScoreTable.of(
                List.of(target(MARCH, 1, 5, 6, 9), target(MARCH, 2, 5, 2, Double.NaN), target(JUNE, 1, 5, 5, 3)));

        ScoreRow model =
                scores.find(ScoreTable.ALL_ORIGINS, "g", Forecaster.MODEL).orElseThrow();
        ScoreRow rival =
                scores.find(ScoreTable.ALL_ORIGINS, "g", Forecaster.RANDOM_WALK).orElseThrow();

        assertThat(model.targets()).isEqualTo(3);
        assertThat(model.mae()).isCloseTo((1 + 3 + 0) / 3.0, within(1e-12));
        assertThat(rival.targets()).isEqualTo(2);
        assertThat(rival.mae()).isCloseTo((4 + 2) / 2.0, within(1e-12));
        assertThat(rival.modelMae()).isCloseTo((1 + 0) / 2.0, within(1e-12));
        assertThat(rival.skill()).isCloseTo(.5, within(1e-12));
        assertThat(rival.beatsModel()).isFalse();
        assertThat(model.beatsModel()).isFalse();
    }

    @Test
    void bandsAndSides_areCounted() {
        ScoreTable scores =
                ScoreTable.of(List.of(target(MARCH, 1, 5, 6, 9), target(MARCH, 2, 5, 2, 9), target(JUNE, 1, -5, 5, 3)));

        ScoreRow model =
                scores.find(ScoreTable.ALL_ORIGINS, "g", Forecaster.MODEL).orElseThrow();

        // Bands of 2 to each side: only the first holds; from the reference 1, the first two rise as said.
        assertThat(model.coverage().inside()).isEqualTo(1);
        assertThat(model.coverage().meanWidth()).isCloseTo(4, within(1e-12));
        assertThat(model.hits().hits()).isEqualTo(2);
        assertThat(model.hits().count()).isEqualTo(3);
    }

    @Test
    void originsStandByThemselvesAfterAllTogether() {
        ScoreTable scores = ScoreTable.of(List.of(target(JUNE, 1, 5, 6, 9), target(MARCH, 1, 5, 8, 9)));

        assertThat(scores.rows().stream()
                        .filter(row -> row.forecaster() == Forecaster.MODEL)
                        .map(ScoreRow::origin))
                .containsExactly("all", "2025-03", "2025-06");
        assertThat(scores.find("2025-03", "g", Forecaster.MODEL).orElseThrow().mae())
                .isEqualTo(3);
        assertThat(scores.groups()).containsExactly("g");
        assertThat(scores.find("2025-03", "g", Forecaster.SMART)).isEmpty();
    }

    /** Six months, model always 1 nearer plus or minus a half: the mean difference is known, and below 0 favours the model. */
    @Test
    void test_usesTheMeanDifferenceOfEachMonth() {
        List<Target> targets = new ArrayList<>();
        for (int k = 1; k <= 6; k++) {
            double error = k % 2 == 0 ? .5 : 0;
            targets.add(target(MARCH.plusMonths(k - 1), 1, 0, 1 + error, 2));
        }

        ScoreRow rival = ScoreTable.of(targets)
                .find(ScoreTable.ALL_ORIGINS, "g", Forecaster.RANDOM_WALK)
                .orElseThrow();

        assertThat(rival.test().count()).isEqualTo(6);
        assertThat(rival.test().meanDifference()).isCloseTo(-.75, within(1e-12));
    }

    @Test
    void targetBeforeItsOrigin_isRefused() {
        assertThatThrownBy(() -> new Target("g", Origin.of(JUNE), JUNE, 1, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after its origin");
    }

    @Test
    void predictionWithoutABand_coversNothing() {
        assertThat(Prediction.of(3).covers(3)).isFalse();
        assertThat(said(3, 1).covers(5)).isTrue();
        assertThat(said(3, 1).covers(5.1)).isFalse();
        assertThat(Prediction.NONE.isThere()).isFalse();
    }
}
