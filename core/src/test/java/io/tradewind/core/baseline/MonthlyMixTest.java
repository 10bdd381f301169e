package io.tradewind.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A panel of 15 months whose machines gain share: everything by hand. */
class MonthlyMixTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 15;
    private static final YearMonth ORIGIN = YearMonth.of(2025, 3);
    private static final Timeline TIMELINE = Timeline.of(FIRST, YearMonth.of(2026, 12));
    private static final ProductMix.Response QUIET = (p, j, t) -> 1.0;

    /** Machines have half of everything in 2024 and six tenths in 2025; a later month, if asked for, nine tenths. */
    private static CustomsPanel panel(int months) {
        CustomsPanel base = ToyPanels.panel(1.0);
        double[] flows = new double[months * 4];
        double[] row = {100, 60, 200, 40};
        List<Matrix> mixes = new ArrayList<>();
        for (int m = 0; m < months; m++) {
            System.arraycopy(row, 0, flows, m * 4, 4);
            double machines = m < 12 ? .5 : m < MONTHS ? .6 : .9;
            double[] mix = new double[8];
            Arrays.fill(mix, 0, 4, machines);
            Arrays.fill(mix, 4, 8, 1 - machines);
            mixes.add(Matrix.of(2, 4, mix));
        }
        MonthlySeries rate = ToyPanels.flat(FIRST, months, 7);
        return new CustomsPanel(
                base.reporter(),
                base.region(),
                FIRST,
                base.partners(),
                base.products(),
                Matrix.of(months, 4, flows),
                Matrix.of(months, 4, flows),
                rate,
                rate,
                base.productMix(),
                base.importMix(),
                base.totalExportsUsdMn(),
                base.totalImportsUsdMn(),
                base.holidays(),
                mixes,
                BaselineKnowledge.NONE);
    }

    @Test
    void monthToCome_isLastYearsMixMovedByTheDriftThatGoesOn() {
        Parameters p = Parameters.defaults().with("mix_drift", .5).with("mix_months", 3);

        ProductMix mix = ProductMix.estimate(panel(MONTHS), ORIGIN, p, TIMELINE, QUIET);

        // Share of machines up by ln 1.2, of shirts down by ln 0.8, half of which goes on; June 2024 had one half each.
        double machines = .5 * Math.pow(1.2, .5);
        double shirts = .5 * Math.pow(.8, .5);
        assertThat(mix.withoutResponse(0, TIMELINE.indexOf(YearMonth.of(2025, 6)))
                        .get(0))
                .isCloseTo(machines / (machines + shirts), within(1e-12));
        // February 2026 is a year after February 2025, when machines had six tenths.
        double later = .6 * Math.pow(1.2, .5);
        double lost = .4 * Math.pow(.8, .5);
        assertThat(mix.withoutResponse(0, TIMELINE.indexOf(YearMonth.of(2026, 2)))
                        .get(0))
                .isCloseTo(later / (later + lost), within(1e-12));
    }

    @Test
    void responseOfTheModel_isTakenOutOfPrintAndDrift() {
        Parameters p = Parameters.defaults().with("mix_drift", 1);
        // The model itself explains the whole rise of machines since January 2025.
        ProductMix.Response explains = (product, j, t) -> t < 12 ? 1.0 : product == 0 ? 1.2 : .8;

        ProductMix mix = ProductMix.estimate(panel(MONTHS), ORIGIN, p, TIMELINE, explains);

        assertThat(mix.withoutResponse(0, TIMELINE.indexOf(YearMonth.of(2025, 6)))
                        .get(0))
                .isCloseTo(.5, within(1e-12));
        assertThat(mix.withoutResponse(0, TIMELINE.indexOf(YearMonth.of(2025, 2)))
                        .get(0))
                .isCloseTo(.5, within(1e-12));
        assertThat(mix.printed(0, 0, TIMELINE.indexOf(YearMonth.of(2025, 2)))).isEqualTo(.6);
    }

    @Test
    void monthsAfterTheOrigin_areNotRead() {
        Parameters p = Parameters.defaults();
        int june = TIMELINE.indexOf(YearMonth.of(2025, 6));

        assertThat(ProductMix.estimate(panel(MONTHS + 3), ORIGIN, p, TIMELINE, QUIET)
                        .withoutResponse(1, june))
                .isEqualTo(ProductMix.estimate(panel(MONTHS), ORIGIN, p, TIMELINE, QUIET)
                        .withoutResponse(1, june));
    }

    @Test
    void baseYear_isTheFirstTwelveMonths() {
        assertThat(panel(MONTHS).baseYearUsdMn(TradeDirection.EXPORTS, 0)).isEqualTo(1200);
    }
}
