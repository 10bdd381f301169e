package io.tradewind.core.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases with an answer on paper, and what must not change an answer. */
class NashLimitsTest {
    private static final double RATE = 1e-10;
    private static final double POINTS = 1e-8;

    private static NashEquilibrium solve(Economy economy, NashRule rule) {
        return StandardSolvers.nash()
                .solve(NashProblem.of(economy).withRule(rule))
                .orThrow();
    }

    private static double root(DoubleUnaryOperator function, double low, double high) {
        double a = low;
        double b = high;
        for (int k = 0; k < 200; k++) {
            double middle = (a + b) / 2;
            if (function.applyAsDouble(middle) > 0 == function.applyAsDouble(b) > 0) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return (a + b) / 2;
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLE, 2, 4, 0.8", "SIMPLE, 3, 6, 0.6", "SIMPLE, 7, 2.5, 0.9",
        "PRINTED, 3, 6, 0.6", "INCOME, 3, 6, 0.6", "EXACT, 2, 4, 0.8",
        "EXACT, 3, 6, 0.6", "EXACT, 7, 2.5, 0.9", "PARTNER, 3, 6, 0.6"
    })
    void symmetricCountries_chooseTheRateOfTheScalarEquation(NashRule rule, int n, double eps, double home) {
        DoubleUnaryOperator kept = t -> home / (home + (1 - home) * Math.pow(1 + t, -eps));
        double expected = root(
                t -> {
                    double h = kept.applyAsDouble(t);
                    double p = (1 - h) / (n - 1);
                    return t * eps * (1 - p / (rule == NashRule.SIMPLE ? 1 : 1 + t * h)) - 1;
                },
                1e-3,
                5);
        double h = kept.applyAsDouble(expected);
        double welfare = 100
                * ((1 + expected)
                                / (1 + expected * h)
                                * Math.pow(home + (1 - home) * Math.pow(1 + expected, -eps), 1 / eps)
                        - 1);
        NashEquilibrium answer = solve(NashWorlds.symmetric(n, eps, home), rule);
        for (NashRegion region : answer.regions()) {
            assertThat(region.rate()).isCloseTo(expected, within(RATE));
            assertThat(region.wagePct()).isCloseTo(0, within(POINTS));
            assertThat(region.realIncomePct()).isCloseTo(welfare, within(POINTS));
        }
    }

    @Test
    void closedForms_giveThirtyPercent() {
        NashEquilibrium simple = solve(NashWorlds.symmetric(2, 4, 0.636448110385560), NashRule.SIMPLE);
        NashEquilibrium exact = solve(NashWorlds.symmetric(2, 4, 0.573859769331327), NashRule.EXACT);
        assertThat(simple.regions().get(0).rate()).isCloseTo(0.3, within(RATE));
        assertThat(simple.regions().get(0).realIncomePct()).isCloseTo(-2.77691420697, within(POINTS));
        assertThat(exact.regions().get(1).rate()).isCloseTo(0.3, within(RATE));
        assertThat(exact.regions().get(1).realIncomePct()).isCloseTo(-3.17591975616, within(POINTS));
    }

    @Test
    void twoCountriesOfAnySize_chooseOneOverElasticityTimesTheRivalsHomeShare() {
        Economy economy = NashWorlds.oneSector(5, new double[][] {{300, 20}, {35, 70}});
        NashEquilibrium answer = solve(economy, NashRule.EXACT);
        WorldState world = StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(Shocks.ofTariffs(answer.tariffs())))
                .orThrow()
                .counterfactual();
        for (int i = 0; i < 2; i++) {
            int rival = 1 - i;
            double home = world.flows().get(rival, rival, 0);
            double share = home / (home + world.flows().get(i, rival, 0));
            assertThat(answer.regions().get(i).rate()).isCloseTo(1 / (5 * share), within(1e-8));
        }
        assertThat(solve(economy, NashRule.PRINTED).regions().get(0).rate())
                .isCloseTo(answer.regions().get(0).rate(), within(RATE));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.251961803", "0.01, 0.250197811", "1e-3, 0.250019798", "1e-5, 0.250000198"})
    void smallOpenEconomy_approachesOneOverTheElasticity(double z, double expected) {
        double[][] flows = {{60 * z, 20 * z, 20 * z}, {20 * z, 80, 20}, {20 * z, 20, 80}};
        assertThat(solve(NashWorlds.oneSector(4, flows), NashRule.EXACT)
                        .regions()
                        .get(0)
                        .rate())
                .isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.1080842443", "100, 0.0108413150", "1000, 0.0010844776"})
    void steepDemand_leavesSmallRates(double eps, double expected) {
        assertThat(solve(NashWorlds.symmetric(2, eps, 0.8), NashRule.EXACT)
                        .regions()
                        .get(0)
                        .rate())
                .isCloseTo(expected, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ratesOfTheFormulas_areAtLeastOneOverTheLargestElasticity(long seed) {
        Economy economy = NashWorlds.random(seed, 5, 3);
        double largest = economy.sectors().stream()
                .mapToDouble(Sector::tradeElasticity)
                .max()
                .orElseThrow();
        for (NashRule rule : List.of(NashRule.SIMPLE, NashRule.PRINTED)) {
            assertThat(solve(economy, rule).regions())
                    .allSatisfy(region -> assertThat(region.rate()).isGreaterThanOrEqualTo(1 / largest));
        }
        for (NashRule rule : NashRule.values()) {
            assertThat(solve(economy, rule).rates())
                    .allSatisfy(rate -> assertThat(rate.rate()).isPositive());
        }
    }

    @ParameterizedTest
    @EnumSource(NashRule.class)
    void currencyUnit_changesNothing(NashRule rule) {
        Economy economy = NashWorlds.random(11, 4, 3);
        assertThat(solve(scaled(economy, 1024), rule).regions())
                .isEqualTo(solve(economy, rule).regions());
        NashEquilibrium other = solve(scaled(economy, 0.37), rule);
        assertSame(other.regions(), solve(economy, rule).regions());
    }

    private static Economy scaled(Economy economy, double factor) {
        return economy.toBuilder()
                .flows(ToyWorlds.cube(
                        economy.regions().size(),
                        economy.sectors().size(),
                        (o, d, s) -> factor * economy.flows().get(o, d, s)))
                .build();
    }

    private static void assertSame(List<NashRegion> actual, List<NashRegion> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int r = 0; r < actual.size(); r++) {
            assertThat(actual.get(r).rate()).isCloseTo(expected.get(r).rate(), within(RATE));
            assertThat(actual.get(r).realIncomePct()).isCloseTo(expected.get(r).realIncomePct(), within(POINTS));
            assertThat(actual.get(r).wagePct()).isCloseTo(expected.get(r).wagePct(), within(POINTS));
        }
    }

    @ParameterizedTest
    @EnumSource(NashRule.class)
    void orderOfCountries_changesNothing(NashRule rule) {
        Economy economy = NashWorlds.random(12, 5, 2);
        int[] order = {3, 0, 4, 2, 1};
        List<Region> regions = new ArrayList<>();
        for (int r : order) {
            regions.add(economy.regions().get(r));
        }
        Economy permuted = economy.toBuilder()
                .regions(regions)
                .flows(ToyWorlds.cube(5, 2, (o, d, s) -> economy.flows().get(order[o], order[d], s)))
                .tariffs(ToyWorlds.cube(5, 2, (o, d, s) -> economy.tariffs().get(order[o], order[d], s)))
                .build();
        List<NashRegion> expected = solve(economy, rule).regions();
        List<NashRegion> reordered = new ArrayList<>();
        for (int r : order) {
            reordered.add(expected.get(r));
        }
        assertSame(solve(permuted, rule).regions(), reordered);
    }

    private static Economy halves(Economy economy) {
        int n = economy.regions().size();
        int j = economy.sectors().size();
        List<Sector> sectors = new ArrayList<>();
        for (int s = 0; s < 2 * j; s++) {
            Sector whole = economy.sectors().get(s / 2);
            sectors.add(new Sector(SectorCode.of(whole.code().code() + s % 2), whole.name(), whole.tradeElasticity()));
        }
        return economy.toBuilder()
                .sectors(sectors)
                .flows(ToyWorlds.cube(n, 2 * j, (o, d, s) -> economy.flows().get(o, d, s / 2) / 2))
                .tariffs(ToyWorlds.cube(n, 2 * j, (o, d, s) -> economy.tariffs().get(o, d, s / 2)))
                .valueAdded(null)
                .inputOutput(null)
                .build();
    }

    @Test
    void sectorSplitInHalves_changesNothingButThePrintedRule() {
        Economy economy = NashWorlds.small();
        for (NashRule rule : List.of(NashRule.SIMPLE, NashRule.INCOME, NashRule.EXACT, NashRule.PARTNER)) {
            assertSame(
                    solve(halves(economy), rule).regions(), solve(economy, rule).regions());
        }
        double moved = Math.abs(
                solve(halves(economy), NashRule.PRINTED).regions().get(0).rate()
                        - solve(economy, NashRule.PRINTED).regions().get(0).rate());
        assertThat(moved).isBetween(1e-4, 0.0014);
    }

    @Test
    void oneSector_makesIncomeAndPrintedTheSame() {
        Economy economy = NashWorlds.random(13, 4, 1);
        assertSame(
                solve(economy, NashRule.INCOME).regions(),
                solve(economy, NashRule.PRINTED).regions());
    }

    @Test
    void ownRate_onePercentOff_costsThreeHundredThousandthsOfAPoint() {
        NashSolver solver = StandardSolvers.nash();
        NashEquilibrium answer =
                solver.solve(NashProblem.of(NashWorlds.small())).orThrow();
        double rate = answer.regions().get(0).rate();
        List<ResponsePoint> curve = solver.responseCurve(answer, 0, List.of(0.99 * rate, rate, 1.01 * rate));
        assertThat(curve.get(1).realIncomePct())
                .isCloseTo(answer.regions().get(0).realIncomePct(), within(1e-7));
        assertThat(curve.get(1).realIncomePct() - curve.get(0).realIncomePct()).isBetween(2e-5, 4e-5);
        assertThat(curve.get(1).realIncomePct() - curve.get(2).realIncomePct()).isBetween(2e-5, 4e-5);
    }

    @Test
    void balancedWorld_isThatOfTheReference() {
        TradeCube.Builder expected = TradeCube.builder(3, 2);
        List<String> countries = List.of("A", "B", "C");
        for (String[] row : NashWorlds.rows("balanced-flows")) {
            expected.set(
                    countries.indexOf(row[0]),
                    countries.indexOf(row[1]),
                    row[2].equals("goods") ? 0 : 1,
                    Double.parseDouble(row[3]));
        }
        Economy economy = NashWorlds.small();
        Economy balanced = economy.toBuilder()
                .flows(ToyWorlds.cube(
                        3,
                        2,
                        (o, d, s) -> expected.build().get(o, d, s)
                                / (1 + economy.tariffs().get(o, d, s))))
                .build();
        assertSame(
                solve(balanced, NashRule.EXACT).regions(),
                solve(economy, NashRule.EXACT).regions());
    }
}
