package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.world.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names stand where codes may stand, and mean the same events. */
final class NamesInScenariosTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ScenarioLoader LOADER = ScenarioLoader.of(WORLD, ParameterRegistry.standard());
    private static final String CODES = """
            formatVersion: 1
            id: a
            title: a
            horizon: {from: 2025-01, to: 2025-03}
            take: {events: [us-fentanyl-first-02]}
            change: {us-fentanyl-10: {targets: [VNM]}}
            events:
            - {id: t, kind: tariff, imposer: USA, targets: [VNM, EU27], rate: 0.1, effective: 2025-02-01,
               scope: {sectors: [electronics_electrical], exempt: {electronics_electrical: 0.4}}}
            - {id: d, kind: demand, importers: [AFR, ASEAN], products: [integrated_circuits], pct: 5, start: 2025-02-01}
            - {id: p, kind: price_shock, partners: [KOR], exporters: [CHN], products: [electric_vehicles], pct: -5, start: 2025-02-01}
            - {id: i, kind: investment, channel: contract, hosts: [XSE], amountUsdMn: 5, mix: {machinery: 1.0}, start: 2025-02-01, end: 2025-09-01}
            """;
    private static final String NAMES = CODES.replace("targets: [VNM]", "targets: [Vietnam]")
            .replace("USA", "United States")
            .replace("VNM, EU27", "Viet Nam, European Union")
            .replace("[electronics_electrical]", "[Electronics]")
            .replace("{electronics_electrical", "{electronics")
            .replace("AFR, ASEAN", "Africa, asean")
            .replace("integrated_circuits", "chips")
            .replace("[KOR]", "[South Korea]")
            .replace("[CHN]", "[China]")
            .replace("electric_vehicles", "EVs")
            .replace("XSE", "Rest of ASEAN")
            .replace("{machinery", "{Machinery (non-electrical)");

    @Test
    void names_giveTheSameScenarioAsCodes() {
        Scenario codes = LOADER.loadText("a.yaml", CODES);
        assertThat(NAMES).isNotEqualTo(CODES);
        assertThat(LOADER.loadText("a.yaml", NAMES)).isEqualTo(codes);
    }

    @Test
    void twoNamesOfOneSector_areNotTwoShares() {
        String twice =
                CODES.replace("{electronics_electrical: 0.4}", "{electronics_electrical: 0.4, Electronics: 0.3}");
        InvalidScenarioException error =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", twice));
        assertThat(error.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.message()).contains("both stand for 'electronics_electrical'");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, Germany, EU27",
        "DEU, Germany, EU27",
        "de, Germany, EU27",
        "SDN, Sudan, AFR",
        "'Iran, Islamic Rep.', Iran, XME"
    })
    void placeInsideARegion_isAnsweredWithThatRegion(String word, String name, String region) {
        String text = CODES.replace("VNM, EU27", "'" + word + "'");
        InvalidScenarioException error =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", text));
        assertThat(error.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("events[0].targets[0]");
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.message())
                    .startsWith("The world 'world-2023' has " + name + " only as a part of '" + region + "'");
            assertThat(problem.hint()).startsWith("Maybe use '" + region + "'");
        });
    }

    @Test
    void ownName_isTheImposerToo() {
        String own = CODES.replace("VNM, EU27", "United States");
        InvalidScenarioException error =
                catchThrowableOfType(InvalidScenarioException.class, () -> LOADER.loadText("a.yaml", own));
        assertThat(error.problems().get(0).message()).contains("'USA'");
    }
}
