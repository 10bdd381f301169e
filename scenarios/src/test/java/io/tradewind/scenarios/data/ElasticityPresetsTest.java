package io.tradewind.scenarios.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.io.world.NamedElasticities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ElasticityPresetsTest {
    /** Goods of Caliendo and Parro as MODEL §9.16 lists them; the twenty services have 8.22. */
    private static final double[] GOODS = {
        9.11, 13.53, 2.62, 8.10, 11.50, 16.52, 64.85, 3.13, 1.67, 2.41, 3.28, 6.99, 1.45, 12.95, 12.91, 3.95, 8.71,
        8.22, 8.22, 3.98
    };

    private static final Parameters DEFAULTS = Parameters.defaults();

    private static Economy world(List<String> sectors) {
        TradeCube.Builder flows = TradeCube.builder(2, sectors.size());
        for (int s = 0; s < sectors.size(); s++) {
            flows.set(0, 0, s, 100).set(1, 1, s, 100).set(0, 1, s, 10).set(1, 0, s, 10);
        }
        return Economy.builder("toy")
                .regions(List.of(Region.of("NOR"), Region.of("SOU")))
                .sectors(sectors.stream().map(code -> Sector.of(code, 3)).toList())
                .flows(flows.build())
                .build();
    }

    private static List<String> forty() {
        List<String> codes = new ArrayList<>();
        for (int s = 1; s <= 40; s++) {
            codes.add(String.format(Locale.ROOT, "s%02d", s));
        }
        return codes;
    }

    private static List<Double> elasticities(String preset, Economy economy) {
        return ElasticityPresets.apply(preset, economy, List.of(), DEFAULTS).economy().sectors().stream()
                .map(Sector::tradeElasticity)
                .toList();
    }

    @Test
    void names_areTheSetsOfTheWorldAndTheMonthlyLayers() {
        assertThat(ElasticityPresets.names(List.of())).containsExactly("world", "consistent");
        NamedElasticities own = new NamedElasticities("mine", List.of(2.0), List.of(""), List.of(""));
        assertThat(ElasticityPresets.names(List.of(own))).containsExactly("mine", "consistent");
        assertThat(ElasticityPresets.DEFAULT).isEqualTo("world");
    }

    @Test
    void worldAndStandard_fitEveryWorld() {
        Economy economy = world(List.of("food", "steel"));
        assertThat(elasticities("world", economy)).containsExactly(3.0, 3.0);
        assertThat(elasticities("standard", economy)).containsExactly(4.0, 4.0);
    }

    @Test
    void consistent_followsTheMonthlyLayer() {
        Economy economy = world(List.of("machinery", "services"));
        double[] sigmas = MonthlyElasticities.sigmas(economy, DEFAULTS).toArray();
        assertThat(elasticities("consistent", economy)).containsExactly(sigmas[0] - 1, sigmas[1] - 1);
        // one kind of goods: its multiplier is the mean, so its elasticity is einf = 2.8
        assertThat(sigmas[0]).isCloseTo(2.8, within(1e-14));
    }

    @Test
    void caliendoParro_hasThePublishedNumbers() {
        List<Double> thetas = elasticities("caliendo-parro", world(forty()));
        for (int s = 0; s < 40; s++) {
            assertThat(thetas.get(s)).isEqualTo(s < GOODS.length ? GOODS[s] : 8.22);
        }
    }

    @Test
    void caliendoParro_refusesOtherSectors() {
        assertThatThrownBy(() -> elasticities("caliendo-parro", world(List.of("food", "steel"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("40 sectors s01 to s40; the world has 2, food to steel")
                .hasMessageContaining("Maybe use 'world' or 'standard'");
        assertThatThrownBy(() -> elasticities("caliendo-parro", world(List.of("s01", "s02"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void unknownPreset_isAnsweredWithTheNearest() {
        assertThatThrownBy(() -> elasticities("consistant", world(List.of("food"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The sets are world, consistent. Maybe use 'consistent'");
    }
}
