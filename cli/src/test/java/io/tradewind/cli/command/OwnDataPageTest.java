package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.io.columnar.Columnar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/own-data.md work as they are printed, one after the other. */
class OwnDataPageTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> NEED_PARQUET = List.of("query", "products");

    @TempDir
    private Path folder;

    private List<String> commands() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/own-data.md"));
        int from = page.indexOf("## From a BACI download to a report");
        return page.substring(from, page.indexOf("Regions and sectors of your own", from))
                .lines()
                .filter(line -> line.startsWith("    tradewind "))
                .map(line -> line.strip().substring("tradewind ".length()))
                .toList();
    }

    /** The words of a command, whose files lie beside the docs or in a folder of this test. */
    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(command);
        while (found.find()) {
            String word = found.group(1) == null ? found.group(2) : found.group(1);
            words.add(
                    word.startsWith("docs/")
                            ? ROOT.resolve(word).toString()
                            : word.matches("(worlds|results)/.*|report.html")
                                    ? folder.resolve(word).toString()
                                    : word);
        }
        return words.toArray(String[]::new);
    }

    @Test
    void commandsWorkAsPrinted() throws IOException {
        Files.createDirectory(folder.resolve("worlds"));
        Files.createDirectory(folder.resolve("results"));
        boolean parquet = Columnar.find().isPresent();
        List<String> commands = commands();
        assertThat(commands).hasSize(7);
        for (String command : commands) {
            String told = parquet ? command : command.replace(" --detail products -o", " -o");
            if (!parquet && NEED_PARQUET.stream().anyMatch(told::contains)) {
                continue;
            }
            Cli.Result result = Cli.run(words(told));
            boolean withoutEngine = result.err().contains("engine for the page is not built");
            assertThat(withoutEngine ? 0 : result.status())
                    .as(told + "\n" + result.err())
                    .isZero();
            assertThat(withoutEngine)
                    .isEqualTo(told.startsWith("report") && !Files.exists(folder.resolve("report.html")));
        }
        assertThat(Files.readString(folder.resolve("worlds/baci-2023/import.json")))
                .contains("\"rows\" : 1990", "\"rows\" : 1956");
    }
}
