package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.scenarios.GeneratedFile;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.load.ShippedKinds;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
