package io.tradewind.core.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelfareTest {
    private static final EquilibriumSolver SOLVER = StandardSolvers.equilibrium();

    private static EquilibriumProblem problem() {
        Economy economy = ToyWorlds.threeByThree();
        return EquilibriumProblem.of(economy)
                .withClosure(DeficitClosure.ZERO)
                .withShocks(ToyWorlds.tariffsAbroad(economy, rate -> rate * 4));
    }

    @Test
    void parts_addUpByPartnerAndBySector() {
        Counterfactual equilibrium = SOLVER.solve(problem()).orThrow();
        LinearWelfare welfare = LinearWelfare.of(equilibrium);
        for (int r = 0; r < 3; r++) {
            double byPartner = 0;
            double bySector = 0;
            double byCell = 0;
            for (int k = 0; k < 3; k++) {
                byPartner += welfare.termsOfTradeWith(r, k) + welfare.volumeOfTradeWith(r, k);
                bySector += welfare.termsOfTradeIn(r, k) + welfare.volumeOfTradeIn(r, k);
                for (int s = 0; s < 3; s++) {
                    byCell += welfare.termsOfTrade(r, k, s) + welfare.volumeOfTrade(r, k, s);
                }
            }
            assertThat(byPartner).isCloseTo(welfare.total(r), within(1e-15));
            assertThat(bySector).isCloseTo(welfare.total(r), within(1e-15));
            assertThat(byCell).isCloseTo(welfare.total(r), within(1e-15));
        }
    }

    @Test
    void termsOfTrade_areWhatOnePartnerGivesTheOther() {
        Counterfactual equilibrium = SOLVER.solve(problem()).orThrow();
        LinearWelfare welfare = LinearWelfare.of(equilibrium);
        double[] income = equilibrium.baseline().income().toArray();
        double sum = 0;
        for (int r = 0; r < 3; r++) {
            sum += welfare.termsOfTrade(r) * income[r];
            assertThat(welfare.termsOfTradeWith(r, r)).isZero();
        }
        assertThat(sum / income[0]).isCloseTo(0, within(1e-12));
    }

    @Test
    void moreSteps_bringTheChainedFigureToTheLogOfRealIncome() {
        double[] distance = new double[3];
        int[] steps = {1, 8, 64};
        for (int k = 0; k < 3; k++) {
            ChainedWelfare chained = ChainedWelfare.along(SOLVER, problem(), steps[k]);
            assertThat(chained.diagnostics()).hasSize(steps[k]);
            double exact = Math.log(chained.equilibrium().realIncomeHat().get(0));
            distance[k] = Math.abs(chained.welfare().total(0) - exact);
        }
        assertThat(distance[1]).isLessThan(distance[0] / 6);
        assertThat(distance[2]).isLessThan(distance[1] / 6);
    }

    @Test
    void chainedTable_hasTheExactFiguresOfTheDirectSolve() {
        List<RegionResult> direct = RegionResults.of(SOLVER.solve(problem()).orThrow());
        List<RegionResult> chained = RegionResults.of(ChainedWelfare.along(SOLVER, problem(), 5));
        for (int r = 0; r < 3; r++) {
            assertThat(chained.get(r).region()).isEqualTo(direct.get(r).region());
            assertThat(chained.get(r).realIncomePct()).isCloseTo(direct.get(r).realIncomePct(), within(1e-7));
            assertThat(chained.get(r).welfareLinearPct())
                    .isNotEqualTo(direct.get(r).welfareLinearPct());
        }
    }
}
