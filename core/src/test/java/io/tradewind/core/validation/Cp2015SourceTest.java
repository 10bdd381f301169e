package io.tradewind.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.AccountAdjustment.Kind;
import io.tradewind.core.validation.Cp2015Figures.Key;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Caliendo and Parro (2015) from the source's own tables, whose one negative input share the world's format does not hold. */
class Cp2015SourceTest {
    /** As fractions. */
    private static final double TOLERANCE = 1e-6;
    /** Against the reference where shares add to one in both; both solve to 1e-11 or better. */
    private static final double SAME_INPUTS_TOLERANCE = 1e-8;
    /** Trade that grows to eight times what it was; these figures agree within 1e-6 of new ÷ old only. */
    private static final Set<Key> EIGHTFOLD = Stream.of("world", "world_ex_nafta")
            .flatMap(scenario -> Stream.of("imports_growth_total", "exports_growth_total")
                    .map(quantity -> new Key(scenario, quantity, "PRT", "", "")))
            .collect(Collectors.toUnmodifiableSet());

    private static Map<Key, Double> figures;

    @BeforeAll
    static void computeOnce() {
        Cp2015Reference.folder();
        figures = Cp2015Reference.figuresOfSource();
    }

    @Test
    void sevenScenarios_equalTheReferenceInEveryRegionAndColumn() {
        assertEqual(Cp2015Reference.wideTable(), 7 * 31 * 12);
    }

    @Test
    void everyLongFigure_equalsTheReference() {
        assertEqual(Cp2015Reference.longTable(), 3959);
    }

    private static void assertEqual(Map<Key, Double> expected, int count) {
        assertThat(expected).hasSize(count);
        assertThat(Cp2015Reference.misses(figures, expected, key -> TOLERANCE).keySet())
                .isEqualTo(EIGHTFOLD);
        assertThat(Cp2015Reference.misses(
                        figures, expected, key -> TOLERANCE * (EIGHTFOLD.contains(key) ? 1 + expected.get(key) : 1)))
                .isEmpty();
    }

    @Test
    void closedShares_equalTheReferenceToEightDigitsInEveryQuantity() {
        Map<Key, Double> expected = Cp2015Reference.resource("source-reference.csv");
        assertThat(expected).hasSizeGreaterThan(1000);
        assertThat(Cp2015Reference.misses(figures, expected, key -> SAME_INPUTS_TOLERANCE))
                .isEmpty();
    }

    @Test
    void printedCells_differInExactlyTheListedOnes() throws IOException {
        TreeSet<String> listed = Cp2015Reference.listedDifferences();
        assertThat(Cp2015Reference.printedCells()).hasSize(1002);
        assertThat(listed).hasSize(35);
        assertThat(Cp2015Reference.differingCells(figures)).isEqualTo(listed);
    }

    @Test
    void sourceTables_holdOneNegativeShareAndNeedNoRescaling() {
        Cp2015Inputs inputs = Cp2015Inputs.ofSource(Cp2015Reference.folder());
        InputOutputTable shares = inputs.economy.inputOutput();
        assertThat(Arrays.stream(shares.toArray()).filter(share -> share < 0)).hasSize(1);
        assertThat(shares.get(inputs.region("CAN"), 10, 19)).isBetween(-0.00085, 0.0);
        assertThat(EquilibriumProblem.of(inputs.economy).accounts().adjustments())
                .extracting(a -> a.kind())
                .doesNotContain(Kind.ROUNDING_GAP);
    }

    @ParameterizedTest
    @EnumSource(DeficitClosure.class)
    void answersWithTheNegativeShare_passTheAudit(DeficitClosure closure) {
        Cp2015Inputs inputs = Cp2015Inputs.ofSource(Cp2015Reference.folder());
        for (Shocks shocks : List.of(Shocks.ofTariffs(inputs.tariffs2005Nafta), inputs.freeTradeOf("CAN"))) {
            EquilibriumProblem problem =
                    EquilibriumProblem.of(inputs.economy).withClosure(closure).withShocks(shocks);
            assertThat(EquilibriumAudit.standard()
                            .check(StandardSolvers.equilibrium().solve(problem).orThrow())
                            .failures())
                    .isEmpty();
        }
    }
}
