package io.tradewind.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.AccountAdjustment.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts on paper: two regions, two sectors. */
class AccountsTest {
    /** a: 100 and 60 at home, 20 of s0 to b. b: 50 and 80 at home, 10 of s1 to a. */
    private static TradeCube flows() {
        return TradeCube.builder(2, 2)
                .set(0, 0, 0, 100)
                .set(0, 0, 1, 60)
                .set(0, 1, 0, 20)
                .set(1, 1, 0, 50)
                .set(1, 1, 1, 80)
                .set(1, 0, 1, 10)
                .build();
    }

    private static Economy.Builder world() {
        return Economy.builder("paper")
                .regions(List.of(Region.of("a"), Region.of("b")))
                .sectors(List.of(Sector.of("s0", 4), Sector.of("s1", 4)))
                .flows(flows())
                .tariffs(TradeCube.builder(2, 2).set(1, 0, 1, 0.1).build());
    }

    private static InputOutputTable inputs(double... rows) {
        return InputOutputTable.of(2, 2, rows);
    }

    @Test
    void withoutInputs_spendingIsFinalDemandAndDeficitsFollow() {
        Accounts accounts = Accounts.of(world().build());
        assertThat(accounts.output().toArray()).containsExactly(120, 60, 50, 90);
        assertThat(accounts.spending().toArray()).containsExactly(new double[] {100, 71, 70, 80}, within(1e-12));
        assertThat(accounts.valueAdded().toArray()).containsExactly(180, 140);
        assertThat(accounts.tariffRevenue().toArray()).containsExactly(new double[] {1, 0}, within(1e-15));
        assertThat(accounts.deficits().toArray()).containsExactly(-10, 10);
        assertThat(accounts.finalShares().get(0, 0)).isCloseTo(100.0 / 171, within(1e-15));
        assertThat(accounts.adjustments())
                .extracting(AccountAdjustment::kind)
                .containsExactly(Kind.DEFICIT, Kind.DEFICIT);
    }

    @Test
    void withInputs_finalDemandIsSpendingLessIntermediateUse() {
        Accounts accounts = Accounts.of(world().valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(inputs(0.3, 0.2, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4))
                .build());
        // a uses 0.3·120 + 0.1·60 = 42 of s0 and 0.2·120 + 0.4·60 = 48 of s1; leaves 58 and 23 of 81
        assertThat(accounts.finalShares().get(0, 0)).isCloseTo(58.0 / 81, within(1e-14));
        assertThat(accounts.finalShares().get(0, 1)).isCloseTo(23.0 / 81, within(1e-14));
        assertThat(accounts.valueAdded().get(0)).isCloseTo(90, within(1e-12));
    }

    @Test
    void intermediateUseAboveSpending_givesZeroFinalDemandAndIsReported() {
        Accounts accounts = Accounts.of(world().valueAdded(Matrix.filled(2, 2, 0.4))
                .inputOutput(inputs(0.0, 0.6, 0.0, 0.6, 0.3, 0.3, 0.3, 0.3))
                .build());
        // a would use 0.6·180 = 108 of s1 but buys 71
        assertThat(accounts.finalShares().get(0, 1)).isZero();
        assertThat(accounts.finalShares().get(0, 0)).isEqualTo(1);
        AccountAdjustment first = accounts.adjustments().get(0);
        assertThat(first.kind()).isEqualTo(Kind.NEGATIVE_FINAL_DEMAND);
        assertThat(first.amount()).isCloseTo(-37, within(1e-12));
        assertThat(first.describe()).contains("a s1").contains("-37");
    }

    @Test
    void smallGap_rescalesInputsAndIsReported() {
        Accounts accounts = Accounts.of(world().valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(inputs(0.3, 0.2005, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4))
                .build());
        assertThat(accounts.inputShares().get(0, 0, 0) + accounts.inputShares().get(0, 0, 1))
                .isCloseTo(0.5, within(1e-15));
        assertThat(accounts.adjustments()).anyMatch(a -> a.kind() == Kind.ROUNDING_GAP);
    }

    @Test
    void sharesThatAddTo1point2_areOneProblemWithPlaceAndHint() {
        Economy economy = world().valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(inputs(0.4, 0.3, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4))
                .build();
        assertThatThrownBy(() -> Accounts.of(economy)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.problems().get(0).path()).isEqualTo("a,s0");
            assertThat(e.problems().get(0).message()).contains("1.2");
        });
    }

    @Test
    void regionThatOnlyImports_isOneProblemThatNamesIt() {
        TradeCube flows = flows().toBuilder()
                .set(1, 1, 0, 0)
                .set(1, 1, 1, 0)
                .set(1, 0, 1, 0)
                .build();
        assertThatThrownBy(() -> Accounts.of(world().flows(flows).build()))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().get(0).toString()).startsWith("b:").contains("Maybe");
                });
    }

    @Test
    void sectorWithoutInputs_getsValueAddedOne() {
        Accounts accounts =
                Accounts.of(world().valueAdded(Matrix.filled(2, 2, 0.7)).build());
        assertThat(accounts.valueAddedShares().toArray()).containsOnly(1.0);
        assertThat(accounts.adjustments())
                .filteredOn(a -> a.kind() == Kind.NO_INPUTS)
                .hasSize(4);
    }

    @Test
    void inputThatNobodyBuys_isDroppedAndTheOthersRescaled() {
        TradeCube flows = flows().toBuilder().set(0, 0, 1, 0).set(1, 0, 1, 0).build();
        Accounts accounts = Accounts.of(world().flows(flows)
                .valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(inputs(0.3, 0.2, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4))
                .build());
        assertThat(accounts.inputShares().get(0, 0, 1)).isZero();
        assertThat(accounts.inputShares().get(0, 0, 0)).isCloseTo(0.5, within(1e-15));
        assertThat(accounts.adjustments())
                .extracting(AccountAdjustment::kind)
                .contains(Kind.INPUT_NEVER_BOUGHT, Kind.NO_PRODUCTION);
    }

    @Test
    void negativeInput_suppliesTheRegionAndIsKept() {
        Accounts accounts = Accounts.of(world().valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(InputOutputTable.withNegativeShares(
                        2, 2, new double[] {0.6, -0.1, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4}))
                .build());
        assertThat(accounts.inputShares().get(0, 0, 1)).isEqualTo(-0.1);
        assertThat(accounts.valueAdded().get(0)).isEqualTo(90);
        // a uses 0.6·120 + 0.1·60 = 78 of s0 and 0.4·60 - 0.1·120 = 12 of s1; leaves 22 and 59 of 81
        assertThat(accounts.finalShares().get(0, 0)).isCloseTo(22.0 / 81, within(1e-14));
        assertThat(accounts.finalShares().get(0, 1)).isCloseTo(59.0 / 81, within(1e-14));
        assertThat(accounts.adjustments())
                .extracting(AccountAdjustment::kind)
                .containsExactly(Kind.DEFICIT, Kind.DEFICIT);
    }

    @Test
    void gapWhereBothSignsNearlyCancel_isSharedBySizeInsteadOfBlownUp() {
        Accounts accounts = Accounts.of(world().valueAdded(Matrix.of(2, 2, new double[] {0.9995, 1, 1, 1}))
                .inputOutput(InputOutputTable.withNegativeShares(2, 2, new double[] {0.3, -0.3, 0, 0, 0, 0, 0, 0}))
                .build());
        // half of the gap of 0.0005 each
        assertThat(accounts.inputShares().get(0, 0, 0)).isCloseTo(0.30025, within(1e-12));
        assertThat(accounts.inputShares().get(0, 0, 1)).isCloseTo(-0.29975, within(1e-12));
        assertThat(accounts.valueAddedShares().get(0, 0)).isEqualTo(0.9995);
        assertThat(accounts.adjustments()).anyMatch(a -> a.kind() == Kind.ROUNDING_GAP);
    }

    @Test
    void negativeInputThatNobodyBuys_isDroppedToo() {
        TradeCube flows = flows().toBuilder().set(0, 0, 1, 0).set(1, 0, 1, 0).build();
        Accounts accounts = Accounts.of(world().flows(flows)
                .valueAdded(Matrix.filled(2, 2, 0.5))
                .inputOutput(InputOutputTable.withNegativeShares(
                        2, 2, new double[] {0.7, -0.2, 0.1, 0.4, 0.3, 0.2, 0.1, 0.4}))
                .build());
        assertThat(accounts.inputShares().get(0, 0, 1)).isZero();
        assertThat(accounts.inputShares().get(0, 0, 0)).isCloseTo(0.5, within(1e-15));
    }
}
