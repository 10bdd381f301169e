package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.load.InvalidScenarioException;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.load.ShippedKinds;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.json(EventKinds.standard()), InputFormat.JSON);

    static List<String> ids() {
        return ScenarioCatalog.ids();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @Test
    void shippedSchema_isFresh() throws IOException {
        GeneratedFile.assertFresh(
                "io/src/main/resources/io/tradewind/io/format/" + ScenarioSchema.RESOURCE,
                ScenarioSchema.json(EventKinds.standard()));
        assertThat(ScenarioSchema.class.getResource(ScenarioSchema.RESOURCE)).isNotNull();
    }

    @Test
    void guide_isFresh() throws IOException {
        GeneratedFile.assertFresh("docs/scenario-format.md", ScenarioGuide.markdown());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shippedScenario_fitsTheSchema(String id) {
        assertThat(errors(ScenarioCatalog.text(id).orElseThrow())).isEmpty();
    }

    @Test
    void templates_fitTheSchema() {
        for (String name : ScenarioTemplates.names()) {
            assertThat(errors(ScenarioTemplates.text(name, ShippedKinds.standard())))
                    .as(name)
                    .isEmpty();
        }
    }

    /** Schema, reader and check have one source: a threat states a probability, neither 0 nor 1. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", probability: 0", ", probability: 1", ", probability: 1.5"})
    void threatThatIsCertain_fitsNeitherSchemaNorReader(String probability) {
        String threat = """
                formatVersion: 1
                id: a
                title: a
                horizon: {from: 2025-01, to: 2025-06}
                events:
                - {id: t, kind: threat, imposer: USA, targets: [CHN], rate: 0.1, announced: 2025-02-01, effective: 2025-03-01%s}
                """;
        assertThat(errors(threat.formatted(probability))).isNotEmpty();
        assertThat(errors(threat.formatted(", probability: 0.5"))).isEmpty();
        ScenarioLoader loader = ScenarioLoader.of(Worlds.load(Worlds.STANDARD), ParameterRegistry.standard());
        assertThat(catchThrowableOfType(
                                InvalidScenarioException.class,
                                () -> loader.loadText("a.yaml", threat.formatted(probability)))
                        .problems())
                .extracting(ScenarioProblem::path)
                .containsExactly("events[0].probability");
        assertThat(loader.loadText("a.yaml", threat.formatted(", probability: 0.5"))
                        .events())
                .hasSize(1);
    }

    @Test
    void everyKind_fitsTheSchemaAsWritten() {
        assertThat(errors(ScenarioWriter.yaml(Samples.everyKind()))).isEmpty();
    }

    @Test
    void mistypedKey_failsTheSchema() {
        String text = ScenarioCatalog.text("tariff-60").orElseThrow().replace("effective:", "efective:");

        assertThat(errors(text)).extracting(Error::getMessage).anyMatch(message -> message.contains("efective"));
    }

    @Test
    void missingHorizon_failsTheSchemaUnlessItExtends() {
        String head = "formatVersion: 1\nid: x\ntitle: X\n";

        assertThat(errors(head)).isNotEmpty();
        assertThat(errors(head + "extends: baseline\n")).isEmpty();
    }

    @Test
    void unknownKindAndRateOutOfBounds_failTheSchema() {
        String text = ScenarioCatalog.text("tariff-60").orElseThrow();

        assertThat(errors(text.replace("kind: tariff", "kind: tarif"))).isNotEmpty();
        assertThat(errors(text.replace("rate: 0.6", "rate: 60"))).isNotEmpty();
        assertThat(errors(text.replace("rate: 0.6", "rate: 60%"))).isEmpty();
    }
}
