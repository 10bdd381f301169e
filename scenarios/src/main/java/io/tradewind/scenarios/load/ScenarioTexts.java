package io.tradewind.scenarios.load;

import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.scenarios.register.EventRegister;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where the names of scenarios lead: those that are asked for, and those that a scenario extends. */
public final class ScenarioTexts {
    private static final ScenarioTexts FILES = new ScenarioTexts(ScenarioText::of);

    private final BiFunction<String, Optional<Path>, ScenarioText> finder;

    private ScenarioTexts(BiFunction<String, Optional<Path>, ScenarioText> finder) {
        this.finder = finder;
    }

    /** To built-in scenarios by their id, else to files. */
    public static ScenarioTexts files() {
        return FILES;
    }

    /**
     * To these texts, else to built-in scenarios; never to a file, whatever a text extends.
     *
     * @param texts the text of a name, if there is one; a name that ends in {@code .json} is read as JSON
     */
    public static ScenarioTexts only(Function<String, Optional<String>> texts) {
        return new ScenarioTexts((name, folder) -> ScenarioText.among(texts, name));
    }

    ScenarioText find(String name, Optional<Path> folder) {
        return finder.apply(name, folder);
    }

    /** The world that the scenario of that name is meant for, if it says so; nothing is checked. */
    public Optional<String> worldOf(String name) {
        return chain(name, Optional.of(BasePath.NONE)).scenario().world();
    }

    private ScenarioChain chain(String name, Optional<String> baseline) {
        return ScenarioChain.of(find(name, Optional.empty()), Optional.empty(), EventKinds.standard(), this, baseline);
    }

    /**
     * A text that a scenario is made of.
     *
     * @param name its name as the user or another text gave it
     * @param text what it says
     */
    public record Source(String name, String text) {}

    /**
     * The text of a scenario that could be loaded, then those that it extends, then those of its base path, then the register if one of them takes events
     * from it.
     *
     * @param baseline the base path that was asked for in place of what the texts say
     */
    public List<Source> sources(String name, Optional<String> baseline) {
        ScenarioChain chain = chain(name, baseline);
        List<Source> sources = new ArrayList<>();
        chain.texts().forEach(text -> sources.add(new Source(text.name(), text.text())));
        if (chain.takesFromRegister()) {
            sources.add(new Source("register", EventRegister.text()));
        }
        return sources;
    }
}
