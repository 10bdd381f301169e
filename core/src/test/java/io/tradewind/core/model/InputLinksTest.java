package io.tradewind.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.ToyWorlds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputLinksTest {
    @Test
    void withoutInputs_everythingIsMadeAtHome_andOnlyImportsAreDearer() {
        InputLinks links = new InputLinks(EconomyTransforms.withoutIntermediates(ToyWorlds.threeByThree()));
        for (double share : links.domesticContent().toArray()) {
            assertThat(share).isEqualTo(1.0);
        }
        Vector imported = Vector.of(0.1, 0.0, 0.2);
        assertThat(links.purchases(0, imported)).isEqualTo(imported);
        assertThat(links.costs(0, imported).toArray()).containsOnly(0.0);
    }

    /** What is not made at home is imported: the two parts of every export add to one. */
    @Test
    void domesticAndImportedContent_addToOne() {
        Economy world = ToyWorlds.threeByThree();
        InputLinks links = new InputLinks(world);
        Matrix content = links.domesticContent();
        Accounts accounts = links.accounts();
        int sectors = world.sectors().size();
        for (int r = 0; r < world.regions().size(); r++) {
            for (int s = 0; s < sectors; s++) {
                double sum = accounts.valueAddedShares().get(r, s);
                for (int k = 0; k < sectors; k++) {
                    double home = world.trade().value(r, r, k)
                            * (1 + world.trade().tariff(r, r, k))
                            / accounts.spending().get(r, k);
                    sum += accounts.inputShares().get(r, s, k) * home * content.get(r, k);
                }
                assertThat(content.get(r, s)).isCloseTo(sum, within(1e-13)).isBetween(0.0, 1.0);
            }
        }
    }

    /** If everything that is bought abroad becomes dearer by one per cent, home goods do by no more, and purchases in between. */
    @Test
    void dearerImports_reachHomeGoodsThroughInputs() {
        Economy world = ToyWorlds.threeByThree();
        InputLinks links = new InputLinks(world);
        int sectors = world.sectors().size();
        double[] imported = new double[sectors];
        for (int s = 0; s < sectors; s++) {
            double home =
                    world.trade().value(1, 1, s) / links.accounts().spending().get(1, s);
            imported[s] = 0.01 * (1 - home);
        }
        Vector bought = links.purchases(1, Vector.of(imported));
        Vector made = links.costs(1, bought);
        assertThat(Arrays.stream(made.toArray()).max().orElseThrow())
                .isPositive()
                .isLessThan(0.01);
        for (int s = 0; s < sectors; s++) {
            double home = world.trade().value(1, 1, s)
                    * (1 + world.trade().tariff(1, 1, s))
                    / links.accounts().spending().get(1, s);
            assertThat(bought.get(s)).isCloseTo(imported[s] + home * made.get(s), within(1e-14));
        }
    }
}
