package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.UsImport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTwoTest {
    private static final YearMonth ORIGIN = YearMonth.of(2024, 12);
    private static final YearMonth LAST = YearMonth.of(2025, 6);

    private final Tradewind tradewind = Tradewind.standard();
    private final Economy world = tradewind.loadWorld("world-2023");
    private final Economy baseYear = PanelVintages.shipped(world).worldAt(world, ORIGIN);
    private final Scenario scenario = tradewind.loadScenario("us-china-2025", world);
    private final UsExports target = new UsExports(ProjectionEngine.standard(), KnownScenario.at(scenario, LAST));
    /** Data that speak so loudly that the prior does not matter, and a mirror factor that stands still. */
    private final Parameters loud =
            Parameters.defaults().with("residual_sd.USA", 0.01).with("mirror_sd", 0.0001);

    /** Exports made with e0 = 1.1 and a = 0.2, and a mirror factor of 1.25, must give these two back. */
    @Test
    void exportsOfTheModelItself_giveTheirParametersBack() {
        CalibrationData made = made(loud.with("elasticity.impact", 1.1).with("order_lag_share", 0.2));

        StageTwo two = StageTwo.estimate(target, baseYear, ORIGIN, made, loud);

        assertThat(two.posterior().mean("elasticity.impact")).isCloseTo(1.1, within(2e-3));
        assertThat(two.posterior().mean("order_lag_share")).isCloseTo(0.2, within(2e-3));
        assertThat(two.first()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(two.observed()).hasSize(6);
        two.mirror().forEach(change -> assertThat(change).isCloseTo(0.0, within(1e-9)));
    }

    @Test
    void noMonthSinceTheBaseYear_leavesThePriors() {
        CalibrationData none = CalibrationData.until(ORIGIN);

        StageTwo two = StageTwo.estimate(target, baseYear, ORIGIN, none, Parameters.defaults());

        assertThat(two.posterior().mean("elasticity.impact")).isEqualTo(0.76);
        assertThat(two.posterior().mean("order_lag_share")).isEqualTo(0.3);
        assertThat(two.observed()).isEmpty();
    }

    private CalibrationData made(Parameters truth) {
        List<PartnerMonth> printed =
                new ArrayList<>(CalibrationData.until(ORIGIN).exports());
        double[] growth = target.from(baseYear, ORIGIN, LAST, truth).logGrowth(RunSpec.AS_PREPARED);
        for (int k = 0; k < growth.length; k++) {
            PartnerMonth before = printed.get(k);
            printed.add(row(before.month().plusYears(1), before.exportsUsdMn() * Math.exp(growth[k])));
        }
        List<UsImport> arrivals = new ArrayList<>();
        for (PartnerMonth row : printed) {
            YearMonth month = row.month().plusMonths(1);
            if (!month.isAfter(LAST)) {
                arrivals.add(new UsImport(
                        month, "CHN", UsImport.ALL, "", row.exportsUsdMn() * 1e6 / 1.25, 0, month.atEndOfMonth()));
            }
        }
        return new CalibrationData(LAST, arrivals, printed);
    }

    private static PartnerMonth row(YearMonth month, double usdMn) {
        LocalDate day = month.plusMonths(1).atDay(20);
        return new PartnerMonth(
                month, "USA", PartnerMonth.Kind.PARTNER, 0, 0, usdMn, 0, day, DataStatus.DERIVED, "made");
    }
}
