package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioCatalogTest {
    private static final Economy WORLD = Worlds.load("world-2023");
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, ParameterRegistry.standard());

    static java.util.List<String> ids() {
        return ScenarioCatalog.ids();
    }

    @Test
    void index_listsTheScenariosInOrder() {
        assertThat(ScenarioCatalog.ids())
                .startsWith("baseline", "us-china-2025", "tariff-60", "yuan-minus-10-vs-euro", "bri-investment-plus-25")
                .contains("yuan-2025", "bri-investment-2025", "africa-demand-2025", "ai-chip-boom")
                .doesNotHaveDuplicates();
    }

    @Test
    void index_saysOfEachScenarioWhatTheLoaderDoes() throws IOException {
        StringBuilder index = new StringBuilder();
        for (String id : ScenarioCatalog.ids()) {
            Scenario scenario = LOADER.load(id);
            index.append(String.join(
                            "\t", id, String.valueOf(scenario.events().size()), scenario.title(), scenario.question()))
                    .append('\n');
        }
        GeneratedFile.assertFresh(
                "scenarios/src/main/resources/io/tradewind/scenarios/catalog/index.txt", index.toString());
    }

    @Test
    void list_isThatOfTheIndex() {
        assertThat(ScenarioCatalog.list().get(0))
                .isEqualTo(new ScenarioCatalog.Entry(
                        "baseline",
                        LOADER.load("baseline").title(),
                        LOADER.load("baseline").question(),
                        0));
        assertThat(ScenarioCatalog.list()).hasSameSizeAs(ScenarioCatalog.ids());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyScenario_loadsWithoutProblemOrNotice(String id) {
        Scenario scenario = LOADER.load(id);

        assertThat(scenario.id()).isEqualTo(id);
        assertThat(scenario.question()).endsWith("?");
        assertThat(scenario.story()).isNotBlank();
        assertThat(scenario.events()).allMatch(event -> event.source().isPresent());
        assertThat(ScenarioCheck.notices(scenario, WORLD)).isEmpty();
    }

    @Test
    void unknownId_hasNoText() {
        assertThat(ScenarioCatalog.text("us-china-2026")).isEmpty();
        assertThat(ScenarioCatalog.unknown("us-china-2026").hint()).isEqualTo("Maybe use 'us-china-2025'.");
    }

    @Test
    void reciprocalLayers_addUpToTheLegalRates() {
        Scenario scenario = LOADER.load("us-china-2025");

        assertThat(reciprocal(scenario, "2025-04-08")).isEqualTo(0.10);
        assertThat(reciprocal(scenario, "2025-04-09")).isEqualTo(0.84);
        assertThat(reciprocal(scenario, "2025-04-10")).isEqualTo(1.25);
        assertThat(reciprocal(scenario, "2025-05-13")).isEqualTo(1.25);
        assertThat(reciprocal(scenario, "2025-05-14")).isEqualTo(0.34);
    }

    /** Sum of the layers before the truces suspend one of them. */
    private static double reciprocal(Scenario scenario, String day) {
        LocalDate date = LocalDate.parse(day);
        double sum = scenario.events().stream()
                .filter(event -> event.id().startsWith("us-reciprocal-"))
                .map(event -> (TariffShock) event.shock())
                .filter(tariff -> !date.isBefore(tariff.effective())
                        && tariff.end().map(date::isBefore).orElse(true))
                .mapToDouble(TariffShock::rate)
                .sum();
        return Math.round(sum * 1e6) / 1e6;
    }

    @Test
    void yuanMinusTenAgainstTheEuro_statesBothLegs() {
        FxShock fx =
                (FxShock) LOADER.load("yuan-minus-10-vs-euro").events().get(0).shock();

        assertThat(fx.legs()).extracting(FxShock.Leg::currency).containsExactly("USD", "EUR");
        assertThat(fx.legs().get(0).logHomePerUnit()).isZero();
        // MODEL §0: EUR-per-CNY x 0.90 is s_E = +0.1054
        assertThat(fx.legs().get(1).logHomePerUnit()).isCloseTo(0.1054, org.assertj.core.data.Offset.offset(5e-5));
        assertThat(fx.halfLifeMonths()).isEmpty();
    }

    @Test
    void baseline_hasNoEventAndNamesItsWorld() {
        assertThat(LOADER.load("baseline").events()).isEmpty();
        assertThat(ScenarioLoader.worldOf("baseline")).isEqualTo(Optional.of("world-2023"));
    }
}
