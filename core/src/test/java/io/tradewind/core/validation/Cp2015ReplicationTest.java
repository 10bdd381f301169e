package io.tradewind.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import io.tradewind.core.validation.Cp2015Figures.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Caliendo and Parro (2015) from the world's folder: the reference's figures, and the paper's printed cells to their last digit, as
 * far as the world's format allows. {@link Cp2015SourceTest} does the same from the source's own tables.
 */
class Cp2015ReplicationTest {
    /** As fractions. */
    private static final double TOLERANCE = 1e-6;
    /**
     * The source has one negative input share (Canada, basic metals), which the world's format does not allow; the reference
     * itself moves by this much in growth rates and export shares when that share is set to zero.
     */
    private static final double GROWTH_TOLERANCE = 2e-5;
    /** Sector shares of terms of trade divide by sums of opposite signs, which enlarges that difference. */
    private static final double SHARE_TOLERANCE = 3e-3;
    /** Against the reference on the same inputs; both solve to 1e-11 or better. */
    private static final double SAME_INPUTS_TOLERANCE = 1e-8;
    /** Cells that agree for the source's inputs but not for the world's format, all of them Canadian sector shares. */
    private static final Set<String> FORMAT_DIFFERENCES = Set.of(
            "Table 4 vot_sector_share CAN Basic metals",
            "Table A6 vot_sector_share CAN Other",
            "Table A8 tot_sector_share CAN Office",
            "Table A8 vot_sector_share CAN Other");

    private static Path folder;
    private static Map<Key, Double> figures;

    @BeforeAll
    static void computeOnce() {
        folder = Cp2015Reference.folder();
        figures = Cp2015Reference.figuresOfWorldFolder();
    }

    @Test
    void sevenScenarios_equalTheReferenceInEveryRegionAndColumn() {
        Map<Key, Double> expected = Cp2015Reference.wideTable();
        assertThat(expected).hasSize(7 * 31 * 12);
        assertThat(misses(expected)).isEmpty();
    }

    @Test
    void everyLongFigure_equalsTheReference() {
        Map<Key, Double> expected = Cp2015Reference.longTable();
        assertThat(expected).hasSize(3959);
        assertThat(misses(expected)).isEmpty();
    }

    @Test
    void sameInputs_equalTheReferenceToEightDigits() {
        Map<Key, Double> expected = Cp2015Reference.resource("world-format-reference.csv");
        assertThat(expected).hasSize(3 * 31 * 10);
        assertThat(Cp2015Reference.misses(figures, expected, key -> SAME_INPUTS_TOLERANCE))
                .isEmpty();
    }

    @Test
    void printedCells_agreeToTheirLastDigitExceptTheListedOnes() throws IOException {
        TreeSet<String> differing = Cp2015Reference.differingCells(figures);
        differing.removeAll(Cp2015Reference.listedDifferences());
        assertThat(differing).isSubsetOf(FORMAT_DIFFERENCES);
    }

    @Test
    void comparisonPage_isUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("tradewind.root", ".."), "docs/validation/caliendo-parro-2015.md");
        String fresh = Cp2015Summary.write(Cp2015Reference.figuresOfSource(), figures);
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(page, fresh);
        }
        assertThat(Files.readString(page)).isEqualTo(fresh);
    }

    @Test
    void gravityWorlds_solveAndPassTheAudit() {
        for (String[] world : new String[][] {
            {"gravity-2006", "trade-costs-canada-japan.csv"}, {"borders-2006", "trade-costs-no-borders.csv"}
        }) {
            Path path = folder.resolveSibling("worlds").resolve(world[0]);
            Economy economy = WorldFolder.read(path);
            TradeCube unchanged = ToyWorlds.cube(economy.regions().size(), 1, (o, d, s) -> 1);
            TradeCube costs =
                    WorldFolder.overlay(economy, path.resolve("shocks").resolve(world[1]), "factor", unchanged);
            SolveOutcome outcome = StandardSolvers.equilibrium()
                    .solve(EquilibriumProblem.of(economy)
                            .withClosure(DeficitClosure.PROPORTIONAL)
                            .withShocks(Shocks.ofTradeCostFactors(costs)));
            assertThat(EquilibriumAudit.standard().check(outcome.orThrow()).failures())
                    .isEmpty();
        }
    }

    @Test
    void moreStepsOfThePath_approachTheExactFigure() {
        Map<Integer, Double> distance = new TreeMap<>();
        for (int steps : List.of(1, 4, 16, 64)) {
            double linear = figures.get(new Key("nafta_path_" + steps, "welfare_linear", "MEX", "", ""));
            double exact = Math.log1p(figures.get(new Key("nafta", "welfare_exact", "MEX", "", "")));
            distance.put(steps, Math.abs(linear - exact));
        }
        assertThat(distance.get(4)).isLessThan(distance.get(1) / 3);
        assertThat(distance.get(16)).isLessThan(distance.get(4) / 3);
        assertThat(distance.get(64)).isLessThan(distance.get(16) / 3);
    }

    private static Map<Key, Double> misses(Map<Key, Double> expected) {
        return Cp2015Reference.misses(figures, expected, key -> tolerance(key.quantity()));
    }

    private static double tolerance(String quantity) {
        if (quantity.endsWith("sector_share")) {
            return SHARE_TOLERANCE;
        }
        return quantity.contains("growth") || quantity.startsWith("export_") ? GROWTH_TOLERANCE : TOLERANCE;
    }
}
