package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.model.Economy;
import io.tradewind.core.validation.CsvRows;
import io.tradewind.core.validation.WorldFolder;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import java.nio.file.Path;
import java.util.HashMap;
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
    private static final List<Map<String, String>> GOLDEN_OF_NEGATIVE_SHARE =
            CsvRows.read(FOLDER.resolveSibling("toy-negative-share/expected.csv"));

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
            value = DeficitClosure.class,
            names = {"ZERO", "FIXED"})
    void everyFigure_equalsTheReference(DeficitClosure closure) {
        assertGolden(WorldFolder.read(FOLDER), closure, GOLDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeficitClosure.class,
            names = {"ZERO", "FIXED"})
    void negativeInputShare_everyFigureEqualsTheReferenceAndPassesTheAudit(DeficitClosure closure) {
        Counterfactual equilibrium = assertGolden(ToyWorlds.withByProduct(), closure, GOLDEN_OF_NEGATIVE_SHARE);
        assertThat(EquilibriumAudit.standard().check(equilibrium).failures()).isEmpty();
    }

    private static Counterfactual assertGolden(
            Economy economy, DeficitClosure closure, List<Map<String, String>> golden) {
        Counterfactual equilibrium = StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12))
                .solve(EquilibriumProblem.of(economy).withClosure(closure).withShocks(shocks(economy)))
                .orThrow();
        Map<String, Double> expected = new HashMap<>();
        golden.stream()
                .filter(row -> row.get("closure").equals(closure.name().toLowerCase(Locale.ROOT)))
                .forEach(row -> expected.put(
                        row.get("quantity") + " " + row.get("region"), Double.parseDouble(row.get("value"))));
        Map<String, Double> ours = new HashMap<>();
        RegionResults.of(equilibrium).forEach(row -> ours.putAll(figures(row)));
        assertThat(ours.keySet()).hasSize(36).isEqualTo(expected.keySet());
        ours.forEach((figure, value) ->
                assertThat(value).as(closure + " " + figure).isCloseTo(expected.get(figure), within(TOLERANCE)));
        return equilibrium;
    }

    private static Map<String, Double> figures(RegionResult row) {
        Map<String, Double> figures = new HashMap<>();
        figures.put("welfare_exact " + row.region(), row.realIncomePct() / 100);
        figures.put("welfare_linear " + row.region(), row.welfareLinearPct() / 100);
        figures.put("tot " + row.region(), row.termsOfTradePct() / 100);
        figures.put("vot " + row.region(), row.volumeOfTradePct() / 100);
        figures.put("real_wage " + row.region(), row.realWagePct() / 100);
        figures.put("wage_hat " + row.region(), 1 + row.wagePct() / 100);
        figures.put("price_hat " + row.region(), 1 + row.priceIndexPct() / 100);
        figures.put("income_hat " + row.region(), 1 + row.incomePct() / 100);
        figures.put("exports_growth " + row.region(), row.exportsPct() / 100);
        figures.put("imports_growth " + row.region(), row.importsPct() / 100);
        figures.put("tariff_revenue_base " + row.region(), row.tariffRevenueShareBase());
        figures.put("tariff_revenue_cf " + row.region(), row.tariffRevenueShare());
        return figures;
    }

    @Test
    void goldens_haveTwoClosuresAndDiffer() {
        assertThat(GOLDEN).hasSize(2 * 36);
        assertThat(GOLDEN_OF_NEGATIVE_SHARE).hasSize(2 * 36).isNotEqualTo(GOLDEN);
    }
}
