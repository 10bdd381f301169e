package io.tradewind.core.equilibrium.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.model.Economy;
import org.junit.jupiter.api.Test;

class ShockTablesTest {
    private static final Economy ECONOMY = ToyWorlds.goldenThreeRegions();
    private static final WorldTables WORLD = new WorldTables(EquilibriumProblem.of(ECONOMY), PlainKernels.INSTANCE);

    /** MODEL.md, law 12: at fixed factory prices, a tariff and an iceberg cost of its size give the same duty-inclusive shares. */
    @Test
    void tariffAndIcebergOfItsSize_giveTheSameSharesAndReceiptsThatDifferByTheTariffFactor() {
        TradeCube tariffs = ECONOMY.tariffs();
        TradeCube higher = tariffs.toBuilder().set(1, 0, 0, 0.2).build();
        double factor = 1.2 / (1 + tariffs.get(1, 0, 0));
        TradeCube costs = ToyWorlds.cube(3, 1, (o, d, s) -> o == 1 && d == 0 ? factor : 1);
        ShockTables tariff = new ShockTables(WORLD);
        tariff.load(Shocks.ofTariffs(higher));
        ShockTables iceberg = new ShockTables(WORLD);
        iceberg.load(Shocks.ofTradeCostFactors(costs));
        assertThat(tariff.sharesByOrigin[0][1][0]).isCloseTo(iceberg.sharesByOrigin[0][1][0], within(1e-15));
        assertThat(iceberg.exDutyByOrigin[0][1][0] / tariff.exDutyByOrigin[0][1][0])
                .isCloseTo(factor, within(1e-14));
    }

    @Test
    void shockTakenBack_restoresEveryBit() {
        ShockTables untouched = new ShockTables(WORLD);
        ShockTables tables = new ShockTables(WORLD);
        tables.load(ToyWorlds.tariffsAbroad(ECONOMY, rate -> rate + 1));
        assertThat(tables.sharesByOrigin[0][1][0]).isLessThan(untouched.sharesByOrigin[0][1][0]);
        tables.load(Shocks.none());
        assertThat(tables.sharesByOrigin[0]).isDeepEqualTo(untouched.sharesByOrigin[0]);
        assertThat(tables.exDutyByDestination[0]).isDeepEqualTo(untouched.exDutyByDestination[0]);
        assertThat(tables.ownExDuty).isDeepEqualTo(untouched.ownExDuty);
    }
}
