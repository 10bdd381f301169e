package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.LiberationDay;
import io.tradewind.core.equilibrium.RevenueUse;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.io.world.ShockReader;
import io.tradewind.scenarios.data.ShippedFiles;
import io.tradewind.scenarios.world.Worlds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The paper's printed figures on the built-in world of 194 economies. @source LONGRUN §1 */
class LiberationDayTest {
    private static final LoadedWorld WORLD = Worlds.open("liberation-2023");
    private static final LiberationDay PAPER =
            new LiberationDay(WORLD.economy(), RegionCode.of("USA"), WORLD.gdp().orElseThrow());
    private static final int USA = WORLD.economy().regionsOf("USA").get(0);
    private static final Shocks DUTIES = shocks("tariffs-2025-04-02");
    private static final Counterfactual ANSWER = solve(PAPER.variant(), DUTIES);

    private static Shocks shocks(String name) {
        return ShockReader.read(
                        WORLD.economy(),
                        Shocks.none(),
                        new ShockFiles(
                                Optional.of(ShippedFiles.resources()
                                        .resolve("worlds/liberation-2023/shocks/" + name + ".csv")),
                                Optional.empty(),
                                Optional.empty()))
                .shocks();
    }

    private static Counterfactual solve(Variant variant, Shocks shocks) {
        return StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(WORLD.economy())
                        .withVariant(variant)
                        .withShocks(shocks))
                .orThrow();
    }

    private static double percent(double hat) {
        return 100 * (hat - 1);
    }

    private static double trade(TradeCube flows, boolean exports, boolean everyones) {
        double sum = 0;
        for (int r = 0; r < flows.regions(); r++) {
            if (r == USA || everyones) {
                sum += exports ? RegionResults.exports(flows, r) : RegionResults.imports(flows, r);
            }
        }
        return sum;
    }

    private static double overGdp(Counterfactual answer, boolean exports) {
        return trade(answer.counterfactual().flows(), exports, false)
                / trade(answer.baseline().flows(), exports, false)
                / answer.counterfactual().valueAdded().get(USA)
                * answer.baseline().valueAdded().get(USA);
    }

    @Test
    void dutiesOf2April_withTaxRelief_areThePapersToTheLastDigit() {
        assertThat(percent(ANSWER.realIncomeHat().get(USA))).isCloseTo(1.13, within(0.005));
        assertThat(percent(ANSWER.employment().get(USA))).isCloseTo(0.32, within(0.005));
        assertThat(percent(ANSWER.priceIndexHat().get(USA))).isCloseTo(12.8, within(0.05));
        assertThat(percent(overGdp(ANSWER, true))).isCloseTo(-52.7, within(0.05));
        assertThat(percent(overGdp(ANSWER, false))).isCloseTo(-43.6, within(0.05));
        TradeCube before = ANSWER.baseline().flows();
        TradeCube after = ANSWER.counterfactual().flows();
        double deficit = (trade(after, false, false) - trade(after, true, false))
                / (trade(before, false, false) - trade(before, true, false));
        assertThat(percent(deficit)).isCloseTo(-18.1, within(0.05));
    }

    @Test
    void everyoneElse_losesWhatThePaperPrints_andWorldTradeShrinks() {
        double sum = 0;
        double weight = 0;
        for (int r = 0; r < WORLD.economy().regions().size(); r++) {
            double income = ANSWER.baseline().income().get(r);
            sum += r == USA ? 0 : income * percent(ANSWER.realIncomeHat().get(r));
            weight += r == USA ? 0 : income;
        }
        assertThat(sum / weight).isCloseTo(-0.58, within(0.005));
        double product = ANSWER.counterfactual().valueAdded().sum()
                / ANSWER.baseline().valueAdded().sum();
        double trade = trade(ANSWER.counterfactual().flows(), false, true)
                / trade(ANSWER.baseline().flows(), false, true);
        double paid = ANSWER.counterfactual().tariffRevenue().sum()
                / trade(ANSWER.baseline().flows(), false, true);
        assertThat(percent(trade / product)).isCloseTo(-10.9, within(0.05));
        assertThat(percent((trade + paid) / product)).isCloseTo(-9.4, within(0.05));
    }

    @Test
    void marginsAndFormulaRates_areThePapers() {
        assertThat(PAPER.margins().get(0)).isCloseTo(0.1143, within(5e-5));
        assertThat(PAPER.margins().get(1)).isCloseTo(0.2705, within(5e-5));
        assertThat(100 * PAPER.ownFormulaRate(true)).isCloseTo(21.80, within(0.005));
        assertThat(100 * PAPER.ownFormulaRate(false)).isCloseTo(18.54, within(0.005));
        assertThat(100 * PAPER.othersFormulaRate()).isCloseTo(22.74, within(0.005));
    }

    @Test
    void optimalRetaliation_isTheFormulaRate() {
        TradeCube rates = shocks("optimal-retaliation").tariffs().orElseThrow();
        int china = WORLD.economy().regionsOf("CHN").get(0);
        assertThat(rates.get(USA, china, 0)).isCloseTo(PAPER.othersFormulaRate(), within(1e-9));
        TradeCube reciprocal = shocks("reciprocal-retaliation").tariffs().orElseThrow();
        assertThat(reciprocal.get(USA, china, 0))
                .isEqualTo(reciprocal.get(china, USA, 0))
                .isPositive();
    }

    @Test
    void lawsHold() {
        assertThat(EquilibriumAudit.standard().check(ANSWER).failures()).isEmpty();
        assertThat(EquilibriumAudit.standard()
                        .check(solve(
                                PAPER.variant().withRevenue(RevenueUse.LUMP_SUM), shocks("reciprocal-retaliation")))
                        .failures())
                .isEmpty();
    }

    /** Without relief the same duties bring the United States nothing: what is done with revenue decides the sign. */
    @Test
    void lumpSum_bringsTheUnitedStatesNothing() {
        Counterfactual answer = solve(PAPER.variant().withRevenue(RevenueUse.LUMP_SUM), DUTIES);
        assertThat(percent(answer.realIncomeHat().get(USA))).isCloseTo(-0.006, within(0.001));
        assertThat(percent(answer.employment().get(USA))).isCloseTo(-0.41, within(0.005));
    }
}
