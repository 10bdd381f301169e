package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.calibration.PanelEstimate;
import io.tradewind.core.calibration.PanelRegression;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.UsImport;
import io.tradewind.scenarios.data.UsImportReader;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportPanelTest {
    /** The reference sums in another order. */
    private static final double ROUNDING = 1e-5;

    private final Economy world = Worlds.open(Worlds.STANDARD).economy();
    private final ImportPanel panel = new ImportPanel(world, Parameters.defaults());

    /** Expected numbers: the same equation written down again in numpy, kernel and all, on the shipped table. */
    @Test
    void shippedPanelToJuly2025_givesTheElasticityOfNumpy() {
        List<UsImport> imports = UsImportReader.until(YearMonth.of(2025, 7)).imports();

        PanelEstimate without = PanelRegression.fit(panel.rows(imports, GoodsScope.WITHOUT_ELECTRONICS));
        PanelEstimate with = PanelRegression.fit(panel.rows(imports, GoodsScope.EVERYTHING));

        assertThat(without.elasticity()).isCloseTo(3.586618, within(ROUNDING));
        assertThat(without.standardError()).isCloseTo(0.605906, within(ROUNDING));
        assertThat(without.observations()).isEqualTo(4484);
        assertThat(without.clusters()).isEqualTo(237);
        assertThat(without.groups()).isEqualTo(266);
        assertThat(with.elasticity()).isCloseTo(7.275765, within(ROUNDING));
        assertThat(with.standardError()).isCloseTo(2.111152, within(ROUNDING));
    }

    /** One origin pays a new duty for good, another pays none: by hand, its growth at em = 2 is what the model says, so the panel must return 2. */
    @Test
    void importsThatFollowTheModel_giveTheirElasticityBack() {
        Parameters p = Parameters.defaults().with("rho_initial", 1.0);
        ImportPanel plain = new ImportPanel(world, p);
        double em = 2.0;
        List<UsImport> imports = new ArrayList<>();
        double multiplier = multiplier(p, "machinery");
        double fast = 0;
        double slow = 0;
        double[] wedge = new double[2];
        for (int t = 0; t < 30; t++) {
            double duty = t < 18 ? 0.0 : 0.2;
            wedge[1] = Math.log1p(duty);
            double effective = 0.7 * wedge[1] + 0.3 * wedge[0];
            fast += 0.16 * (0.9 * effective - fast);
            slow += 0.025 * (0.9 * wedge[1] - slow);
            wedge[0] = wedge[1];
            double response = 0.76 * (effective - fast) + em * (fast - slow) + em * 2.8 / 2.2 * slow;
            imports.add(row(t, "CHN", 100 * Math.exp(0.001 * t - multiplier * response), duty));
            imports.add(row(t, "JPN", 50 * Math.exp(0.001 * t), 0.0));
            imports.add(row(t, "KOR", 70 * Math.exp(0.001 * t), 0.0));
        }

        PanelEstimate estimate = PanelRegression.fit(plain.rows(imports, GoodsScope.EVERYTHING));

        assertThat(estimate.elasticity()).isCloseTo(em, within(1e-9));
    }

    @Test
    void goodsWithoutASector_takeNoPart() {
        List<UsImport> imports = UsImportReader.until(YearMonth.of(2024, 6)).imports();

        assertThat(panel.rows(imports, GoodsScope.EVERYTHING))
                .isNotEmpty()
                .noneMatch(row -> row.cluster().endsWith("/" + UsImport.ALL));
        assertThat(panel.rows(imports, GoodsScope.WITHOUT_ELECTRONICS))
                .noneMatch(row -> row.cluster().contains("electronics"));
    }

    private double multiplier(Parameters p, String sector) {
        double[] sigma =
                io.tradewind.core.longrun.MonthlyElasticities.sigmas(world, p).toArray();
        for (int s = 0; s < sigma.length; s++) {
            if (world.sectors().get(s).code().code().equals(sector)) {
                return sigma[s] / p.get("elasticity.long_run");
            }
        }
        throw new AssertionError(sector);
    }

    private static UsImport row(int t, String origin, double value, double rate) {
        YearMonth month = YearMonth.of(2023, 1).plusMonths(t);
        return new UsImport(month, origin, "machinery", "", value, rate * value, LocalDate.of(2026, 1, 1));
    }
}
