package io.tradewind.core.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long-run spending and wages in the monthly path: figures from paper, and laws. */
class LongRunPathTest {
    private static final YearMonth FROM = YearMonth.of(2025, 1);
    private static final YearMonth TO = YearMonth.of(2027, 12);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate SEAM = LocalDate.of(2025, 12, 15);
    private static final double SLOW = Parameters.defaults().get("lam_s");
    /** The solver stops at residuals of 1e-10. */
    private static final double SOLVER = 1e-9;

    private static Projection project(Economy economy, Feedback closure, Event... events) {
        Scenario scenario = Scenario.of("link", FROM, TO, List.of(events)).withClosure(closure);
        return ProjectionEngine.standard().project(economy, scenario, Parameters.defaults());
    }

    private static Event tariff(String importer, String origin, double rate, LocalDate from) {
        return Event.of(
                importer + "-" + origin + "-" + from,
                TariffShock.add(importer, List.of(origin), rate, from)
                        .collectedShare(1.0)
                        .build());
    }

    private static int month(Projection projection, int year, int month) {
        return projection.timeline().indexOf(YearMonth.of(year, month));
    }

    private static double ramp(int months) {
        return 1 - Math.pow(1 - SLOW, months);
    }

    private static void assertSameBits(Projection left, Projection right) {
        int n = left.economy().regions().size();
        for (int s = 0; s < left.economy().sectors().size(); s++) {
            for (int o = 0; o < n; o++) {
                for (int d = 0; d < n; d++) {
                    for (int t = 0; t < left.timeline().months(); t++) {
                        assertThat(left.logQuantity(o, d, s, t)).isEqualTo(right.logQuantity(o, d, s, t));
                        assertThat(left.logPrice(o, d, s, t)).isEqualTo(right.logPrice(o, d, s, t));
                    }
                }
            }
        }
    }

    /**
     * Two regions that are alike tax each other at 25 %: wages cannot move (each is the numeraire), and revenue is rebated. The imported share
     * becomes .2·1.25^−4 ÷ (.8 + .2·1.25^−4) = .0928882438, of which a fifth is duty, so spending grows by 1 ÷ (1 − .2·.0928882438).
     */
    @Test
    void symmetricTariffs_addTheSpendingFromPaperAndNothingElse() {
        Economy world = io.tradewind.core.equilibrium.ToyWorlds.twoSymmetricRegions();
        Event[] both = {tariff("r0", "r1", .25, APRIL), tariff("r1", "r0", .25, APRIL)};
        Projection partial = project(world, Feedback.PARTIAL, both);
        Projection general = project(world, Feedback.GENERAL, both);
        double logSpending = -Math.log(1 - .2 * .0928882438);
        for (int h : new int[] {0, 1, 12, 32}) {
            int t = month(general, 2025, 4) + h;
            for (int o = 0; o < 2; o++) {
                assertThat(general.logQuantity(o, 0, 0, t) - partial.logQuantity(o, 0, 0, t))
                        .isCloseTo(ramp(h) * logSpending, within(SOLVER));
                assertThat(general.logPrice(o, 0, 0, t)).isCloseTo(partial.logPrice(o, 0, 0, t), within(SOLVER));
            }
        }
    }

    /** The golden economy of MODEL §9, law 17: wages 1, .9267554707, .9624428868 in units of region 0's, here in units of world value added. */
    @Test
    void goldenEconomy_movesPricesByItsWages() {
        Economy world = io.tradewind.core.equilibrium.ToyWorlds.goldenThreeRegions();
        double[] wages = {1, .9267554707, .9624428868};
        double[] incomes = {.317243548033, .370111209780, .312645242187};
        double world0 = 0;
        for (int r = 0; r < 3; r++) {
            world0 += wages[r] * incomes[r];
        }
        Event event = tariff("r0", "r1", .30, APRIL);
        Projection partial = project(world, Feedback.PARTIAL, event);
        Projection general = project(world, Feedback.GENERAL, event);
        int t = month(general, 2026, 4);
        for (int o = 0; o < 3; o++) {
            double expected = ramp(12) * Math.log(wages[o] / world0);
            assertThat(general.longRun().orElseThrow().logWage(o, t)).isCloseTo(expected, within(SOLVER));
            for (int d = 0; d < 3; d++) {
                assertThat(general.logPrice(o, d, 0, t) - partial.logPrice(o, d, 0, t))
                        .isCloseTo(expected, within(SOLVER));
            }
        }
    }

    @Test
    void nothingToMove_leavesEveryBitAsUnderPartialClosure() {
        Economy world = ToyWorlds.fourRegions();
        assertSameBits(project(world, Feedback.GENERAL), project(world, Feedback.PARTIAL));
        Event zero = tariff("USA", "CHN", 0, APRIL);
        assertSameBits(project(world, Feedback.GENERAL, zero), project(world, Feedback.PARTIAL, zero));
        assertThat(project(world, Feedback.GENERAL, zero)
                        .longRun()
                        .orElseThrow()
                        .states())
                .isEmpty();
        assertThat(project(world, Feedback.PARTIAL, zero).longRun()).isEmpty();
    }

    @Test
    void unitedStatesTaxChina_wagesMoveInTheSensesOfTheTermsOfTrade() {
        Projection general = project(ToyWorlds.fourRegions(), Feedback.GENERAL, tariff("USA", "CHN", .3, APRIL));
        LongRunPath path = general.longRun().orElseThrow();
        int last = general.timeline().months() - 1;
        assertThat(path.logWage(0, last)).isNegative();
        assertThat(path.logWage(1, last)).isPositive();
        assertThat(path.logSpending(1, last)).isGreaterThan(path.logWage(1, last)); // revenue on top of wages
        assertThat(path.states()).singleElement().satisfies(state -> {
            assertThat(state.month()).isEqualTo(YearMonth.of(2025, 4));
            assertThat(state.audit().passed()).isTrue();
        });
    }

    /** No double count: the equilibrium's own trade response (about −70 %) does not come on top of the monthly one. */
    @Test
    void generalClosure_isPartialAndASmallCorrection() {
        Economy world = ToyWorlds.fourRegions();
        Event event = tariff("USA", "CHN", .3, APRIL);
        Projection partial = project(world, Feedback.PARTIAL, event);
        Projection general = project(world, Feedback.GENERAL, event);
        int last = general.timeline().months() - 1;
        LongRunPath path = general.longRun().orElseThrow();
        double largest = 0;
        for (int r = 0; r < 4; r++) {
            largest = Math.max(largest, Math.abs(path.logWage(r, last)));
            largest = Math.max(largest, Math.abs(path.logSpending(r, last)));
        }
        double sigma = 0;
        for (double each :
                MonthlyElasticities.sigmas(world, Parameters.defaults()).toArray()) {
            sigma = Math.max(sigma, each);
        }
        for (int s = 0; s < 3; s++) {
            for (int o = 0; o < 4; o++) {
                for (int d = 0; d < 4; d++) {
                    // ln q moves by at most sigma times a relative price, which two wages make, and by spending
                    assertThat(Math.abs(general.logQuantity(o, d, s, last) - partial.logQuantity(o, d, s, last)))
                            .isLessThan((2 * sigma + 1) * largest);
                }
            }
        }
        assertThat(general.logQuantity(0, 1, 0, last)).isLessThan(-.2);
        assertThat(largest).isLessThan(.05);
    }

    @Test
    void tariffThatEnds_letsItsEffectFadeAtTheSlowRate() {
        LocalDate october = LocalDate.of(2025, 10, 1);
        Event event = Event.of(
                "short",
                TariffShock.add("r0", List.of("r1"), .30, APRIL)
                        .collectedShare(1.0)
                        .end(october)
                        .build());
        Projection general =
                project(io.tradewind.core.equilibrium.ToyWorlds.goldenThreeRegions(), Feedback.GENERAL, event);
        LongRunPath path = general.longRun().orElseThrow();
        assertThat(path.states())
                .extracting(LongRunState::month)
                .containsExactly(YearMonth.of(2025, 4), YearMonth.of(2025, 10));
        double target = path.states().get(0).logWages().get(0);
        int end = month(general, 2025, 10);
        assertThat(path.logWage(0, end)).isCloseTo(ramp(6) * target, within(SOLVER));
        assertThat(path.logWage(0, end + 12)).isCloseTo(ramp(6) * Math.pow(1 - SLOW, 12) * target, within(SOLVER));
    }

    @Test
    void secondStep_addsItsOwnRampFromItsOwnMonth() {
        Projection general = project(
                io.tradewind.core.equilibrium.ToyWorlds.goldenThreeRegions(),
                Feedback.GENERAL,
                tariff("r0", "r1", .20, APRIL),
                tariff("r0", "r1", .10, LocalDate.of(2026, 4, 30)));
        LongRunPath path = general.longRun().orElseThrow();
        double first = path.states().get(0).logWages().get(0);
        double both = path.states().get(1).logWages().get(0);
        int t = month(general, 2027, 4);
        assertThat(path.logWage(0, t)).isCloseTo(ramp(24) * first + ramp(12) * (both - first), within(1e-14));
    }

    private static Event row(String id, double rate, LocalDate from, LocalDate end) {
        TariffShock.Builder row = TariffShock.add("USA", List.of("CHN"), rate, from)
                .announced(APRIL)
                .collectedShare(1.0);
        return Event.of(id, (end == null ? row : row.end(end)).build());
    }

    /** Law 30: where one row takes over another at the same rate nothing changes, so no state begins there. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-05-01", "2025-07-31", "2025-09-17", "2026-02-28", "2027-12-01"})
    void sameRateInTwoRows_givesTheBitsOfOne(LocalDate seam) {
        Economy world = ToyWorlds.fourRegions();
        Projection whole = project(world, Feedback.GENERAL, row("whole", .3, APRIL, null));
        Projection rows = project(world, Feedback.GENERAL, row("one", .3, APRIL, seam), row("two", .3, seam, null));
        assertThat(rows.longRun().orElseThrow().states()).hasSize(1);
        assertSameLongRun(rows, whole);
        if (seam.getDayOfMonth()
                == 1) { // else the months' own sums have one term more, and round otherwise in the last bit
            assertSameBits(rows, whole);
        }
    }

    private static void assertSameLongRun(Projection left, Projection right) {
        for (int r = 0; r < left.economy().regions().size(); r++) {
            for (int t = 0; t < left.timeline().months(); t++) {
                assertThat(left.longRun().orElseThrow().logWage(r, t))
                        .isEqualTo(right.longRun().orElseThrow().logWage(r, t));
                assertThat(left.longRun().orElseThrow().logSpending(r, t))
                        .isEqualTo(right.longRun().orElseThrow().logSpending(r, t));
            }
        }
    }

    @Test
    void seamsInEveryStep_giveTheBitsOfTheStepsAlone() {
        Economy world = ToyWorlds.fourRegions();
        LocalDate cut = LocalDate.of(2026, 3, 1);
        LocalDate june = LocalDate.of(2025, 6, 10);
        LocalDate autumn = LocalDate.of(2026, 10, 1);
        LocalDate last = LocalDate.of(2027, 2, 1);
        Projection steps = project(world, Feedback.GENERAL, row("high", .4, APRIL, cut), row("low", .15, cut, last));
        Projection seams = project(
                world,
                Feedback.GENERAL,
                row("a", .4, APRIL, june),
                row("b", .4, june, cut),
                row("c", .15, cut, autumn),
                row("d", .15, autumn, last),
                row("nothing", 0, autumn, null));
        assertSameLongRun(seams, steps);
        assertThat(seams.longRun().orElseThrow().states())
                .extracting(LongRunState::month)
                .containsExactly(YearMonth.of(2025, 4), YearMonth.of(2026, 3), YearMonth.of(2027, 2));
    }

    /** .1 + .2 is not .3 to the last bit: the rounding of a sum is no state, and moves nothing that the solver would see. */
    @Test
    void layersThatTakeOverARow_beginNoState() {
        Economy world = ToyWorlds.fourRegions();
        Projection whole = project(world, Feedback.GENERAL, row("whole", .3, APRIL, null));
        Projection layers = project(
                world,
                Feedback.GENERAL,
                row("whole", .3, APRIL, SEAM),
                row("one", .1, SEAM, null),
                row("two", .2, SEAM, null));
        assertThat(layers.longRun().orElseThrow().states()).hasSize(1);
        assertSameLongRun(layers, whole);
    }

    @Test
    void longRunThatIsNotFound_failsTheProjectionAndNamesTheMonth() {
        ProjectionEngine engine =
                ProjectionEngine.withSolver(StandardSolvers.equilibrium(SolverSettings.DEFAULT.withMaxIterations(3)));
        Scenario scenario = Scenario.of("link", FROM, TO, List.of(tariff("USA", "CHN", .3, APRIL)))
                .withClosure(Feedback.GENERAL);
        assertThatThrownBy(() -> engine.project(ToyWorlds.fourRegions(), scenario, Parameters.defaults()))
                .isInstanceOf(NotConvergedException.class)
                .hasMessageContaining("MAX_ITERATIONS_REACHED")
                .hasMessageContaining("2025-04");
    }

    @Test
    void switchOfTheConsistentPreset_takesElasticitiesFromTheMonthlyLayer() {
        Economy world = ToyWorlds.fourRegions();
        Parameters consistent = Parameters.defaults().with("theta_from_monthly", 1);
        Scenario scenario = Scenario.of("link", FROM, TO, List.of(tariff("USA", "CHN", .3, APRIL)))
                .withClosure(Feedback.GENERAL);
        Projection projection = ProjectionEngine.standard().project(world, scenario, consistent);
        double[] sigmas = MonthlyElasticities.sigmas(world, consistent).toArray();
        assertThat(projection.longRun().orElseThrow().economy().sectors())
                .extracting(Sector::tradeElasticity)
                .containsExactly(sigmas[0] - 1, sigmas[1] - 1, sigmas[2] - 1);
        assertThat(project(world, Feedback.GENERAL, tariff("USA", "CHN", .3, APRIL))
                        .longRun()
                        .orElseThrow()
                        .economy()
                        .sectors())
                .extracting(Sector::tradeElasticity)
                .containsExactly(4.0, 4.0, 4.0);
    }

    @Test
    void monthlyElasticityOfAtMostOne_givesNoTradeElasticity() {
        Parameters low = Parameters.defaults().with("elasticity.long_run", 1.1);
        assertThatThrownBy(() -> MonthlyElasticities.tradeElasticities(ToyWorlds.fourRegions(), low))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("machinery");
    }
}
