package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every output that the README shows is the real one: a block that follows a comment with a command holds what the command prints. With
 * {@code -Dsnapshots.update=true} the test writes it there.
 */
class ReadmeTest {
    private static final Pattern SHOWN =
            Pattern.compile("(<!-- tradewind ([^\\n]*) -->\\n```\\n)(.*?)(\\n```\\n)", Pattern.DOTALL);
    private static final Path README =
            Path.of(System.getProperty("tradewind.root", "..")).resolve("README.md");

    @Test
    void shownOutput_isWhatTheCommandPrints() throws IOException {
        String text = Files.readString(README);
        Matcher matcher = SHOWN.matcher(text);
        String fresh = matcher.replaceAll(ReadmeTest::withOutput);
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(README, fresh);
        }
        assertThat(SHOWN.matcher(text).results().count()).isPositive();
        assertThat(Files.readString(README))
                .as("README.md is stale: run this test with -Dsnapshots.update=true")
                .isEqualTo(fresh);
    }

    private static String withOutput(MatchResult shown) {
        Cli.Result result = Cli.run(shown.group(2).split(" "));
        assertThat(result.status()).as(shown.group(2)).isZero();
        String output = result.out()
                .lines()
                .map(String::stripTrailing)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        return Matcher.quoteReplacement(shown.group(1) + output.stripTrailing() + shown.group(4));
    }
}
