package io.tradewind.core.evaluation.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected numbers come from a numpy program that knows the formulas only (least squares by lstsq). */
class GrowthRivalTest {
    private static final YearMonth START = YearMonth.of(2023, 1);
    private static final double[] LEVELS = {
        100, 90, 110, 105, 108, 112, 115, 111, 118, 109, 121, 130, 104, 97, 113, 112, 110, 119, 121, 114, 126, 113, 130,
        136, 109, 98, 121, 118
    };
    private static final History KNOWN = History.of(START, LEVELS);
    private static final double ROUNDING = 1e-9;

    private static MonthSpan month(int year, int month) {
        return MonthSpan.of(YearMonth.of(year, month));
    }

    private static History growing(double factor, int months) {
        double[] levels = new double[months];
        double[] season = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        Arrays.setAll(levels, i -> season[i % 12] * Math.pow(factor, i / 12));
        return History.of(START, levels);
    }

    @Test
    void randomWalk_keepsTheLastGrowthAndItsPastErrors() {
        Forecast forecast = new RandomWalk()
                .forecast(KNOWN, month(2025, 6), SpreadPrior.NONE)
                .orElseThrow();
        assertThat(forecast.mean()).isCloseTo(5.35714285714286, within(ROUNDING));
        assertThat(forecast.standardDeviation()).isCloseTo(2.3307405047614287, within(ROUNDING));
        PastErrors errors = PastErrors.of(new RandomWalk(), KNOWN, month(2025, 6));
        assertThat(errors.count()).isEqualTo(14);
    }

    @Test
    void monthsOfASpanThatAreKnown_enterAsTheyAre() {
        MonthSpan span = new MonthSpan(YearMonth.of(2025, 3), YearMonth.of(2025, 6));
        assertThat(new RandomWalk().growthPct(KNOWN, span)).isCloseTo(5.785871617369409, within(ROUNDING));
    }

    @Test
    void randomWalk_isExactWhereGrowthIsConstant() {
        for (MonthSpan span :
                List.of(month(2026, 5), month(2027, 8), new MonthSpan(YearMonth.of(2026, 2), YearMonth.of(2026, 12)))) {
            Forecast forecast = new RandomWalk()
                    .forecast(growing(1.07, 40), span, SpreadPrior.NONE)
                    .orElseThrow();
            assertThat(forecast.mean()).isCloseTo(7, within(ROUNDING));
            assertThat(forecast.standardDeviation()).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void seasonalAutoregression_followsTheFittedLine() {
        SeasonalAutoregression rival = new SeasonalAutoregression();
        assertThat(rival.growthPct(KNOWN, month(2025, 5))).isCloseTo(4.5812315523206415, within(ROUNDING));
        assertThat(rival.growthPct(KNOWN, month(2025, 7))).isCloseTo(4.764117572639859, within(ROUNDING));
        MonthSpan span = new MonthSpan(YearMonth.of(2025, 5), YearMonth.of(2025, 7));
        assertThat(rival.growthPct(KNOWN, span)).isCloseTo(4.806929741637234, within(ROUNDING));
    }

    /** Fitted again at each of eight earlier origins; squares add up to 33.79; with a prior of 5 pp worth four errors 3.339. */
    @Test
    void seasonalAutoregression_learnsItsErrorsOnThePastOnly() {
        SeasonalAutoregression rival = new SeasonalAutoregression();
        PastErrors errors = PastErrors.of(rival, KNOWN, month(2025, 6));
        assertThat(errors.count()).isEqualTo(8);
        assertThat(errors.sumSquares()).isCloseTo(33.79259616066197, within(ROUNDING));
        assertThat(errors.standardDeviation(new SpreadPrior(5, 4))).isCloseTo(3.3390691836780646, within(ROUNDING));
    }

    @Test
    void seasonalAutoregression_isExactWhereGrowthIsConstant() {
        assertThat(new SeasonalAutoregression().growthPct(growing(1.07, 28), month(2025, 9)))
                .isCloseTo(7, within(ROUNDING));
    }

    @Test
    void monthsAfterTheOrigin_changeNothing() {
        double[] longer = Arrays.copyOf(LEVELS, LEVELS.length + 3);
        Arrays.fill(longer, LEVELS.length, longer.length, 1000);
        History cut = History.of(START, longer).until(YearMonth.of(2025, 4));
        for (GrowthRival rival : List.of(new RandomWalk(), new SeasonalAutoregression())) {
            assertThat(rival.forecast(cut, month(2025, 7), SpreadPrior.NONE))
                    .isEqualTo(rival.forecast(KNOWN, month(2025, 7), SpreadPrior.NONE))
                    .isPresent();
        }
    }

    /** Twelve months have no growth; thirteen have one, and no error; eighteen give five pairs. */
    @Test
    void shortHistory_givesNoForecastOrNoSpread() {
        MonthSpan target = month(2024, 9);
        History year = KNOWN.until(YearMonth.of(2023, 12));
        History thirteen = KNOWN.until(YearMonth.of(2024, 1));
        History eighteen = KNOWN.until(YearMonth.of(2024, 6));
        assertThat(new RandomWalk().forecast(year, target, SpreadPrior.NONE)).isEmpty();
        Forecast walk =
                new RandomWalk().forecast(thirteen, target, SpreadPrior.NONE).orElseThrow();
        assertThat(walk.mean()).isCloseTo(4, within(ROUNDING));
        assertThat(walk.hasSpread()).isFalse();
        assertThat(new RandomWalk()
                        .forecast(thirteen, target, new SpreadPrior(6, 4))
                        .orElseThrow()
                        .standardDeviation())
                .isEqualTo(6);
        assertThat(new SeasonalAutoregression().forecast(eighteen, target, SpreadPrior.NONE))
                .isEmpty();
        assertThat(new SeasonalAutoregression().forecast(KNOWN.until(YearMonth.of(2024, 7)), target, SpreadPrior.NONE))
                .isPresent();
    }

    /** January 104 + February 97 over 100 + 90; January and February 2025 over those, (109 + 98) / (104 + 97). */
    @Test
    void januaryAndFebruaryJoined_areOneObservation() {
        History joined = KNOWN.withJanuaryAndFebruaryJoined();
        double first = 201.0 / 190;
        double second = 207.0 / 201;

        assertThat(joined.growthFactor(YearMonth.of(2024, 1))).isCloseTo(first, within(ROUNDING));
        assertThat(joined.growthFactor(YearMonth.of(2024, 2))).isCloseTo(first, within(ROUNDING));
        assertThat(joined.growthFactor(YearMonth.of(2024, 3))).isCloseTo(113.0 / 110, within(ROUNDING));
        MonthSpan march = month(2025, 3);
        assertThat(new RandomWalk().growthPct(joined.until(YearMonth.of(2025, 2)), march))
                .isCloseTo(100 * (second - 1), within(ROUNDING));
        assertThat(new RandomWalk().growthPct(joined.until(YearMonth.of(2025, 1)), march))
                .as("an origin between knows neither")
                .isCloseTo(100 * (136 / 130.0 - 1), within(ROUNDING));
        assertThat(joined.until(YearMonth.of(2025, 1)).end()).isEqualTo(YearMonth.of(2024, 12));
    }

    /** Growth of one per cent a month, but for trade that moved from February into January: their sum grows like everything else. */
    @Test
    void seasonalAutoregression_countsThemOnce() {
        double[] levels = new double[38];
        Arrays.setAll(levels, i -> 100 * Math.pow(1.01, i));
        levels[37] = Double.NaN;
        levels[24] *= 1.30; // moved from February to January: the sum is what counts
        levels[25] -= levels[24] - 100 * Math.pow(1.01, 24);
        History joined = History.of(START, levels).withJanuaryAndFebruaryJoined();

        assertThat(joined.observations(YearMonth.of(2025, 12), YearMonth.of(2026, 3)))
                .isEqualTo(2);
        assertThat(new SeasonalAutoregression().growthPct(joined, month(2026, 3)))
                .as("growth is the same in every observation")
                .isCloseTo(100 * (Math.pow(1.01, 12) - 1), within(ROUNDING));
        assertThat(new SeasonalAutoregression().growthPct(History.of(START, levels), month(2026, 3)))
                .isNotCloseTo(100 * (Math.pow(1.01, 12) - 1), within(.01));
    }

    /** One error fewer a year than months: nobody could have forecast from a January. */
    @Test
    void pastErrors_haveNoOriginInJanuary() {
        assertThat(PastErrors.of(new RandomWalk(), KNOWN, month(2025, 5)).count())
                .isEqualTo(15);
        assertThat(PastErrors.of(new RandomWalk(), KNOWN.withJanuaryAndFebruaryJoined(), month(2025, 5))
                        .count())
                .isEqualTo(13);
    }

    @Test
    void unknownMonth_isSkippedNotInvented() {
        double[] levels = LEVELS.clone();
        levels[26] = Double.NaN;
        levels[27] = Double.NaN;
        History gap = History.of(START, levels);
        assertThat(gap.end()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(new RandomWalk().growthPct(gap, month(2025, 4))).isCloseTo(100 * (98 / 97.0 - 1), within(ROUNDING));
        levels[27] = 118;
        assertThat(History.of(START, levels).growthFactor(YearMonth.of(2025, 3)))
                .isNaN();
        assertThat(new RandomWalk().growthPct(History.of(START, levels), month(2025, 5)))
                .isCloseTo(5.35714285714286, within(ROUNDING));
    }

    /** 6 √(2 (1 - 0.3³)). */
    @Test
    void priorOfARandomWalk_isTheSpreadOfADifference() {
        assertThat(SpreadPrior.ofRandomWalk(6, .3, 3, 4).standardDeviation())
                .isCloseTo(8.369946236386468, within(ROUNDING));
    }

    private static SortedMap<YearMonth, Double> byMonth(double... values) {
        SortedMap<YearMonth, Double> map = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(YearMonth.of(2025, 1 + i), values[i]);
        }
        return map;
    }

    /** scipy: norm.ppf(0.9, 10, 6). */
    @Test
    void quantiles_areThoseOfANormal() {
        assertThat(new Forecast(10, 6).quantile(.9)).isCloseTo(17.689309393267603, within(1e-8));
        assertThat(new Forecast(10, 0).quantile(.1)).isEqualTo(10);
        assertThat(new Forecast(10, Double.NaN).quantile(.1)).isNaN();
        assertThatThrownBy(() -> new Forecast(Double.NaN, 1)).hasMessageContaining("mean");
        assertThatThrownBy(() -> new Forecast(1, -1)).hasMessageContaining("standard deviation");
    }

    @Test
    void historyFromAMap_isTheSameAsFromAnArray() {
        SortedMap<YearMonth, Double> map = new TreeMap<>();
        map.put(YearMonth.of(2024, 11), 3.0);
        map.put(YearMonth.of(2025, 2), 4.0);
        History history = History.of(map);
        assertThat(history.first()).isEqualTo(YearMonth.of(2024, 11));
        assertThat(history.end()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(history.level(YearMonth.of(2025, 1))).isNaN();
        assertThat(history.level(YearMonth.of(2025, 2))).isEqualTo(4);
        assertThat(history.until(YearMonth.of(2025, 1)).end()).isEqualTo(YearMonth.of(2024, 11));
        assertThat(history.until(YearMonth.of(2020, 1)).end()).isEqualTo(YearMonth.of(2024, 10));
        assertThatThrownBy(() -> History.of(START, 1, 0)).hasMessageContaining("2023-02");
    }
}
