package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.model.Economy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every equilibrium solver must do; other modules extend it too. */
public abstract class EquilibriumSolverContract {
    /** Digits to which MODEL.md prints the golden economy. */
    private static final double PRINTED = 5e-10;

    /** The solver to test. */
    protected abstract EquilibriumSolver solver(SolverSettings settings);

    private EquilibriumSolver solver() {
        return solver(SolverSettings.DEFAULT.withResidualTolerance(1e-12));
    }

    @ParameterizedTest
    @EnumSource(DeficitClosure.class)
    void noShock_reproducesTheBaselineOfTheClosure(DeficitClosure closure) {
        EquilibriumProblem problem =
                EquilibriumProblem.of(ToyWorlds.random(11, 3, 3)).withClosure(closure);
        Counterfactual equilibrium = solver().solve(problem).orThrow();
        assertThat(equilibrium.realIncomeHat().toArray()).containsOnly(new double[] {1}, within(1e-10));
        if (closure != DeficitClosure.ZERO) {
            assertThat(equilibrium.baseline().wages().toArray()).containsOnly(new double[] {1}, within(1e-10));
        }
    }

    @Test
    void goldenEconomy_hasThePrintedWagesAndRealIncomes() {
        Economy economy = ToyWorlds.goldenThreeRegions();
        TradeCube tariffs = economy.tariffs().toBuilder().set(1, 0, 0, .38).build();
        Counterfactual equilibrium = solver().solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(Shocks.ofTariffs(tariffs)))
                .orThrow();
        double[] wage = equilibrium.wageHat().toArray();
        assertThat(wage[1] / wage[0]).isCloseTo(.9267554707, within(PRINTED));
        assertThat(wage[2] / wage[0]).isCloseTo(.9624428868, within(PRINTED));
        assertThat(equilibrium.realIncomeHat().toArray())
                .containsExactly(new double[] {.9976828218, .9888070560, 1.0022405125}, within(PRINTED));
    }

    @Test
    void symmetricShockOnSymmetricRegions_movesNoWageAndBothIncomesAlike() {
        Economy economy = ToyWorlds.twoSymmetricRegions();
        Counterfactual equilibrium = solver().solve(
                        EquilibriumProblem.of(economy).withShocks(ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.2)))
                .orThrow();
        assertThat(equilibrium.wageHat().toArray()).containsOnly(new double[] {1}, within(1e-12));
        assertThat(equilibrium.realIncomeHat().get(0))
                .isCloseTo(equilibrium.realIncomeHat().get(1), within(1e-12))
                .isLessThan(1);
    }

    @Test
    void tooFewIterations_reportsStatusAndNeverReturnsAnEquilibrium() {
        Economy economy = ToyWorlds.random(5, 4, 3);
        SolveOutcome outcome = solver(SolverSettings.DEFAULT.withMaxIterations(3))
                .solve(EquilibriumProblem.of(economy).withShocks(ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.5)));
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.MAX_ITERATIONS_REACHED);
        assertThat(outcome.diagnostics().iterations()).isEqualTo(3);
        assertThat(outcome.diagnostics().worstEquation()).isNotBlank();
        assertThat(outcome.diagnostics().reason()).contains("used up");
        assertThat(outcome.found()).isEmpty();
        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(NotConvergedException.class)
                .hasMessageContaining("MAX_ITERATIONS_REACHED");
    }

    @Test
    void tooFewIterationsForTheBaseline_saysThatItWasTheBaseline() {
        Economy economy = ToyWorlds.random(5, 4, 3);
        SolveOutcome outcome = solver(SolverSettings.DEFAULT.withMaxIterations(3))
                .solve(EquilibriumProblem.of(economy).withClosure(DeficitClosure.ZERO));
        assertThat(outcome.diagnostics().baselineIterations()).isEqualTo(3);
        assertThat(outcome.diagnostics().reason()).contains("baseline");
    }

    @Test
    void sameProblemTwice_givesTheSameBits() {
        Economy economy = ToyWorlds.random(8, 5, 3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(9, economy));
        EquilibriumSolver solver = solver();
        assertThat(solver.solve(problem).orThrow().counterfactual())
                .isEqualTo(solver.solve(problem).orThrow().counterfactual());
    }

    @Test
    void severalThreads_giveTheBitsOfOne() {
        Economy economy = ToyWorlds.random(8, 66, 4);
        EquilibriumProblem problem = EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(9, economy));
        WorldState alone =
                solver(SolverSettings.DEFAULT).solve(problem).orThrow().counterfactual();
        WorldState together = solver(SolverSettings.DEFAULT.withThreads(3))
                .solve(problem)
                .orThrow()
                .counterfactual();
        assertThat(together).isEqualTo(alone);
    }

    @ParameterizedTest
    @EnumSource(DeficitClosure.class)
    void allShocksTogether_passTheAudit(DeficitClosure closure) {
        Economy economy = ToyWorlds.random(12, 5, 4);
        double[] productivity = new double[20];
        for (int i = 0; i < productivity.length; i++) {
            productivity[i] = i % 2 == 0 ? 1.3 : 0.7;
        }
        Shocks shocks = ToyWorlds.randomTariffs(4, economy)
                .withTradeCostFactors(
                        ToyWorlds.costAbroad(economy, 1.1).tradeCostFactors().orElseThrow())
                .withProductivityFactors(Matrix.of(5, 4, productivity));
        Counterfactual equilibrium = solver().solve(
                        EquilibriumProblem.of(economy).withClosure(closure).withShocks(shocks))
                .orThrow();
        assertThat(EquilibriumAudit.standard().check(equilibrium).failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 4, 20, 65})
    void elasticitiesFromLowToHigh_convergeUnderATariffWarOf145Percent(double elasticity) {
        Economy drawn = ToyWorlds.random(21, 5, 3);
        Economy economy = drawn.toBuilder()
                .sectors(ToyWorlds.sectors(elasticity, 4, elasticity))
                .build();
        SolveOutcome outcome = solver(SolverSettings.DEFAULT)
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.PROPORTIONAL)
                        .withShocks(ToyWorlds.tariffsAbroad(economy, rate -> rate + 1.45)));
        assertThat(outcome.diagnostics().describe()).startsWith("CONVERGED");
        assertThat(EquilibriumAudit.standard().check(outcome.orThrow()).failures())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 2, 10, 1000})
    void tradeCostsDownToAutarky_convergeAndTradeGoesWithThem(double factor) {
        Economy economy = ToyWorlds.random(22, 5, 3);
        Counterfactual equilibrium = solver(SolverSettings.DEFAULT)
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(ToyWorlds.costAbroad(economy, factor)))
                .orThrow();
        assertThat(EquilibriumAudit.standard().check(equilibrium).failures()).isEmpty();
        double after = equilibrium.counterfactual().flows().get(0, 1, 0);
        double before = equilibrium.baseline().flows().get(0, 1, 0);
        assertThat(after < before).isEqualTo(factor > 1);
    }

    @Test
    void regionWithoutASector_importsItAndNeverMakesIt() {
        Economy drawn = ToyWorlds.random(30, 4, 3);
        TradeCube.Builder flows = drawn.flows().toBuilder();
        for (int d = 0; d < 4; d++) {
            flows.set(2, d, 0, 0);
        }
        Economy economy = drawn.toBuilder().flows(flows.build()).build();
        Counterfactual equilibrium = solver().solve(
                        EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(3, economy)))
                .orThrow();
        assertThat(equilibrium.counterfactual().output().get(2, 0)).isZero();
        assertThat(equilibrium.counterfactual().spending().get(2, 0)).isPositive();
        assertThat(EquilibriumAudit.standard().check(equilibrium).failures()).isEmpty();
    }

    @Test
    void emptyFlows_stayEmpty() {
        Economy economy = ToyWorlds.random(31, 5, 3);
        Counterfactual equilibrium = solver().solve(
                        EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(3, economy)))
                .orThrow();
        double[] before = economy.flows().toArray();
        double[] after = equilibrium.counterfactual().flows().toArray();
        assertThat(before).contains(0.0);
        for (int cell = 0; cell < before.length; cell++) {
            assertThat(after[cell] == 0).isEqualTo(before[cell] == 0);
        }
    }

    @Test
    void surplusThatAutarkyCannotCarry_isInfeasibleAndSaysWhose() {
        Economy economy = Economy.builder("surplus")
                .regions(ToyWorlds.regions(2))
                .sectors(ToyWorlds.sectors(4))
                .flows(ToyWorlds.cube(2, 1, (o, d, s) -> o == d ? 100 : o == 0 ? 60 : 5))
                .build();
        SolveOutcome outcome = solver(SolverSettings.DEFAULT)
                .solve(EquilibriumProblem.of(economy).withShocks(ToyWorlds.costAbroad(economy, 1e4)));
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("r0").contains("Maybe");
    }

    @Test
    void closureInUse_isNeverAdvised() {
        Economy economy = Economy.builder("surplus")
                .regions(ToyWorlds.regions(2))
                .sectors(ToyWorlds.sectors(4))
                .flows(ToyWorlds.cube(2, 1, (o, d, s) -> o == d ? 100 : o == 0 ? 60 : 5))
                .build();
        int refused = 0;
        for (DeficitClosure closure : DeficitClosure.values()) {
            for (double cost : new double[] {1e4, 1e30, 1e100}) {
                SolveOutcome outcome = solver(SolverSettings.DEFAULT)
                        .solve(EquilibriumProblem.of(economy)
                                .withClosure(closure)
                                .withShocks(ToyWorlds.costAbroad(economy, cost)));
                String reason = outcome.diagnostics().reason();
                refused += reason.isEmpty() ? 0 : 1;
                assertThat(reason).doesNotContain("NaN", "Infinity");
                assertThat(reason.replaceFirst("^.*Maybe use", ""))
                        .doesNotContain(closure.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void tradeWithoutAWayBack_cannotBalanceAndSaysBetweenWhom() {
        Economy economy = Economy.builder("one-way")
                .regions(ToyWorlds.regions(3))
                .sectors(ToyWorlds.sectors(4))
                .flows(ToyWorlds.cube(3, 1, (o, d, s) -> o == d ? 100 : o < d ? 10 : 0))
                .build();
        SolveOutcome outcome = solver(SolverSettings.DEFAULT)
                .solve(EquilibriumProblem.of(economy).withClosure(DeficitClosure.ZERO));
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("r0 sells to r1").contains("Maybe");
    }

    @Test
    void onlyImporterCutOff_isInfeasibleAndNamesTheGood() {
        Economy economy = Economy.builder("cut-off")
                .regions(ToyWorlds.regions(2))
                .sectors(ToyWorlds.sectors(400, 4))
                .flows(ToyWorlds.cube(2, 2, (o, d, s) -> s == 0 && o == 1 ? 0 : 50))
                .build();
        SolveOutcome outcome = solver(SolverSettings.DEFAULT)
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(ToyWorlds.costAbroad(economy, 1000)));
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("s0").contains("r1");
    }

    @Test
    void path_endsWhereSeparateSolvesEnd() {
        Economy economy = ToyWorlds.random(40, 5, 3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy);
        Shocks shocks = ToyWorlds.randomTariffs(41, economy);
        List<Shocks> path = new ArrayList<>();
        for (int k = 1; k <= 6; k++) {
            path.add(shocks.partWay(k / 6.0, economy.tariffs()));
        }
        List<SolveOutcome> outcomes = solver().solvePath(problem, path);
        assertThat(outcomes).hasSize(6);
        for (int k = 0; k < 6; k++) {
            double[] alone = solver().solve(problem.withShocks(path.get(k)))
                    .orThrow()
                    .realIncomeHat()
                    .toArray();
            assertThat(outcomes.get(k).orThrow().realIncomeHat().toArray()).containsExactly(alone, within(1e-10));
        }
    }

    @Test
    void session_givesTheBitsOfASingleSolveWhateverCameBefore() {
        Economy economy = ToyWorlds.random(43, 5, 3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy);
        Shocks first = ToyWorlds.randomTariffs(1, economy);
        Shocks second = ToyWorlds.costAbroad(economy, 1.3);
        try (EquilibriumSession session = solver().open(problem)) {
            session.solve(second).orThrow();
            assertThat(session.solve(first).orThrow().counterfactual())
                    .isEqualTo(
                            solver().solve(problem.withShocks(first)).orThrow().counterfactual());
        }
    }

    @Test
    void pathWithAnImpossibleStep_goesOnAfterIt() {
        Economy economy = ToyWorlds.random(42, 4, 2);
        Shocks mild = ToyWorlds.costAbroad(economy, 1.1);
        List<SolveOutcome> outcomes = solver(SolverSettings.DEFAULT)
                .solvePath(EquilibriumProblem.of(economy), List.of(mild, ToyWorlds.costAbroad(economy, 1e6), mild));
        assertThat(outcomes.get(1).found()).isEmpty();
        assertThat(outcomes.get(2).orThrow().realIncomeHat().toArray())
                .containsExactly(outcomes.get(0).orThrow().realIncomeHat().toArray(), within(1e-8));
    }

    @Test
    void listener_hearsEveryIteration() {
        Economy economy = ToyWorlds.random(50, 4, 2);
        List<Double> residuals = new ArrayList<>();
        SolveOutcome outcome = solver().solve(
                        EquilibriumProblem.of(economy).withShocks(ToyWorlds.randomTariffs(1, economy)),
                        (iteration, residual) -> residuals.add(residual));
        SolverDiagnostics diagnostics = outcome.diagnostics();
        assertThat(residuals).hasSize(diagnostics.iterations() + diagnostics.baselineIterations());
        assertThat(residuals.get(residuals.size() - 1)).isEqualTo(diagnostics.residual());
    }

    @Test
    void cancelledSolve_isAValueThatSaysSo_afterTheSweepAtWhichItWasCancelled() {
        Economy economy = ToyWorlds.random(11, 3, 3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy)
                .withShocks(Shocks.ofTariffs(ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.5)
                        .tariffs()
                        .orElseThrow()));
        int needed = sweepsOf(solver().solve(problem).diagnostics());
        assertThat(needed).isGreaterThan(5);
        for (int stop = 1; stop < needed - 1; stop++) {
            AtomicInteger asked = new AtomicInteger();
            int at = stop;
            SolveOutcome outcome = solver().withCancellation(() -> asked.incrementAndGet() >= at)
                    .solve(problem);
            assertThat(outcome.diagnostics().status()).as("stop %d", stop).isEqualTo(SolverStatus.CANCELLED);
            assertThat(outcome.found()).isEmpty();
            assertThat(asked).hasValue(stop);
            assertThatThrownBy(outcome::orThrow).isInstanceOf(CancelledException.class);
        }
    }

    private static int sweepsOf(SolverDiagnostics diagnostics) {
        return diagnostics.iterations() + diagnostics.baselineIterations();
    }

    @Test
    void cancelledPathAndSession_endAllTheirSteps_andOneThatIsNeverCancelledGivesTheSameBits() {
        Economy economy = ToyWorlds.random(12, 3, 2);
        EquilibriumProblem problem = EquilibriumProblem.of(economy);
        Shocks shocks = ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.3);
        EquilibriumSolver cancelled = solver().withCancellation(() -> true);
        assertThat(cancelled.solvePath(problem, List.of(shocks, shocks)))
                .hasSize(2)
                .allSatisfy(
                        outcome -> assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.CANCELLED));
        try (EquilibriumSession session = cancelled.open(problem)) {
            assertThat(session.solve(shocks).found()).isEmpty();
        }
        assertThat(solver().withCancellation(Cancellation.NEVER)
                        .solve(problem.withShocks(shocks))
                        .orThrow()
                        .wageHat())
                .isEqualTo(solver().solve(problem.withShocks(shocks)).orThrow().wageHat());
    }
}
