package io.tradewind.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyReporters;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partner's own season and its trend from data. */
class PartnerSeasonTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final Timeline TIMELINE = Timeline.of(FIRST, YearMonth.of(2025, 12));
    private static final int JUNE_2025 = TIMELINE.indexOf(YearMonth.of(2025, 6));

    private static Parameters quiet() {
        return Parameters.defaults()
                .with("trend_from_data", 0)
                .with("trend.total", 0)
                .with("trend.default", 0)
                .with("trend.USA", 0)
                .with("trend.VNM", 0)
                .with("trend.EU27", 0)
                .with("level_half_life", 1000)
                .with("partner_noise", 0);
    }

    private static double baseline(CustomsPanel panel, YearMonth forecastOrigin, Parameters p, int partner, int month) {
        return PartnerBaseline.estimate(
                        panel,
                        ToyReporters.china(),
                        TradeDirection.EXPORTS,
                        forecastOrigin,
                        p,
                        java.util.Collections.nCopies(4, Vector.of(new double[TIMELINE.months()])),
                        TIMELINE)
                .usdMn(partner, month);
    }

    /** The toy panel with exports to the USA doubled in June 2024, longer by three months in which the USA grow by a tenth. */
    private static CustomsPanel panel(int months) {
        CustomsPanel base = ToyPanels.panel(1.0);
        double[] row = {100, 60, 200, 40};
        double[] cells = new double[months * 4];
        for (int m = 0; m < months; m++) {
            System.arraycopy(row, 0, cells, 4 * m, 4);
            cells[4 * m] *= m == 5 ? 2.0 : m >= 12 ? 1.1 : 1.0;
        }
        MonthlySeries rate = ToyPanels.flat(FIRST, months, 7);
        double[] totals = new double[24 + months];
        java.util.Arrays.fill(totals, 400);
        MonthlySeries total = MonthlySeries.of(ToyPanels.TOTALS_FIRST, Vector.of(totals));
        return new CustomsPanel(
                base.reporter(),
                base.region(),
                FIRST,
                base.partners(),
                base.products(),
                Matrix.of(months, 4, cells),
                Matrix.of(months, 4, cells),
                rate,
                rate,
                base.productMix(),
                base.importMix(),
                total,
                total,
                base.holidays(),
                List.of(),
                BaselineKnowledge.NONE);
    }

    @Test
    void ownDeviation_comesBackInPart() {
        YearMonth forecastOrigin = YearMonth.of(2024, 12);
        double common = baseline(panel(12), forecastOrigin, quiet().with("season_own", 0), 0, JUNE_2025);
        double half = baseline(panel(12), forecastOrigin, quiet().with("season_own", .5), 0, JUNE_2025);

        // The level is the year's mean, 1300 / 12, but for weights that halve in a thousand months; June was 200, so
        // half of
        // ln(200 / level) comes back.
        assertThat(common).isCloseTo(1300 / 12.0, within(.01));
        assertThat(half).isCloseTo(common * Math.sqrt(200 / common), within(1e-6));
    }

    @Test
    void monthWithoutADeviation_staysWithTheCommonSeason() {
        YearMonth forecastOrigin = YearMonth.of(2024, 12);

        assertThat(baseline(panel(12), forecastOrigin, quiet().with("season_own", .5), 1, JUNE_2025))
                .isCloseTo(60, within(1e-9));
    }

    /** Weights: three months of noise .05 against the prior's range .015 to .075. */
    @Test
    void trendOfAPartner_isWeighedAgainstItsParameter() {
        Parameters p = Parameters.defaults().with("trend.USA", 0);
        double priorSd = .06 / (2 * 1.2815515655446004);
        double data = 3 / (.05 * .05);
        double prior = 1 / (priorSd * priorSd);
        double[][] observed = {{.1, .1, .1}, {}, {}, {}};
        double[] weights = {1, 0, 0, 0};

        double[] growth = Growth.ofPartners(p, TradeDirection.EXPORTS, panel(12), .02, weights, observed);

        // The USA are all the weight, so they grow like the total; the others keep their distance from the weighed
        // trend.
        double usa = data * .1 / (data + prior);
        assertThat(growth[0]).isCloseTo(.02, within(1e-12));
        assertThat(growth[1]).isCloseTo(p.get("trend.VNM") + .02 - usa, within(1e-12));
    }

    @Test
    void importsFromAllPartners_growAlike() {
        double[] growth = Growth.ofPartners(
                Parameters.defaults(),
                TradeDirection.IMPORTS,
                panel(12),
                .02,
                new double[] {1, 1, 1, 1},
                new double[][] {{.5}, {.1}, {}, {}});

        assertThat(growth).containsExactly(new double[] {.02, .02, .02, .02}, within(1e-15));
    }
}
