package io.tradewind.core.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be answered is a value with a reason, never a number. */
class NashOutcomeTest {
    /** Region 0 trades with no one. */
    private static Economy withHermit() {
        return NashWorlds.oneSector(4, new double[][] {{50, 0, 0}, {0, 80, 20}, {0, 15, 60}});
    }

    @ParameterizedTest
    @EnumSource(NashRule.class)
    void tooFewRounds_giveNoRates(NashRule rule) {
        NashOutcome outcome = StandardSolvers.nash(NashSettings.DEFAULT.withMaxIterations(2))
                .solve(NashProblem.of(NashWorlds.small()).withRule(rule));
        assertThat(outcome.found()).isEmpty();
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.MAX_ITERATIONS_REACHED);
        assertThat(outcome.diagnostics().reason()).contains("Maybe");
        assertThatThrownBy(outcome::orThrow).isInstanceOf(NotConvergedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = NashRule.class,
            names = {"SIMPLE", "INCOME", "PRINTED", "EXACT", "PARTNER"})
    void regionWithoutForeignSales_hasNoFiniteRate_andDoesNotDisturbTheOthers(NashRule rule) {
        Economy economy = withHermit();
        NashProblem all = NashProblem.of(economy).withRule(rule);
        NashOutcome outcome = StandardSolvers.nash().solve(all);
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("No finite rate", "r0", "Maybe leave it out");
        List<NashPlayer> traders = List.of(NashPlayer.of(economy, 1), NashPlayer.of(economy, 2));
        NashEquilibrium answer =
                StandardSolvers.nash().solve(all.withPlayers(traders)).orThrow();
        assertThat(answer.regions().get(0).realIncomePct()).isBetween(-1e-8, 1e-8);
        assertThat(answer.regions().get(1).rate()).isPositive();
    }

    @Test
    void monopolist_hasNoFiniteRate() {
        // region 0 alone makes the second sector and sells nothing else abroad: demand for it does not fall with its
        // price
        Economy economy = Economy.builder("monopoly")
                .year(2014)
                .regions(ToyWorlds.regions(2))
                .sectors(ToyWorlds.sectors(4, 3))
                .flows(ToyWorlds.cube(
                        2, 2, (o, d, s) -> s == 0 ? (o == 0 ? (d == 0 ? 90 : 0) : d == 0 ? 30 : 60) : o == 0 ? 30 : 0))
                .build();
        NashOutcome outcome = StandardSolvers.nash().solve(NashProblem.of(economy));
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("No finite rate", "r0");
    }

    @Test
    void demandNearlyWithoutElasticity_isAnsweredWithAHighRate_notClipped() {
        NashEquilibrium answer = StandardSolvers.nash()
                .solve(NashProblem.of(NashWorlds.symmetric(3, 0.5, 0.8)).withRule(NashRule.SIMPLE))
                .orThrow();
        assertThat(answer.regions().get(0).rate()).isGreaterThan(1.9);
    }

    @Test
    void dutyOnOwnGoods_isRefused() {
        Economy economy = NashWorlds.small();
        Economy taxed = economy.toBuilder()
                .tariffs(economy.tariffs().toBuilder().set(1, 1, 0, 0.1).build())
                .build();
        assertThatThrownBy(() -> StandardSolvers.nash().solve(NashProblem.of(taxed)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("B: The region has a duty on its own goods.");
    }

    @Test
    void questionsWithoutMeaning_areRefused() {
        Economy economy = NashWorlds.small();
        NashProblem problem = NashProblem.of(economy);
        NashPlayer union = new NashPlayer("U", List.of(0, 1));
        assertThatThrownBy(() -> problem.withPlayers(List.of(union, NashPlayer.of(economy, 1))))
                .hasMessageContaining("belongs to one player");
        assertThatThrownBy(() -> problem.withRule(NashRule.PRINTED).withPlayers(List.of(union)))
                .hasMessageContaining("no customs union");
        assertThatThrownBy(() -> problem.withPlayers(List.of(new NashPlayer("W", List.of(0, 1, 2)))))
                .hasMessageContaining("no one is left");
        assertThatThrownBy(() -> problem.withRule(NashRule.SIMPLE).withRatesBySector(true))
                .hasMessageContaining("EXACT or PARTNER");
        assertThatThrownBy(() -> problem.withTaxedSectors(List.of(2))).hasMessageContaining("taxed sector");
    }

    @Test
    void unbalancedWorld_thatIsSolvedAgain_hasTheSameBits() {
        NashProblem problem = NashProblem.of(NashWorlds.random(7, 5, 3));
        assertThat(StandardSolvers.nash().solve(problem))
                .isEqualTo(StandardSolvers.nash().solve(problem));
    }

    @Test
    void settings_defaultsArePinned() {
        assertThat(NashSettings.DEFAULT).isEqualTo(new NashSettings(1e-12, 1e-10, 1_000, 12, 1));
    }
}
