package io.tradewind.core.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Games where goods are made of goods: the general way, and its agreement with the quick one where both are open. */
class NashWithInputsTest {
    private static final NashSolver SOLVER = StandardSolvers.nash();

    /** Shares a hair below one send a problem the general way without changing its answer. */
    private static Economy almostWithoutInputs(Economy economy) {
        int n = economy.regions().size();
        int j = economy.sectors().size();
        double[] inputs = new double[n * j * j];
        for (int user = 0; user < n * j; user++) {
            inputs[user * j + user % j] = 1e-13;
        }
        return economy.toBuilder()
                .valueAdded(Matrix.filled(n, j, 1 - 1e-13))
                .inputOutput(InputOutputTable.of(n, j, inputs))
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = NashRule.class,
            names = {"EXACT", "PARTNER"})
    void valueAddedOfOne_givesTheNumbersOfTheClosedRoom(NashRule rule) {
        for (Economy economy : List.of(NashWorlds.small(), NashWorlds.random(101, 5, 3))) {
            NashProblem problem = NashProblem.of(economy).withRule(rule);
            assertSame(
                    SOLVER.solve(problem.withEconomy(almostWithoutInputs(economy)))
                            .orThrow(),
                    SOLVER.solve(problem).orThrow());
        }
    }

    private static void assertSame(NashEquilibrium actual, NashEquilibrium expected) {
        assertThat(actual.rates()).hasSameSizeAs(expected.rates());
        for (int k = 0; k < expected.rates().size(); k++) {
            NashRate rate = expected.rates().get(k);
            assertThat(actual.rates().get(k).rate()).isCloseTo(rate.rate(), within(1e-8));
            assertThat(actual.rates().get(k).appliedRate()).isCloseTo(rate.appliedRate(), within(1e-9));
        }
        for (int r = 0; r < expected.regions().size(); r++) {
            NashRegion a = actual.regions().get(r);
            NashRegion b = expected.regions().get(r);
            assertThat(a.realIncomePct()).isCloseTo(b.realIncomePct(), within(1e-7));
            assertThat(a.wagePct()).isCloseTo(b.wagePct(), within(1e-6));
            assertThat(a.incomePct()).isCloseTo(b.incomePct(), within(1e-6));
            assertThat(a.priceIndexPct()).isCloseTo(b.priceIndexPct(), within(1e-6));
            assertThat(a.termsOfTradePct()).isCloseTo(b.termsOfTradePct(), within(1e-6));
            assertThat(a.tariffRevenueShare()).isCloseTo(b.tariffRevenueShare(), within(1e-8));
            assertThat(a.tariffRevenueShareBase()).isCloseTo(b.tariffRevenueShareBase(), within(1e-8));
            assertThat(a.importsPct()).isCloseTo(b.importsPct(), within(1e-6));
            assertThat(a.exportsPct()).isCloseTo(b.exportsPct(), within(1e-6));
        }
        assertThat(actual.worldRealIncomePct()).isCloseTo(expected.worldRealIncomePct(), within(1e-7));
    }

    @Test
    void pairsThatDoNotTrade_doNotDisturbRatesByOrigin() {
        Economy full = NashWorlds.random(104, 5, 2);
        Economy economy = full.toBuilder()
                .flows(ToyWorlds.cube(
                        5,
                        2,
                        (o, d, s) -> o == 0 && d == 1 || o == 3 && d == 2
                                ? 0
                                : full.flows().get(o, d, s)))
                .build();
        NashProblem problem = NashProblem.of(economy).withRule(NashRule.PARTNER);
        NashEquilibrium closed = SOLVER.solve(problem).orThrow();
        NashEquilibrium general =
                SOLVER.solve(problem.withEconomy(almostWithoutInputs(economy))).orThrow();
        for (int k = 0; k < closed.rates().size(); k++) {
            NashRate rate = closed.rates().get(k);
            boolean traded = !(rate.player().name().equals("r1")
                            && rate.origin().orElseThrow().code().equals("r0"))
                    && !(rate.player().name().equals("r2")
                            && rate.origin().orElseThrow().code().equals("r3"));
            if (traded) {
                assertThat(general.rates().get(k).rate()).isCloseTo(rate.rate(), within(1e-8));
            }
        }
        for (int r = 0; r < 5; r++) {
            assertThat(general.regions().get(r).realIncomePct())
                    .isCloseTo(closed.regions().get(r).realIncomePct(), within(1e-7));
        }
    }

    @Test
    void unionsAndUntaxedSectors_agreeWithTheClosedRoom() {
        Economy economy = NashWorlds.random(102, 5, 3);
        NashProblem problem = NashProblem.of(economy)
                .withTaxedSectors(List.of(0, 2))
                .withPlayers(List.of(
                        new NashPlayer("U", List.of(1, 3)), NashPlayer.of(economy, 0), NashPlayer.of(economy, 4)));
        assertSame(
                SOLVER.solve(problem.withEconomy(almostWithoutInputs(economy))).orThrow(),
                SOLVER.solve(problem).orThrow());
    }

    @Test
    void rateOnEveryOriginAndSector_isTheRateOnTheOrigin_whereNothingIsMadeOfInputs() {
        Economy economy = NashWorlds.random(103, 3, 3);
        NashProblem problem = NashProblem.of(economy).withRule(NashRule.PARTNER);
        NashEquilibrium cells = SOLVER.solve(problem.withRatesBySector(true)).orThrow();
        NashEquilibrium origins = SOLVER.solve(problem).orThrow();
        for (NashRate cell : cells.rates()) {
            double rate = origins.rates().stream()
                    .filter(r -> r.player().equals(cell.player()) && r.origin().equals(cell.origin()))
                    .findFirst()
                    .orElseThrow()
                    .rate();
            assertThat(cell.rate()).isCloseTo(rate, within(1e-7));
        }
    }

    private static EquilibriumSession open(Economy economy) {
        return StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-13))
                .open(EquilibriumProblem.of(economy).withClosure(DeficitClosure.ZERO));
    }

    private static double realIncome(EquilibriumSession session, TradeCube tariffs, int region) {
        return 100
                * (session.solve(Shocks.ofTariffs(tariffs))
                                .orThrow()
                                .realIncomeHat()
                                .get(region)
                        - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113})
    void withInputs_noRateBySectorGainsByMoving(long seed) {
        Economy economy = ToyWorlds.random(seed, 4, 3);
        // the last sector is not traded
        NashProblem problem =
                NashProblem.of(economy).withTaxedSectors(List.of(0, 1)).withRatesBySector(true);
        NashEquilibrium answer = SOLVER.solve(problem).orThrow();
        double spread = IntStream.range(0, 4)
                .mapToDouble(p -> Math.abs(answer.rates().get(2 * p).rate()
                        - answer.rates().get(2 * p + 1).rate()))
                .max()
                .orElseThrow();
        assertThat(spread).as("rates differ by sector").isGreaterThan(0.003);
        assertThat(answer.largestGap()).isLessThan(1e-8);
        Random random = new Random(seed);
        try (EquilibriumSession session = open(economy)) {
            for (int k = 0; k < 200 / 3; k++) {
                int player = random.nextInt(4);
                int sector = random.nextInt(2);
                double factor = Math.exp(2 * (random.nextDouble() - 0.5));
                TradeCube moved = ToyWorlds.cube(
                        4,
                        3,
                        (o, d, s) ->
                                answer.tariffs().get(o, d, s) * (d == player && o != d && s == sector ? factor : 1));
                assertThat(realIncome(session, moved, player))
                        .isLessThan(realIncome(session, answer.tariffs(), player) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {121, 122})
    void withInputs_uniformAndByOriginRatesAreTopsOfTheirCurves(long seed) {
        Economy economy = ToyWorlds.random(seed, 5, 3);
        for (NashRule rule : List.of(NashRule.EXACT, NashRule.PARTNER)) {
            NashProblem problem = NashProblem.of(economy).withRule(rule).withTaxedSectors(List.of(0, 1));
            NashEquilibrium answer = SOLVER.solve(problem).orThrow();
            try (EquilibriumSession session = open(economy)) {
                for (int player = 0; player < 5; player++) {
                    double best = realIncome(session, answer.tariffs(), player);
                    int p = player;
                    for (int origin : IntStream.range(0, 5).filter(o -> o != p).toArray()) {
                        for (double factor : new double[] {0.9, 1.1}) {
                            TradeCube moved = ToyWorlds.cube(
                                    5,
                                    3,
                                    (o, d, s) -> answer.tariffs().get(o, d, s)
                                            * (d == p && (rule == NashRule.EXACT || o == origin) ? factor : 1));
                            assertThat(realIncome(session, moved, player)).isLessThanOrEqualTo(best + 1e-9);
                        }
                    }
                }
            }
        }
    }
}
