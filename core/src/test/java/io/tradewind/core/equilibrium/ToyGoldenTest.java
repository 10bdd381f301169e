package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.Economy;
import io.tradewind.core.validation.CsvRows;
import io.tradewind.core.validation.WorldFolder;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The toy world of the numpy reference: tariffs, trade costs and productivity at once, every column of the result table. */
class ToyGoldenTest {
    /** Both programs solve to 1e-12 or better. */
    private static final double TOLERANCE = 1e-9;

    private static final Path FOLDER = ToyWorlds.threeByThreeFolder();
    private static final List<Map<String, String>> GOLDEN = CsvRows.read(FOLDER.resolve("expected.csv"));

    private static Shocks shocks(Economy economy) {
        TradeCube unchanged = ToyWorlds.cube(3, 3, (o, d, s) -> 1);
        return Shocks.ofTariffs(
                        WorldFolder.overlay(economy, FOLDER.resolve("shocks/tariffs.csv"), "rate", economy.tariffs()))
                .withTradeCostFactors(
                        WorldFolder.overlay(economy, FOLDER.resolve("shocks/trade-costs.csv"), "factor", unchanged))
                .withProductivityFactors(Matrix.of(3, 3, new double[] {1, 1, 1, 1, 1, 1, 1, 1.2, 1}));
    }

    @ParameterizedTest
    @EnumSource(
            value = Closure.class,
            names = {"ZERO", "FIXED"})
    void everyFigure_equalsTheReference(Closure closure) {
        Economy economy = WorldFolder.read(FOLDER);
        Equilibrium equilibrium = StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12))
                .solve(EquilibriumProblem.of(economy).withClosure(closure).withShocks(shocks(economy)))
                .orThrow();
        int compared = 0;
        for (RegionResult row : RegionResults.of(equilibrium)) {
            compared += compare(closure, row, "welfare_exact", row.realIncomePct() / 100);
            compared += compare(closure, row, "welfare_linear", row.welfareLinearPct() / 100);
            compared += compare(closure, row, "tot", row.termsOfTradePct() / 100);
            compared += compare(closure, row, "vot", row.volumeOfTradePct() / 100);
            compared += compare(closure, row, "real_wage", row.realWagePct() / 100);
            compared += compare(closure, row, "wage_hat", 1 + row.wagePct() / 100);
            compared += compare(closure, row, "price_hat", 1 + row.priceIndexPct() / 100);
            compared += compare(closure, row, "income_hat", 1 + row.incomePct() / 100);
            compared += compare(closure, row, "exports_growth", row.exportsPct() / 100);
            compared += compare(closure, row, "imports_growth", row.importsPct() / 100);
            compared += compare(closure, row, "tariff_revenue_base", row.tariffRevenueShareBase());
            compared += compare(closure, row, "tariff_revenue_cf", row.tariffRevenueShare());
        }
        assertThat(compared).isEqualTo(36);
    }

    private static int compare(Closure closure, RegionResult row, String quantity, double ours) {
        String expected = GOLDEN.stream()
                .filter(r -> r.get("closure").equals(closure.name().toLowerCase(Locale.ROOT)))
                .filter(r -> r.get("quantity").equals(quantity))
                .filter(r -> r.get("region").equals(row.region().code()))
                .findFirst()
                .orElseThrow()
                .get("value");
        assertThat(ours)
                .as("%s %s %s", closure, quantity, row.region())
                .isCloseTo(Double.parseDouble(expected), within(TOLERANCE));
        return 1;
    }

    @Test
    void golden_hasTwoClosures() {
        assertThat(GOLDEN).hasSize(2 * 36);
    }
}
