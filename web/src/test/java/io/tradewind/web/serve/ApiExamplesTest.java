package io.tradewind.web.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the API's page do what they say, in each language whose interpreter is there. */
class ApiExamplesTest {
    private static final Path PAGE = Path.of(System.getProperty("tradewind.root"), "docs", "api.md");
    private static final Pattern YEARS = Pattern.compile("(?m)^(2025|2026) -?\\d+\\.\\d.*$");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "python, python3, example.py, -c, import json",
        "r, Rscript, example.R, -e, library(curl); library(jsonlite)"
    })
    void example_printsTheEffectOfBothYears(
            String language, String interpreter, String file, String option, String needs)
            throws IOException, InterruptedException {
        assumeThat(isThere(interpreter, option, needs))
                .as("%s with '%s' is not installed, so its example was not run", interpreter, needs)
                .isTrue();
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        assertThat(block.group(1).lines().count()).isLessThanOrEqualTo(10);
        Path script = Files.writeString(folder.resolve(file), block.group(1));
        try (Client client = new Client(Client.limits())) {
            ProcessBuilder start = new ProcessBuilder(interpreter, script.toString()).redirectErrorStream(true);
            start.environment()
                    .putAll(Map.of("TRADEWIND_URL", client.server.address().toString()));
            Process process = start.start();
            String printed = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(printed).isZero();
            List<String> years =
                    YEARS.matcher(printed).results().map(one -> one.group(1)).toList();
            assertThat(years).as(printed).containsExactly("2025", "2026");
        }
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
