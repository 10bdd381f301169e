package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of best tariffs on the pages are those that the commands above them print. */
@Tag("slow")
class GamesPagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String COMMAND = "    tradewind ";

    private static Map<String, String[]> regions(String command) {
        String[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--format", "csv"))
                .toArray(String[]::new);
        Cli.Result result = Cli.run(words);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[0], row -> row));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    @Test
    void warsOf2025_areWhatTheCommandsPrint() throws IOException {
        List<String> checked = new ArrayList<>();
        Map<String, String[]> answer = Map.of();
        for (String line : Files.readAllLines(DOCS.resolve("what-would-they-answer.md"))) {
            if (line.startsWith(COMMAND)) {
                answer = regions(line.substring(COMMAND.length()));
            } else if (line.matches("\\| [A-Z0-9]+ \\|.*")) {
                String region = line.split("\\|")[1].strip();
                String[] row = answer.get(region);
                assertThat(line)
                        .isEqualTo("| " + region
                                + text(" | %.1f %% |", 100 * number(row, 2))
                                + text(" %.1f %% |", 100 * number(row, 3))
                                + text(" %+.3f %% |", number(row, 4))
                                + text(" %.2f %% |", 100 * number(row, 9))
                                + text(" %+.1f %% |", number(row, 10)));
                checked.add(region);
            }
        }
        assertThat(checked).containsExactly("USA", "CHN", "USA", "CAN", "MEX", "USA", "EU27");
    }

    @Test
    void whatPublishedCodesDoDifferently_hasTheSizesOfTheCommands() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("model/nash.md")).stream()
                .filter(line -> line.startsWith("| `all --nash"))
                .toList();
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            String options = line.split("`")[1];
            Map<String, String[]> answer = regions("best-response " + options);
            StringBuilder expected = new StringBuilder();
            for (String region : List.of("USA", "CHN", "DEU", "VNM")) {
                expected.append(text(" | %.2f %%", 100 * number(answer.get(region), 3)))
                        .append(text(", %+.3f", number(answer.get(region), 4)));
            }
            assertThat(line).endsWith(expected + " |");
        }
    }
}
