package io.tradewind.core.equilibrium.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantSolverTest {
    /** Made worlds with inputs and without. */
    static List<Economy> worlds() {
        Economy withInputs = ToyWorlds.threeByThree();
        return List.of(
                withInputs,
                EconomyTransforms.withoutIntermediates(withInputs),
                ToyWorlds.random(7, 5, 3),
                ToyWorlds.goldenThreeRegions());
    }

    private static Shocks tariffs(Economy world) {
        TradeCube.Builder rates = world.tariffs().toBuilder();
        for (int s = 0; s < world.sectors().size(); s++) {
            for (int o = 1; o < world.regions().size(); o++) {
                rates.set(o, 0, s, world.tariffs().get(o, 0, s) + 0.2);
            }
        }
        return Shocks.ofTariffs(rates.build());
    }

    private static Variant everything(int regions) {
        double[] margins = new double[regions];
        Arrays.setAll(margins, r -> 0.1 + 0.05 * r);
        return Variant.none(regions)
                .withLabourSupply(0.5)
                .withScale(0.1)
                .withRevenue(RevenueUse.LABOUR_TAX)
                .withDistribution(
                        Vector.of(margins),
                        Vector.of(
                                Arrays.stream(margins).map(Variant::passThrough).toArray()));
    }

    private static EquilibriumProblem problem(Economy world, Variant variant) {
        return EquilibriumProblem.of(world).withVariant(variant).withShocks(tariffs(world));
    }

    private static Counterfactual pinned(EquilibriumProblem problem, int region) {
        return new VariantSolver(SolverSettings.DEFAULT, PlainKernels.INSTANCE, Cancellation.NEVER, region)
                .solve(problem, IterationListener.NONE)
                .orThrow();
    }

    private static Counterfactual solve(EquilibriumProblem problem) {
        return StandardSolvers.equilibrium().solve(problem).orThrow();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void anyNumeraireAndAnyDroppedEquation_giveTheSame(Economy world) {
        int n = world.regions().size();
        EquilibriumProblem problem = problem(world, everything(n));
        Counterfactual free = pinned(problem, -1);
        Counterfactual inPrices = solve(problem.withVariant(everything(n).withPricesFixed()));
        for (int k = 0; k < n; k++) {
            Counterfactual dropped = pinned(problem, k);
            for (int r = 0; r < n; r++) {
                assertThat(dropped.realIncomeHat().get(r))
                        .isCloseTo(free.realIncomeHat().get(r), within(1e-9));
                assertThat(dropped.employment().get(r))
                        .isCloseTo(free.employment().get(r), within(1e-9));
                assertThat(inPrices.realIncomeHat().get(r))
                        .isCloseTo(free.realIncomeHat().get(r), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyLawHolds_inEachClosure(Economy world) {
        for (DeficitClosure closure : DeficitClosure.values()) {
            EquilibriumProblem problem =
                    problem(world, everything(world.regions().size())).withClosure(closure);
            assertThat(EquilibriumAudit.standard().check(solve(problem)).failures())
                    .as("%s", closure)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everythingAtZero_isTheDefaultToTheBit(Economy world) {
        int n = world.regions().size();
        EquilibriumProblem plain = EquilibriumProblem.of(world).withShocks(tariffs(world));
        Vector default_ = solve(plain).realIncomeHat();
        Variant zero = everything(n)
                .withLabourSupply(0)
                .withScale(0)
                .withDistribution(Vector.of(new double[n]), Variant.none(n).passThrough());
        assertThat(solve(plain.withVariant(zero)).realIncomeHat()).isEqualTo(default_);
        assertThat(solve(plain.withVariant(zero.withRevenue(RevenueUse.LUMP_SUM)))
                        .realIncomeHat())
                .isEqualTo(default_);
    }

    /** The variants' own solver at next to nothing is the default solver: they share no code. */
    @ParameterizedTest
    @MethodSource("worlds")
    void nextToNothing_isTheDefault(Economy world) {
        for (DeficitClosure closure : DeficitClosure.values()) {
            EquilibriumProblem plain =
                    EquilibriumProblem.of(world).withShocks(tariffs(world)).withClosure(closure);
            Variant tiny = Variant.none(world.regions().size()).withLabourSupply(1e-13);
            Counterfactual answer = solve(plain.withVariant(tiny));
            Counterfactual expected = solve(plain);
            for (int r = 0; r < world.regions().size(); r++) {
                assertThat(answer.realIncomeHat().get(r))
                        .isCloseTo(expected.realIncomeHat().get(r), within(1e-9));
                assertThat(answer.wageHat().get(r)).isCloseTo(expected.wageHat().get(r), within(1e-9));
            }
        }
    }

    static Stream<Variant> one() {
        Variant none = Variant.none(worlds().get(0).regions().size());
        return Stream.of(
                none.withLabourSupply(0.4),
                none.withLabourSupply(0.4).withRevenue(RevenueUse.LABOUR_TAX),
                none.withScale(0.1),
                everything(3).withLabourSupply(0).withScale(0));
    }

    @ParameterizedTest
    @MethodSource("one")
    void withoutShocks_nothingMoves(Variant variant) {
        EquilibriumProblem still = EquilibriumProblem.of(worlds().get(1)).withVariant(variant);
        for (double hat : solve(still).realIncomeHat().toArray()) {
            assertThat(hat).isCloseTo(1, within(1e-12));
        }
    }
}
