package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A product that the sectors cut in parts moves as its parts do: values of the parts add up. */
class ProductOfSeveralSectorsTest {
    private static final SectorCode MACHINERY = SectorCode.of("machinery");
    private static final SectorCode TEXTILES = SectorCode.of("textiles_apparel_leather");
    private static final int USA = 0;
    private static final int VNM = 1;

    /** The toy panel with a third product that is three parts machines and one part shirts. */
    private static Economy world() {
        CustomsPanel panel = ToyPanels.panel(1.0);
        List<Product> products = new ArrayList<>(panel.products());
        products.add(
                new Product("mixed", "Mixed", Map.of(TEXTILES, .25, MACHINERY, .75), List.of(), DataStatus.JUDGEMENT));
        double[] mix = new double[12];
        Arrays.fill(mix, 0, 4, .5);
        Arrays.fill(mix, 4, 12, .25);
        return ToyWorlds.fourRegions().toBuilder()
                .monthlyBaseline(ToyPanels.baseline(new CustomsPanel(
                        panel.reporter(),
                        panel.region(),
                        panel.firstMonth(),
                        panel.partners(),
                        products,
                        panel.exportsUsdMn(),
                        panel.importsUsdMn(),
                        panel.homePerUsdExports(),
                        panel.homePerUsdImports(),
                        Matrix.of(3, 4, mix),
                        panel.importMix(),
                        panel.totalExportsUsdMn(),
                        panel.totalImportsUsdMn(),
                        panel.holidays(),
                        List.of(),
                        BaselineKnowledge.NONE)))
                .build();
    }

    private static Scenario onMachines() {
        Event tariff = Event.of(
                "t",
                TariffShock.add("USA", List.of("CHN"), .5, LocalDate.of(2025, 4, 1))
                        .scope(io.tradewind.core.scenario.TariffScope.ofSectors("machinery"))
                        .build());
        return Scenario.of("law", YearMonth.of(2025, 1), YearMonth.of(2026, 6), List.of(tariff));
    }

    @Test
    void values_addUpOverTheParts() {
        Projection projection = ProjectionEngine.standard().project(world(), onMachines(), Parameters.defaults());
        FlowTable exports = projection.panelTable(TradeDirection.EXPORTS);
        int moved = 0;
        for (int partner : new int[] {USA, VNM}) {
            for (int t = projection.timeline().indexOf(YearMonth.of(2025, 1));
                    t < projection.timeline().months();
                    t++) {
                double mixed = factor(exports, 2, partner, t);
                double parts = .75 * factor(exports, 0, partner, t) + .25 * factor(exports, 1, partner, t);
                assertThat(mixed).isCloseTo(parts, within(1e-12));
                moved += factor(exports, 0, partner, t) != factor(exports, 1, partner, t) ? 1 : 0;
            }
        }
        assertThat(moved).as("months in which the parts move apart").isGreaterThan(12);
    }

    private static double factor(FlowTable table, int product, int partner, int month) {
        return table.scenarioUsdMn(product, partner, month) / table.baselineUsdMn(product, partner, month);
    }

    @Test
    void heaviestSector_isTheOneThatItIsIn() {
        Product mixed =
                world().monthlyBaseline().orElseThrow().panel().products().get(2);
        assertThat(mixed.sector()).isEqualTo(MACHINERY);
        assertThat(mixed.sectors().keySet()).containsExactly(MACHINERY, TEXTILES);
        assertThatThrownBy(() -> new Product("x", "x", Map.of(MACHINERY, .5), List.of(), DataStatus.DERIVED))
                .hasMessageContaining("sum to 0.5, not to 1");
    }

    @Test
    void bundle_keepsTheParts() {
        Bundle bundle = new Bundle(world(), onMachines(), Parameters.defaults());
        Bundle read = Bundle.of(bundle.text());
        assertThat(read.economy().monthlyBaseline().orElseThrow().panel().products())
                .isEqualTo(world().monthlyBaseline().orElseThrow().panel().products());
    }
}
