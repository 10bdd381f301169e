package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplainCommandTest {
    private static final String[] YUAN = {
        "explain", "yuan-2025", "--month", "2025-09", "--partner", "EU", "--threads", "1"
    };

    @TempDir
    private Path folder;

    private static Cli.Result yuan(String... more) {
        return Cli.run(Stream.concat(Stream.of(YUAN), Stream.of(more)).toArray(String[]::new));
    }

    /** Three groups for us-china-2025, so that eight runs are enough. */
    private Path groups() throws IOException {
        return Files.writeString(folder.resolve("groups.csv"), """
                player,label,event
                yuan,the yuan,yuan-2025
                belt,Belt and Road,bri-*
                duties,duties and what answers them,*
                """);
    }

    @Test
    void table_saysItInSentencesAndInNumbers() {
        Cli.Result result = yuan();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("Of the ")
                .contains(
                        " rise of exports of China (mainland) to ",
                        " in September 2025",
                        "the yuan and other currencies")
                .contains("\nbaseline ", "\ncurrencies ", "\ntotal ", "2 runs, every set of players.")
                .contains("world world-2023");
    }

    @Test
    void parametersOfAFile_areUsed() throws IOException {
        Path values = Files.writeString(folder.resolve("values.csv"), "parameter,value\nem,2.5\n");

        Cli.Result result = yuan("--parameters", values.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("parameters changed: elasticity.one_year=2.5")
                .isNotEqualTo(yuan().out());
    }

    @Test
    void csv_hasARowAPlayerAndTheTotalLast_andAddsUp() throws IOException {
        Cli.Result result = Cli.run(
                "explain",
                "us-china-2025",
                "--month",
                "2025-09",
                "--partner",
                "USA",
                "--group",
                groups().toString(),
                "--format",
                "csv");

        assertThat(result.status()).as(result.err()).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("player,contribution_pp,quantity_pp,price_pp,exchange_rate_pp,diversion_pp,creation_pp,"
                        + "exposure_pp,standard_error,label,events,duty_usd_mn");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactly("baseline", "duties", "yuan", "belt", "total");
        for (int column = 1; column <= 6; column++) {
            int c = column;
            double sum = lines.subList(1, 5).stream()
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[c]))
                    .sum();
            assertThat(sum).isCloseTo(Double.parseDouble(lines.get(5).split(",")[c]), within(1e-9));
        }
        String run = Cli.run("run", "us-china-2025", "--partner", "USA", "--product", "all", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith("2025-09,CN,USA,exports,all,"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(lines.get(5).split(",")[1]))
                .isCloseTo(Double.parseDouble(run.split(",")[8]), within(1e-6));
    }

    @Test
    void json_isOneDocumentWithSentences() {
        Cli.Result result = yuan("--format", "json");

        assertThat(Json.topNames(result.out()))
                .startsWith("schema", "version", "scenario")
                .contains("question", "players", "sentences", "rows", "cells")
                .doesNotHaveDuplicates();
        assertThat(result.out()).contains("\"by\":\"measure\"", "\"exact\":true", "\"runs\":2");
    }

    @Test
    void output_holdsTheTableAndWhatItWasComputedFrom() throws IOException {
        Path output = folder.resolve("result");

        Cli.Result result = yuan("--format", "csv", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).contains("Wrote explain.csv and run.json");
        assertThat(Files.readString(output.resolve("explain.csv"))).isEqualTo(result.out());
        assertThat(Files.readString(output.resolve("run.json")))
                .startsWith("{\"schema\":\"tradewind.explain/1\"")
                .contains("\"sha256\":\"" + Fingerprint.ofText(result.out()) + "\"", "\"month\":\"2025-09\"");
        assertThat(yuan("--output", output.toString()).status()).isZero();
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("notes.txt"), "mine");
        assertThat(yuan("--output", folder.resolve("mine").toString()).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void province_showsWhereItsExposureIs() throws IOException {
        Path output = folder.resolve("guangdong");

        Cli.Result result = yuan("--reporter", "CN-GD", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Guangdong is exposed to the events", "Where the exposure is (largest 10 of ");
        assertThat(output.resolve("cells.csv"))
                .content()
                .startsWith("player,product,partner,share_pct,log_move_pct,exposure_pp\ncurrencies,");
    }

    @Test
    void threads_changeNoDigit() throws IOException {
        String[] line = {"explain", "tariff-60", "--partner", "USA", "--by", "event", "--format", "csv", "--threads"};

        assertThat(Cli.run(Stream.concat(Stream.of(line), Stream.of("1")).toArray(String[]::new))
                        .out())
                .isEqualTo(
                        Cli.run(Stream.concat(Stream.of(line), Stream.of("2")).toArray(String[]::new))
                                .out())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--month 2031-01 | --month: error: The month 2031-01 does not lie between | Maybe use 2026-12.",
                "--month 2025-9 | '2025-9' is not a month | write it like 2025-01",
                "--partner USB | --partner: error: 'USB' is neither a region | Maybe use one of",
                "--reporter CN-GX | Guangxi only as a part of 'CN-XX' | Maybe use 'CN-XX'.",
                "--product gadgets | --product: error: 'gadgets' is neither | Maybe use",
                "--product furniture --flow imports | There is no figure of 'furniture' by itself | Maybe use 'furniture_other_mfg'",
                "--by measures | 'measures' is none of | measure",
                "--flow export | 'export' is none of | exports",
                "--orders 1 | --orders must be between 2 and | Maybe use --orders 32.",
                "--threads 0 | --threads must be between 1 and 1024 | Maybe leave it out.",
                "--partner CHN --flow exports | The growth of this flow is not known | Maybe ask for another",
            })
    void wrongOptions_areUsageErrorsWithAHint(String options, String message, String hint) {
        Cli.Result result = Cli.run(("explain us-china-2025 " + options).split(" "));

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message, hint).doesNotContain("\tat ");
    }

    @Test
    void brokenGroups_areBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), "player,label,event\nyuan,the yuan,yuan-2024\n");

        Cli.Result result = yuan("--group", file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.err()).contains("g.csv", "line 2", "no event 'yuan-2024'", "Maybe use 'yuan-2025'.");
        assertThat(yuan("--group", folder.resolve("none.csv").toString()).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }
}
