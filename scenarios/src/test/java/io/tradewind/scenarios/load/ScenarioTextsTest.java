package io.tradewind.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that lead to texts that were handed in and to what is built in, and to nothing else. */
class ScenarioTextsTest {
    private static final String EXTENDING = "formatVersion: 1\nid: mine\ntitle: Mine\nextends: %s\n";

    private static ScenarioLoader loader(Map<String, String> texts) {
        return ScenarioLoader.of(Worlds.load(Worlds.STANDARD), ParameterRegistry.standard())
                .with(ScenarioTexts.only(name -> Optional.ofNullable(texts.get(name))));
    }

    @Test
    void textOfAName_isLoadedWithWhatItExtends() {
        Scenario mine =
                loader(Map.of("mine.yaml", EXTENDING.formatted("tariff-60"))).load("mine.yaml");
        assertThat(mine.id()).isEqualTo("mine");
        assertThat(mine.events()).hasSize(1);
    }

    @Test
    void file_isNeverOpened(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("there.yaml"), ScenarioCatalog.text("tariff-60").orElseThrow());
        ScenarioLoader loader = loader(Map.of("mine.yaml", EXTENDING.formatted(file)));
        InvalidScenarioException extended =
                catchThrowableOfType(InvalidScenarioException.class, () -> loader.load("mine.yaml"));
        assertThat(extended.problems().get(0).message()).startsWith("There is no built-in scenario '/");
        assertThat(extended.problems().get(0).line()).isEqualTo(4);
        InvalidScenarioException named =
                catchThrowableOfType(InvalidScenarioException.class, () -> loader.load(file.toString()));
        assertThat(named.problems().get(0).message()).startsWith("There is no built-in scenario '/");
    }

    @Test
    void sources_areTheTextThenWhatItExtendsThenTheRegister() {
        ScenarioTexts texts = ScenarioTexts.only(
                name -> Optional.of(EXTENDING.formatted("us-china-2025")).filter(any -> name.equals("mine.yaml")));
        assertThat(texts.sources("mine.yaml", Optional.empty()))
                .extracting(ScenarioTexts.Source::name)
                .startsWith("mine.yaml", "us-china-2025")
                .endsWith("register");
    }
}
