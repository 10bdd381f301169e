package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages in {@code docs/commands} and of some scenarios: a block after {@code <!-- command: ... -->} is what that command prints, with the files that a block
 * after {@code <!-- file: ... -->} holds. Help must be up to date, and every output of the first hour; other examples hold numbers of the model, so here they only
 * have to run. {@code -Dsnapshots.update=true} writes all blocks anew.
 */
@Tag("slow")
final class CommandPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("tradewind.root"), "docs", "commands");
    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- command: tradewind (.*?)( \\| head -n (\\d+))? -->\\n```\\n)(.*?)(```\\n)", Pattern.DOTALL);

    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\\n```\\w*\\n(.*?)```\\n", Pattern.DOTALL);
    /** A word of a command; one in quotes may hold blanks. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    private static final String FIRST_HOUR = "../first-hour";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "explain",
                "sweep",
                "solve-for",
                "sensitivity",
                "plot",
                "list",
                "show",
                "validate",
                "new",
                "completion",
                "equilibrium",
                "best-response",
                "world",
                "data",
                "query",
                "backtest",
                "nowcast",
                "calibrate",
                "report",
                "serve",
                "../scenarios/us-china-2025",
                "../scenarios/no-trade-war-2025",
                "../scenarios/october-threat-enacted",
                FIRST_HOUR
            })
    void page_showsWhatTheCommandPrints(String command) throws IOException {
        Path page = PAGES.resolve(command + ".md");
        String text = Files.readString(page);
        Map<String, Path> files = files(text);
        Matcher block = BLOCK.matcher(text);
        StringBuilder updated = new StringBuilder();
        int blocks = 0;
        while (block.find()) {
            Cli.Result result = Cli.run(WORD.matcher(block.group(2))
                    .results()
                    .map(found -> found.group(1) == null ? found.group() : found.group(1))
                    .map(word -> files.containsKey(word) ? files.get(word).toString() : word)
                    .toArray(String[]::new));
            assertThat(result.status()).as(block.group(2) + result.err()).isZero();
            String printed = head(result.out(), block.group(4));
            if (!UPDATE && (block.group(2).endsWith("--help") || command.equals(FIRST_HOUR))) {
                assertThat(block.group(5))
                        .as("%s; update with -Dsnapshots.update=true", page)
                        .isEqualTo(printed);
            }
            block.appendReplacement(updated, Matcher.quoteReplacement(block.group(1) + printed + block.group(6)));
            blocks++;
        }
        block.appendTail(updated);
        assertThat(blocks).as("blocks in %s", page).isPositive();
        if (UPDATE) {
            Files.writeString(page, updated);
        }
    }

    /** The files of a page, written so that its commands find them. */
    private Map<String, Path> files(String page) throws IOException {
        Map<String, Path> files = new HashMap<>();
        Matcher file = FILE.matcher(page);
        while (file.find()) {
            files.put(file.group(1), Files.writeString(folder.resolve(file.group(1)), file.group(2)));
        }
        return files;
    }

    private static String head(String text, String lines) {
        if (lines == null) {
            return text;
        }
        StringBuilder first = new StringBuilder();
        text.lines()
                .limit(Long.parseLong(lines))
                .forEach(line -> first.append(line).append('\n'));
        return first.toString();
    }
}
