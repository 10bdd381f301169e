package io.tradewind.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedJsonTest {
    private static final List<EventKey> KEYS = List.of(
            EventKey.optional("text", KeyType.FILE, "\"x\"", "a file"),
            EventKey.optional("changes", KeyType.TEXTS, "{\"a\": 1}", "values by name"),
            EventKey.optional("count", KeyType.INTEGER, "2", "how many").within(new Limit(2, 10, false, false)));

    private static KeyedJson.Read read(String text) {
        return KeyedJson.read("body.json", text, KEYS);
    }

    @Test
    void file_isKeptToItsLastBlank() {
        assertThat(read("{\"text\": \"\\n  a: 1\\n\"}").values().text("text")).isEqualTo("\n  a: 1\n");
    }

    @Test
    void longLine_isNoMistakeOfAProgram() {
        String large = "x".repeat(100_000);
        assertThat(read("{\"text\": \"" + large + "\"}").values().text("text")).isEqualTo(large);
    }

    @Test
    void valuesByName_areKeptAsTheyAreWritten() {
        KeyedJson.Read read =
                read("{\"changes\": {\"b.rate\": 0.10, \"a.effective\": \"2025-04-01\", \"without.c\": true}}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.values().texts("changes"))
                .containsEntry("b.rate", "0.10")
                .containsEntry("a.effective", "2025-04-01")
                .containsEntry("without.c", "true");
    }

    @Test
    void whatIsNoValue_isReportedWithItsPlace() {
        KeyedJson.Read read = read("{\"changes\": {\"a\": [1]},\n \"count\": 1,\n \"coun\": 3}");
        assertThat(read.isJson()).isTrue();
        assertThat(read.problems())
                .extracting(ScenarioProblem::path, ScenarioProblem::line)
                .containsExactlyInAnyOrder(tuple("changes.a", 1), tuple("count", 2), tuple("coun", 3));
    }

    @Test
    void whatIsNoJson_isToldApart() {
        assertThat(read("{\"text\": ").isJson()).isFalse();
        assertThat(read("{\"text\": ").problems()).hasSize(1);
    }

    @Test
    void schema_saysTheSame() {
        assertThat(KeyedJson.schema(KEYS).at("/properties/count/minimum").asInt())
                .isEqualTo(2);
        assertThat(KeyedJson.schema(KEYS).at("/properties/changes/type").asString())
                .isEqualTo("object");
        assertThat(KeyedJson.schema(KEYS).get("additionalProperties").asBoolean())
                .isFalse();
    }
}
