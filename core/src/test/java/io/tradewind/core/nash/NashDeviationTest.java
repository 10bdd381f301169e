package io.tradewind.core.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No one gains by another choice, as the equilibrium solver, which knows nothing of games, tells. */
class NashDeviationTest {
    private static final int DEVIATIONS = 200;
    /** Points of real income within which the solver is exact. */
    private static final double ROUNDING = 1e-9;

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

    private static TradeCube with(TradeCube tariffs, int destination, int origin, int sector, double factor) {
        return ToyWorlds.cube(tariffs.regions(), tariffs.sectors(), (o, d, s) -> {
            boolean moved = d == destination && o != d && (origin < 0 || o == origin) && (sector < 0 || s == sector);
            return tariffs.get(o, d, s) * (moved ? factor : 1);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void uniformRates_beatEveryOtherUniformRate(long seed) {
        Economy economy = NashWorlds.random(seed, 4, 3);
        TradeCube rates =
                StandardSolvers.nash().solve(NashProblem.of(economy)).orThrow().tariffs();
        Random random = new Random(seed);
        try (EquilibriumSession session = open(economy)) {
            for (int k = 0; k < DEVIATIONS / 4; k++) {
                int player = random.nextInt(4);
                double factor = Math.exp(3 * (random.nextDouble() - 0.5));
                assertThat(realIncome(session, with(rates, player, -1, -1, factor), player))
                        .as("%s times its rate for %s", factor, player)
                        .isLessThan(realIncome(session, rates, player) + ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void ratesByOrigin_beatEveryOtherRateOnAnyCell(long seed) {
        Economy economy = NashWorlds.random(seed, 4, 3);
        TradeCube rates = StandardSolvers.nash()
                .solve(NashProblem.of(economy).withRule(NashRule.PARTNER))
                .orThrow()
                .tariffs();
        Random random = new Random(seed);
        try (EquilibriumSession session = open(economy)) {
            for (int k = 0; k < DEVIATIONS / 2; k++) {
                int player = random.nextInt(4);
                int origin = (player + 1 + random.nextInt(3)) % 4;
                int sector = random.nextInt(3);
                double factor = Math.exp(2 * (random.nextDouble() - 0.5));
                assertThat(realIncome(session, with(rates, player, origin, sector, factor), player))
                        .isLessThan(realIncome(session, rates, player) + ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NashRule.class)
    void ratesFedToTheEquilibrium_giveTheSameRegions(NashRule rule) {
        Economy economy = NashWorlds.random(41, 6, 4);
        NashEquilibrium answer = StandardSolvers.nash()
                .solve(NashProblem.of(economy).withRule(rule))
                .orThrow();
        try (EquilibriumSession session = open(economy)) {
            for (int r = 0; r < 6; r++) {
                assertThat(answer.regions().get(r).realIncomePct())
                        .isCloseTo(realIncome(session, answer.tariffs(), r), within(1e-7));
            }
        }
    }

    @Test
    void bestResponse_isTheTopOfItsCurve_andOthersKeepTheirRates() {
        Economy economy = NashWorlds.random(51, 5, 3);
        NashSolver solver = StandardSolvers.nash();
        List<NashOutcome> answers = solver.bestResponses(NashProblem.of(economy));
        assertThat(answers).hasSize(5);
        for (int p = 0; p < 5; p++) {
            NashEquilibrium answer = answers.get(p).orThrow();
            double rate = answer.regions().get(p).rate();
            List<ResponsePoint> curve =
                    solver.responseCurve(answer, 0, List.of(0.9 * rate, rate, 1.1 * rate, 0.0, 3 * rate));
            assertThat(curve.get(1).realIncomePct()).isGreaterThan(0);
            for (ResponsePoint point : curve) {
                assertThat(point.realIncomePct())
                        .isLessThanOrEqualTo(curve.get(1).realIncomePct());
            }
            for (int o = 0; o < 5; o++) {
                for (int d = 0; d < 5; d++) {
                    if (d != p) {
                        assertThat(answer.tariffs().get(o, d, 1))
                                .isEqualTo(economy.tariffs().get(o, d, 1));
                    }
                }
            }
        }
    }

    @Test
    void untaxedSectors_keepTheirRates_andTheRateIsTheBestGivenThem() {
        Economy economy = NashWorlds.random(61, 4, 3);
        NashSolver solver = StandardSolvers.nash();
        NashEquilibrium answer = solver.solve(NashProblem.of(economy).withTaxedSectors(List.of(0, 2)))
                .orThrow();
        assertThat(answer.tariffs().get(0, 1, 1)).isEqualTo(economy.tariffs().get(0, 1, 1));
        assertTop(solver, answer);
    }

    private static void assertTop(NashSolver solver, NashEquilibrium answer) {
        for (int p = 0; p < answer.problem().players().size(); p++) {
            int first = answer.problem().players().get(p).members().get(0);
            double rate = answer.regions().get(first).rate();
            List<ResponsePoint> curve =
                    solver.responseCurve(answer, p, List.of(0.97 * rate, rate, 1.03 * rate, 0.5 * rate, 2 * rate));
            assertThat(curve.get(1).realIncomePct())
                    .isGreaterThan(curve.get(0).realIncomePct())
                    .isGreaterThan(curve.get(2).realIncomePct())
                    .isGreaterThan(curve.get(3).realIncomePct())
                    .isGreaterThan(curve.get(4).realIncomePct());
        }
    }

    @Test
    void union_choosesTheCommonRateThatIsBestForItsMembersTogether() {
        Economy economy = NashWorlds.random(71, 5, 3);
        NashSolver solver = StandardSolvers.nash();
        List<NashPlayer> players =
                List.of(new NashPlayer("U", List.of(1, 3)), NashPlayer.of(economy, 0), NashPlayer.of(economy, 2));
        NashEquilibrium answer =
                solver.solve(NashProblem.of(economy).withPlayers(players)).orThrow();
        assertThat(answer.tariffs().get(1, 3, 0)).isZero();
        assertThat(answer.tariffs().get(0, 1, 0)).isEqualTo(answer.tariffs().get(2, 3, 2));
        assertThat(answer.tariffs().get(0, 4, 0)).isEqualTo(economy.tariffs().get(0, 4, 0));
        assertTop(solver, answer);
    }

    @Test
    void unionOfTwoHalvesOfACountry_isThatCountry() {
        Economy whole = NashWorlds.random(81, 3, 2);
        // region 3 is the second half of region 0
        int[] of = {0, 1, 2, 0};
        double[] part = {0.5, 1, 1, 0.5};
        Economy halves = whole.toBuilder()
                .regions(ToyWorlds.regions(4))
                .flows(ToyWorlds.cube(4, 2, (o, d, s) -> whole.flows().get(of[o], of[d], s) * part[o] * part[d]))
                .tariffs(ToyWorlds.cube(4, 2, (o, d, s) -> whole.tariffs().get(of[o], of[d], s)))
                .valueAdded(null)
                .inputOutput(null)
                .build();
        NashProblem split = NashProblem.of(halves)
                .withPlayers(List.of(
                        new NashPlayer("U", List.of(0, 3)), NashPlayer.of(halves, 1), NashPlayer.of(halves, 2)));
        for (NashRule rule : List.of(NashRule.EXACT, NashRule.SIMPLE)) {
            NashEquilibrium joined =
                    StandardSolvers.nash().solve(split.withRule(rule)).orThrow();
            NashEquilibrium one = StandardSolvers.nash()
                    .solve(NashProblem.of(whole).withRule(rule))
                    .orThrow();
            for (int r = 0; r < 3; r++) {
                assertThat(joined.regions().get(r).rate())
                        .isCloseTo(one.regions().get(r).rate(), within(1e-10));
                assertThat(joined.regions().get(r).realIncomePct())
                        .isCloseTo(one.regions().get(r).realIncomePct(), within(1e-8));
            }
        }
    }

    @Test
    void threads_doNotChangeABit() {
        Economy economy = NashWorlds.random(91, 7, 3);
        NashProblem problem = NashProblem.of(economy).withRule(NashRule.PARTNER);
        NashSolver one = StandardSolvers.nash();
        for (int threads : new int[] {2, 4}) {
            NashSolver many = StandardSolvers.nash(NashSettings.DEFAULT.withThreads(threads));
            assertThat(many.solve(problem)).isEqualTo(one.solve(problem));
            assertThat(many.bestResponses(problem).stream()
                            .map(outcome -> outcome.orThrow().regions()))
                    .isEqualTo(one.bestResponses(problem).stream()
                            .map(outcome -> outcome.orThrow().regions())
                            .toList());
        }
    }
}
