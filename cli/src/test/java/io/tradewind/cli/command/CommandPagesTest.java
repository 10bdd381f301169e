package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages in {@code docs/commands} and of some scenarios: a block after {@code <!-- command: ... -->} is what that command prints. Help must be up to date; other
 * examples hold numbers of the model, so here they only have to run. {@code -Dsnapshots.update=true} writes all blocks anew.
 */
final class CommandPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("tradewind.root"), "docs", "commands");
    private static final boolean UPDATE = Boolean.getBoolean("snapshots.update");
    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- command: tradewind (.*?)( \\| head -n (\\d+))? -->\\n```\\n)(.*?)(```\\n)", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "explain",
                "list",
                "show",
                "validate",
                "new",
                "completion",
                "equilibrium",
                "best-response",
                "world",
                "backtest",
                "calibrate",
                "../scenarios/us-china-2025",
                "../scenarios/no-trade-war-2025",
                "../scenarios/october-threat-enacted"
            })
    void page_showsWhatTheCommandPrints(String command) throws IOException {
        Path page = PAGES.resolve(command + ".md");
        String text = Files.readString(page);
        Matcher block = BLOCK.matcher(text);
        StringBuilder updated = new StringBuilder();
        int blocks = 0;
        while (block.find()) {
            Cli.Result result = Cli.run(block.group(2).split(" "));
            assertThat(result.status()).as(block.group(2)).isZero();
            String printed = head(result.out(), block.group(4));
            if (!UPDATE && block.group(2).endsWith("--help")) {
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
