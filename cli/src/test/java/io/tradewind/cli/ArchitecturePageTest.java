package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walk of a rate on the page of the architecture is one that the code still goes, and no longer than it was made to be. */
final class ArchitecturePageTest {
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root", ".."));
    private static final Pattern STEP = Pattern.compile("(?m)^(\\d+)\\. `(\\w+)\\.(\\w+)`");
    private static final int MOST_HAND_OVERS = 15;

    @Test
    void walkOfARate_namesMethodsThatExist_andIsShort() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/ARCHITECTURE.md"));
        String walk = page.substring(page.indexOf("## One rate"), page.indexOf("## Why a market"));
        List<MatchResult> steps = STEP.matcher(walk).results().toList();

        assertThat(steps).hasSizeBetween(10, MOST_HAND_OVERS);
        for (int k = 0; k < steps.size(); k++) {
            assertThat(steps.get(k).group(1)).isEqualTo(String.valueOf(k + 1));
            assertThat(source(steps.get(k).group(2)))
                    .containsPattern("\\b" + steps.get(k).group(3) + "\\(");
        }
    }

    private static String source(String type) throws IOException {
        for (String module : List.of("io", "scenarios", "core")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                Optional<Path> file =
                        files.filter(path -> path.endsWith(type + ".java")).findFirst();
                if (file.isPresent()) {
                    return Files.readString(file.get());
                }
            }
        }
        throw new AssertionError("There is no class " + type + ".");
    }
}
