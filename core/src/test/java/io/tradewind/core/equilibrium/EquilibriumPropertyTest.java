package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.model.Economy;
import java.util.function.IntConsumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Laws that hold in every world: MODEL.md, section 9, and the invariances of issue 3. */
class EquilibriumPropertyTest {
    private static final int WORLDS = 25;
    private static final long SEED = 20_261_121L;
    /** Both sides of a law are solved to 1e-12. */
    private static final Offset<Double> CLOSE = within(1e-9);

    private static final EquilibriumSolver SOLVER =
            StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12));

    private static void forManyWorlds(IntConsumer law) {
        qt().withFixedSeed(SEED)
                .withExamples(WORLDS)
                .withShrinkCycles(0)
                .forAll(integers().between(1, 1_000_000))
                .checkAssert(law::accept);
    }

    private static DeficitClosure closure(int seed) {
        return DeficitClosure.values()[seed % 3];
    }

    private static Counterfactual solve(Economy economy, int seed, Shocks shocks) {
        return SOLVER.solve(EquilibriumProblem.of(economy)
                        .withClosure(closure(seed))
                        .withShocks(shocks))
                .orThrow();
    }

    @Test
    void scalingAllValues_changesNoHat() {
        forManyWorlds(seed -> {
            Economy economy = ToyWorlds.random(seed, 4, 3);
            double[] scaled = economy.flows().toArray();
            for (int cell = 0; cell < scaled.length; cell++) {
                scaled[cell] *= 1e6;
            }
            Economy large =
                    economy.toBuilder().flows(TradeCube.of(4, 3, scaled)).build();
            Shocks shocks = ToyWorlds.randomTariffs(seed, economy);
            Counterfactual small = solve(economy, seed, shocks);
            Counterfactual big = solve(large, seed, shocks);
            assertThat(big.realIncomeHat().toArray())
                    .containsExactly(small.realIncomeHat().toArray(), CLOSE);
            assertThat(big.wageHat().toArray()).containsExactly(small.wageHat().toArray(), CLOSE);
        });
    }

    @Test
    void relabellingRegions_relabelsResults() {
        forManyWorlds(seed -> {
            Economy economy = ToyWorlds.random(seed, 4, 3);
            int[] order = {2, 0, 3, 1};
            Economy other = EconomySplits.relabelled(economy, order);
            TradeCube tariffs = ToyWorlds.randomTariffs(seed, economy).tariffs().orElseThrow();
            TradeCube moved = ToyWorlds.cube(4, 3, (o, d, s) -> tariffs.get(order[o], order[d], s));
            Vector before = solve(economy, seed, Shocks.ofTariffs(tariffs)).realIncomeHat();
            Vector after = solve(other, seed, Shocks.ofTariffs(moved)).realIncomeHat();
            for (int r = 0; r < 4; r++) {
                assertThat(after.get(r)).isCloseTo(before.get(order[r]), CLOSE);
            }
        });
    }

    @Test
    void splittingARegionInHalves_leavesAllAsTheyWereAndMergingBringsThemBack() {
        forManyWorlds(seed -> {
            Economy economy = ToyWorlds.random(seed, 3, 3);
            Economy split = EconomySplits.lastRegionInHalves(economy);
            TradeCube tariffs = ToyWorlds.randomTariffs(seed, economy).tariffs().orElseThrow();
            double[] whole = solve(economy, seed, Shocks.ofTariffs(tariffs))
                    .realIncomeHat()
                    .toArray();
            double[] halves = solve(split, seed, Shocks.ofTariffs(EconomySplits.cubeFor(split, tariffs)))
                    .realIncomeHat()
                    .toArray();
            assertThat(halves).containsExactly(new double[] {whole[0], whole[1], whole[2], whole[2]}, CLOSE);
            double[] merged = solve(EconomySplits.lastTwoRegionsMerged(split), seed, Shocks.ofTariffs(tariffs))
                    .realIncomeHat()
                    .toArray();
            assertThat(merged).containsExactly(whole, CLOSE);
        });
    }

    @Test
    void splittingASectorInHalves_leavesAllRegionsAsTheyWere() {
        forManyWorlds(seed -> {
            Economy economy = EconomySplits.relabelled(ToyWorlds.random(seed, 3, 3), 1, 2, 0);
            Economy split = EconomySplits.lastSectorInHalves(economy);
            TradeCube tariffs = ToyWorlds.randomTariffs(seed, economy).tariffs().orElseThrow();
            Counterfactual whole = solve(economy, seed, Shocks.ofTariffs(tariffs));
            Counterfactual halves = solve(split, seed, Shocks.ofTariffs(EconomySplits.cubeFor(split, tariffs)));
            assertThat(halves.realIncomeHat().toArray())
                    .containsExactly(whole.realIncomeHat().toArray(), CLOSE);
            assertThat(halves.wageHat().toArray())
                    .containsExactly(whole.wageHat().toArray(), CLOSE);
        });
    }

    @Test
    void icebergShockInOneSectorWithBalancedTradeAndNoTariffs_gainsFollowFromTheDomesticShare() {
        forManyWorlds(seed -> {
            double theta = 1 + seed % 9;
            Economy economy = Economy.builder("acr")
                    .regions(ToyWorlds.regions(4))
                    .sectors(ToyWorlds.sectors(theta))
                    .flows(ToyWorlds.random(seed, 4, 1).flows())
                    .build();
            Counterfactual e = SOLVER.solve(EquilibriumProblem.of(economy)
                            .withClosure(DeficitClosure.ZERO)
                            .withShocks(ToyWorlds.costAbroad(economy, 0.5 + (seed % 10) / 6.0)))
                    .orThrow();
            for (int r = 0; r < 4; r++) {
                double homeBefore = e.baseline().flows().get(r, r, 0)
                        / e.baseline().spending().get(r, 0);
                double homeAfter = e.counterfactual().flows().get(r, r, 0)
                        / e.counterfactual().spending().get(r, 0);
                assertThat(e.realIncomeHat().get(r)).isCloseTo(Math.pow(homeAfter / homeBefore, -1 / theta), CLOSE);
            }
        });
    }

    @Test
    void tariffOnOneOrigin_lowersItsShareInThatMarket() {
        forManyWorlds(seed -> {
            Economy economy = ToyWorlds.random(seed, 4, 3);
            TradeCube higher = economy.tariffs().toBuilder()
                    .set(0, 1, 0, economy.tariffs().get(0, 1, 0) + 0.25)
                    .build();
            Counterfactual e = solve(economy, seed, Shocks.ofTariffs(higher));
            double before = e.baseline().flows().get(0, 1, 0)
                    * (1 + e.baseline().tariffs().get(0, 1, 0))
                    / e.baseline().spending().get(1, 0);
            double after = e.counterfactual().flows().get(0, 1, 0)
                    * (1 + higher.get(0, 1, 0))
                    / e.counterfactual().spending().get(1, 0);
            assertThat(after <= before).isTrue();
            assertThat(after == 0).isEqualTo(before == 0);
        });
    }

    @Test
    void realIncome_doesNotDependOnTheNumeraire() {
        forManyWorlds(seed -> {
            Economy economy = ToyWorlds.random(seed, 4, 3);
            Counterfactual e = solve(economy, seed, ToyWorlds.randomTariffs(seed, economy));
            double numeraire = e.wageHat().get(seed % 4);
            for (int r = 0; r < 4; r++) {
                double income = e.incomeHat().get(r) / numeraire;
                double price = 0;
                for (int s = 0; s < 3; s++) {
                    price += e.problem().accounts().finalShares().get(r, s)
                            * Math.log(e.priceHat().get(r, s) / numeraire);
                }
                assertThat(e.realIncomeHat().get(r)).isCloseTo(income / Math.exp(price), within(1e-13));
            }
        });
    }
}
