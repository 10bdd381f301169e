package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.CodedWorld;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.load.ShippedKinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioWriterTest {
    private static final ScenarioLoader LOADER = ScenarioLoader.of(CodedWorld.economy(), ParameterRegistry.standard());

    static List<String> ids() {
        return ScenarioCatalog.ids();
    }

    /** The scenario as the reader builds it, without the checks that need a world. */
    private static Scenario read(String yaml) {
        ScenarioDocument document = ScenarioReader.read("sample.yaml", yaml);
        assertThat(document.problems()).isEmpty();
        ScenarioDocument.Header header = document.header();
        return new Scenario(
                header.id(),
                header.title(),
                header.question(),
                header.story(),
                header.world(),
                header.horizon().orElseThrow(),
                header.closure().orElseThrow(),
                document.events().stream()
                        .map(ScenarioDocument.ReadEvent::event)
                        .toList());
    }

    @Test
    void everyKind_readsBackAsTheSame() {
        Scenario scenario = Samples.everyKind();
        String text = ScenarioWriter.yaml(scenario);

        assertThat(read(text)).isEqualTo(scenario);
        assertThat(ScenarioWriter.yaml(read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shippedScenario_readsBackAsTheSame(String id) {
        Scenario scenario = LOADER.load(id);

        assertThat(read(ScenarioWriter.yaml(scenario))).isEqualTo(scenario);
    }

    @Test
    void smallScenario_hasTheDocumentedShape() {
        Scenario scenario = LOADER.load("yuan-minus-10-vs-euro");

        assertThat(ScenarioWriter.yaml(scenario.withEvents(scenario.events())))
                .startsWith("formatVersion: 1\nid: yuan-minus-10-vs-euro\n")
                .contains(
                        "horizon: {from: 2025-01, to: 2026-12}\nclosure: partial\nevents:\n  - id: yuan-euro\n    kind: fx\n")
                .contains(
                        "    legs: [{pair: CNY/USD, quote: CNY_PER_FX, pct: 0}, {pair: CNY/EUR, quote: FX_PER_CNY, pct: -10}]\n");
    }

    @Test
    void scenarioOnABasePath_readsBackAsWhatItBringsAndTakesAway() {
        Scenario scenario = LOADER.loadText(
                "x.yaml",
                "formatVersion: 1\nid: x\ntitle: x\nbaseline: current-law\nhorizon: {from: 2026-01, to: 2027-12}\n"
                        + "without: [us-232-copper]\nchange: {us-301-labour-china: {rate: 30%}}\n"
                        + "events:\n  - {id: own, kind: tariff, imposer: USA, targets: [VNM], rate: 0.25, effective: 2026-08-01}\n");
        String text = ScenarioWriter.yaml(scenario);
        Scenario again = LOADER.loadText("x.yaml", text);

        assertThat(text).contains("\nbaseline: current-law\n").doesNotContain("us-fentanyl-10");
        assertThat(again.basePath()).isEqualTo(scenario.basePath());
        assertThat(again.events()).containsExactlyInAnyOrderElementsOf(scenario.events());
        assertThat(again.droppedEvents()).extracting("id").containsExactly("us-232-copper");
    }

    @Test
    void templates_loadAsTheyStand() {
        for (String name : ScenarioTemplates.names()) {
            Scenario scenario = LOADER.loadText(name + ".yaml", ScenarioTemplates.text(name, ShippedKinds.standard()));
            assertThat(scenario.basePath().orElseThrow().id()).isEqualTo(BasePath.CURRENT_LAW);
            assertThat(scenario.ownEvents()).hasSize(name.equals("blank") ? 0 : 1);
            assertThat(scenario.ownEvents())
                    .allMatch(event -> event.shock().kind().name().equals(name));
        }
    }
}
