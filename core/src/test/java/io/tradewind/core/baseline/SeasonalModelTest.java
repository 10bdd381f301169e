package io.tradewind.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyReporters;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeasonalModelTest {
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final HolidayEffect NONE =
            new HolidayEffect(ToyReporters.china().holiday(), 0, 0, Map.of());

    /** Sums of the days moved, by hand. */
    @Test
    void newYearOn29January2025_movesWhatTheModelSays() {
        HolidayEffect effect =
                new HolidayEffect(ToyReporters.china().holiday(), .0053, .025, Map.of(2025, LocalDate.of(2025, 1, 29)));
        // Day 29 of the year, 7 before the reference; of the ten days from the eve four lie in January.
        assertThat(effect.log(YearMonth.of(2025, 1))).isCloseTo(.0053 / 2 * -7 - .025 * (4 - 5), within(1e-15));
        assertThat(effect.log(YearMonth.of(2025, 2))).isCloseTo(.0053 / 2 * -7 - .025 * (6 - 5), within(1e-15));
        assertThat(effect.log(YearMonth.of(2025, 3))).isCloseTo(.0053 * 7, within(1e-15));
        assertThat(effect.log(YearMonth.of(2025, 4))).isZero();
        assertThat(effect.log(YearMonth.of(2024, 2))).as("year without a date").isZero();
    }

    /** 29 January 2025 by hand: 14 of January's days lie before it, 3 in its week; February has 4 of the week, all 8 after and all 10 of the recovery. */
    @Test
    void newYearByDays_isSharesOfTheMonth_forExportsAlone() {
        Parameters parameters = Parameters.defaults().with("holiday_days.CHN", 1);
        Map<Integer, LocalDate> days = Map.of(2025, LocalDate.of(2025, 1, 29));
        HolidayEffect exports = HolidayEffect.of(
                parameters, TradeDirection.EXPORTS, ToyReporters.china(), days, BaselineKnowledge.NONE);

        assertThat(exports.log(YearMonth.of(2025, 1))).isCloseTo((14 * .16 - 3 * .05) / 31, within(1e-12));
        assertThat(exports.log(YearMonth.of(2025, 2))).isCloseTo((-4 * .05 - 8 * .73 - 10 * .3) / 28, within(1e-12));
        assertThat(exports.log(YearMonth.of(2025, 3))).isZero();
        assertThat(HolidayEffect.of(
                                parameters, TradeDirection.IMPORTS, ToyReporters.china(), days, BaselineKnowledge.NONE)
                        .log(YearMonth.of(2025, 3)))
                .as("imports by months")
                .isCloseTo(.0005 * 7, within(1e-12));
    }

    /** Imports of a month with a tenth more working days than usual; exports do not answer, nor does a month whose days are not known. */
    @Test
    void moreWorkingDays_bringMoreImports() {
        BaselineKnowledge known = BaselineKnowledge.of(
                MonthlySeries.of(YearMonth.of(2025, 5), Vector.of(.1, -.05)), Vector.of(), Vector.of());
        Parameters parameters = Parameters.defaults().with("workdays_imports.CHN", .4);
        HolidayEffect imports =
                HolidayEffect.of(parameters, TradeDirection.IMPORTS, ToyReporters.china(), Map.of(), known);
        HolidayEffect exports =
                HolidayEffect.of(parameters, TradeDirection.EXPORTS, ToyReporters.china(), Map.of(), known);

        assertThat(imports.log(YearMonth.of(2025, 5))).isCloseTo(.04, within(1e-15));
        assertThat(imports.log(YearMonth.of(2025, 6))).isCloseTo(-.02, within(1e-15));
        assertThat(imports.log(YearMonth.of(2025, 7))).isZero();
        assertThat(exports.log(YearMonth.of(2025, 5))).isZero();
    }

    /** Three years say 0, two years' worth says .06: by hand .024 where no trend gives way; two months that mirror each other stay mirrored. */
    @Test
    void seasonOfTheYearsBefore_weighsAsItsYears() {
        double[] before = new double[12];
        before[2] = .06;
        before[8] = -.06;
        double[] flat = new double[36];
        java.util.Arrays.fill(flat, 100);
        MonthlySeries levels = MonthlySeries.of(FIRST, Vector.of(flat));
        double[] none = new double[36];

        SeasonalModel blended = SeasonalModel.fit(levels, NONE, none, Vector.of(before), 2);
        SeasonalModel alone = SeasonalModel.fit(levels, NONE, none, Vector.of(before), 0);

        assertThat(blended.monthLog().get(2) - blended.monthLog().get(8)).isCloseTo(.048, within(.012));
        assertThat(blended.monthLog().get(2)).isCloseTo(-blended.monthLog().get(8), within(.006));
        assertThat(alone.monthLog().get(2)).isCloseTo(0, within(1e-12));
        assertThat(SeasonalModel.fit(levels, NONE, none, Vector.of(before), 1e6)
                        .monthLog()
                        .get(2))
                .as("all that is known")
                .isCloseTo(.06, within(1e-4));
    }

    /** Another forecast that says a tenth more for one partner in the second month to come. */
    @Test
    void shiftOfTheBasePath_movesThatMonthAlone() {
        Timeline timeline = Timeline.of(YearMonth.of(2024, 1), YearMonth.of(2025, 3));
        CustomsPanel panel = ToyPanels.panel(1.0);
        List<Vector> shift = new ArrayList<>(Collections.nCopies(4, Vector.of(0, 0)));
        shift.set(2, Vector.of(0, .1));
        PartnerBaseline plain = estimate(panel, timeline);
        PartnerBaseline moved =
                estimate(panel.with(List.of(), panel.knowledge().withShift(shift, List.of())), timeline);

        assertThat(moved.usdMn(2, 13)).isCloseTo(plain.usdMn(2, 13) * Math.exp(.1), within(1e-9));
        assertThat(moved.usdMn(2, 12)).isEqualTo(plain.usdMn(2, 12));
        assertThat(moved.usdMn(2, 14)).as("the first one's again").isEqualTo(plain.usdMn(2, 14));
        assertThat(moved.usdMn(1, 13)).isEqualTo(plain.usdMn(1, 13));
    }

    private static PartnerBaseline estimate(CustomsPanel panel, Timeline timeline) {
        return PartnerBaseline.estimate(
                panel,
                ToyReporters.china(),
                TradeDirection.EXPORTS,
                YearMonth.of(2024, 12),
                Parameters.defaults(),
                Collections.nCopies(4, Vector.of(new double[timeline.months()])),
                timeline);
    }

    @Test
    void knownSeasonAndBend_areFoundAgain() {
        double[] season = new double[12];
        for (int m = 0; m < 12; m++) {
            season[m] = .1 * Math.sin(m * Math.PI / 6);
        }
        double[] levels = new double[36];
        for (int t = 0; t < 36; t++) {
            double trend = .12 * Math.min(t, 12) / 12.0
                    - .06 * Math.max(0, Math.min(t, 24) - 12) / 12.0
                    + .03 * Math.max(0, t - 24) / 12.0;
            levels[t] = Math.exp(5 + trend + season[t % 12]);
        }
        SeasonalModel model = SeasonalModel.fit(MonthlySeries.of(FIRST, Vector.of(levels)), NONE, new double[36]);
        for (int m = 0; m < 12; m++) {
            assertThat(model.monthLog().get(m)).isCloseTo(season[m], within(1e-10));
        }
        // Mean of the third year minus mean of the second, from the trend alone.
        double growth = 0;
        for (int k = 0; k < 12; k++) {
            growth += ((.12 - .06 + .03 * k / 12.0) - (.12 - .06 * k / 12.0)) / 12;
        }
        assertThat(model.growth()).isCloseTo(growth, within(1e-10));
        assertThat(model.residualSd()).isLessThan(1e-9);
    }

    @Test
    void modelsOwnResponse_isTakenOutFirst() {
        double[] levels = new double[36];
        double[] response = new double[36];
        for (int t = 0; t < 36; t++) {
            response[t] = t > 30 ? -.2 : 0;
            levels[t] = 100 * Math.exp(response[t]);
        }
        SeasonalModel model = SeasonalModel.fit(MonthlySeries.of(FIRST, Vector.of(levels)), NONE, response);
        assertThat(model.growth()).isCloseTo(0, within(1e-10));
    }

    @Test
    void lessThanTwoYears_isRefused() {
        assertThatThrownBy(() ->
                        SeasonalModel.fit(MonthlySeries.of(FIRST, Vector.of(new double[23])), NONE, new double[23]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 months");
    }

    @Test
    void flatPanel_growsAtTheBlendedTrendOnly() {
        Timeline timeline = Timeline.of(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
        Parameters parameters = Parameters.defaults().with("season_own", 0);
        PartnerBaseline baseline = PartnerBaseline.estimate(
                ToyPanels.panel(1.0),
                ToyReporters.china(),
                TradeDirection.EXPORTS,
                YearMonth.of(2024, 12),
                parameters,
                java.util.Collections.nCopies(4, Vector.of(new double[24])),
                timeline);
        // The data are flat and without noise, so they outweigh the prior of 4.5 %; partners keep their distances.
        assertThat(baseline.totalGrowth()).isCloseTo(0.0, within(1e-6));
        double mean = (100 * .045 + 60 * .09 + 200 * .04 + 40 * .045) / 400;
        double vietNam = .09 - mean;
        double ratio = baseline.usdMn(1, 23) / baseline.usdMn(1, 11);
        assertThat(Math.log(ratio)).isCloseTo(vietNam, within(1e-6));
    }

    @Test
    void dataAfterTheOrigin_areNeverRead() {
        Timeline timeline = Timeline.of(YearMonth.of(2024, 1), YearMonth.of(2025, 12));
        YearMonth forecastOrigin = YearMonth.of(2024, 11);
        for (TradeDirection flow : TradeDirection.values()) {
            PartnerBaseline before = PartnerBaseline.estimate(
                    ToyPanels.panel(1.0),
                    ToyReporters.china(),
                    flow,
                    forecastOrigin,
                    Parameters.defaults(),
                    java.util.Collections.nCopies(4, Vector.of(new double[24])),
                    timeline);
            PartnerBaseline after = PartnerBaseline.estimate(
                    ToyPanels.panel(9.0),
                    ToyReporters.china(),
                    flow,
                    forecastOrigin,
                    Parameters.defaults(),
                    java.util.Collections.nCopies(4, Vector.of(new double[24])),
                    timeline);
            for (int j = 0; j < 4; j++) {
                for (int t = 0; t < 24; t++) {
                    assertThat(after.usdMn(j, t)).isEqualTo(before.usdMn(j, t));
                }
            }
        }
    }
}
