package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind backtest} on its last origin with two draws, which takes a second or two. */
@Tag("slow")
final class BacktestCommandTest {
    private static final String HEADER =
            "period,reporter,partner,flow,product,measure,unit,observed,model,p10,p90,error,"
                    + "random_walk,seasonal_ar1,no_shock,smart,covered,note";
    private static final String COLUMNS = "period,reporter,partner,flow,product,measure,value,unit,source\n";

    @TempDir
    private Path folder;

    private static Cli.Result backtest(String... more) {
        Stream<String> args = Stream.of("backtest", "--origin", "2025-08", "--draws", "2", "--threads", "1");
        return Cli.run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    private Path facts(String rows) throws IOException {
        return Files.writeString(folder.resolve("facts.csv"), COLUMNS + rows);
    }

    private static List<String> rows(Cli.Result result, String start) {
        return result.out().lines().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void csv_hasTheColumnsAndEveryTargetAfterTheOrigin() {
        Cli.Result result = backtest("us-china-2025", "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines().findFirst()).contains(HEADER);
        assertThat(rows(result, "2025-08,"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row).contains(",,,,,,", "no figure: its period is over by the first origin"));
        assertThat(rows(result, "2025-09,CN,USA,exports,all,yoy_pct,% USD,")).hasSize(2);
        assertThat(rows(result, "2025-09,CN,WLD,exports,toys,yoy_pct")).isNotEmpty();
        assertThat(rows(result, "2025-09,CN,AFR,exports,all,contribution_pp")).isNotEmpty();
        assertThat(rows(result, "2025-09,")).allSatisfy(row -> assertThat(row).contains("origin 2025-08"));
        assertThat(result.err()).contains("origin 2025-08: 2 of 2 draws");
    }

    @Test
    void factInAnotherCurrencyOrStatedAgain_isListedWithTheReason_andNotScored() throws IOException {
        Path file = facts("""
                2025-09,CN,USA,exports,all,yoy_pct,-27.0,USD,first
                2025-09,CN,USA,exports,all,yoy_pct,-27.0,EUR,other currency
                2025-09,CN,Viet Nam,exports,all,yoy_pct,24.5,USD,name
                2025-09,CN,USA,exports,all,yoy_pct,-27.0,USD,same fact
                2025-09,CN,USA,exports,all,yoy_pct,-20.0,USD,same fact other value
                2199-12,CN,USA,exports,all,yoy_pct,1,USD,a later century
                2025-06,CN,USA,exports,all,yoy_pct,-16,USD,known at the origin
                """);

        Cli.Result result = backtest("--facts", file.toString(), "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        List<String> own = result.out()
                .lines()
                .filter(line -> line.contains(",yoy_pct,USD,") || line.contains(",EUR,"))
                .toList();
        assertThat(own).hasSize(7);
        assertThat(own.stream().filter(row -> !row.split(",")[11].isEmpty())).hasSize(2);
        assertThat(own.get(0)).startsWith("2025-09,CN,USA,exports,all,yoy_pct,USD,-27.000000,");
        assertThat(own)
                .anySatisfy(row -> assertThat(row).contains("no figure: the unit (EUR) says 'EUR'"))
                .anySatisfy(row -> assertThat(row).contains("no figure: fact line-2 already states this", ",-27.0"))
                .anySatisfy(row -> assertThat(row).contains("with another value (-27.0 USD)"))
                .anySatisfy(row -> assertThat(row).contains("2199-12 is outside the projection"))
                .anySatisfy(row -> assertThat(row).contains("over by the first origin"));
        assertThat(backtest("--facts", file.toString()).out())
                .contains("Without one: 1, fact line-2 already states this");
    }

    @Test
    void manyProblemsOrNoFile_isBadInputWithPlaces() throws IOException {
        Path file = facts("2025-09,,USA,exports,all,yoy_pct,1,USD,x\n".repeat(60));

        Cli.Result many = backtest("--facts", file.toString());

        assertThat(many.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(many.err()).contains("facts.csv:2 [reporter]: error:", "facts.csv: error: ... and 10 more.");
        assertThat(backtest("--facts", "").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(backtest("--facts", "/").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void ownFacts_areForecastInEveryPeriod_andGapsSayWhy() throws IOException {
        Path file = facts("""
                2025-09,CN,USA,exports,all,yoy_pct,-27,% USD,customs
                2025-11,CN,USA,exports,all,yoy_pct,-20,% USD,a later month
                2025-Q3,CN,WLD,exports,all,yoy_pct,6.6,% USD,a quarter that is partly known
                2025-01/2025-09,CN,ASEAN,total,all,yoy_pct,9.6,% CNY,nine months
                2025-09,CN-GD,WLD,exports,all,yoy_pct,1,% CNY,a province
                2025-09,CN,USA,exports,unicorns,yoy_pct,1,% USD,nothing
                2025-06,CN,USA,exports,all,yoy_pct,-16,% USD,known at the origin
                """);

        Cli.Result result = backtest("--facts", file.toString(), "--format", "csv");

        assertThat(result.status()).as(result.err()).isZero();
        for (String start : List.of(
                "2025-11,CN,USA,exports,all,yoy_pct,% USD,-20.000000,",
                "2025-Q3,CN,WLD,exports,all,yoy_pct,% USD,6.600000,",
                "2025-01/2025-09,CN,ASEAN,total,all,yoy_pct,% CNY,9.600000,",
                "2025-09,CN-GD,WLD,exports,all,yoy_pct,% CNY,1.000000,")) {
            assertThat(rows(result, start))
                    .as(start)
                    .hasSize(1)
                    .allSatisfy(row ->
                            assertThat(row.split(",")[8]).as("model in " + row).isNotEmpty());
        }
        assertThat(rows(result, "2025-09,CN,USA,exports,unicorns"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains(",,,,,", "no figure: ", "unicorns"));
        assertThat(rows(result, "2025-06,"))
                .hasSize(1)
                .allSatisfy(
                        row -> assertThat(row).contains(",,,,,,", "no figure: its period is over by the first origin"));
    }

    @Test
    void parametersOfAFile_holdAtEveryOrigin_andSetComesOnTop() throws IOException {
        Path values = Files.writeString(folder.resolve("values.csv"), "parameter,value\nem,2.5\nlam_f,0.3\n");
        Path output = folder.resolve("result");

        Cli.Result result =
                backtest("--parameters", values.toString(), "--set", "lam_f=0.2", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("parameters changed at every origin: elasticity.one_year=2.5, lam_f=0.2.");
        assertThat(Files.readString(output.resolve("run.json")))
                .contains(
                        "\"elasticity.one_year\":2.5",
                        "\"lam_f\":0.2",
                        "values.csv",
                        Fingerprint.ofText(Files.readString(values)));
        assertThat(Files.readString(output.resolve("backtest.csv")))
                .isNotEqualTo(backtest("--format", "csv").out());
    }

    @Test
    void parametersThatCannotBeUsed_areNamed() throws IOException {
        Path values = Files.writeString(folder.resolve("values.csv"), "parameter,value\nemm,2.5\n");

        Cli.Result file = backtest("--parameters", values.toString());
        Cli.Result option = backtest("--set", "elasticity.one_year");

        assertThat(file.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(file.err()).contains("values.csv", "emm", "Maybe");
        assertThat(option.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(option.err()).contains("--set");
    }

    @Test
    void threads_changeNoByte() {
        String[] args = {"backtest", "--origin", "2025-08", "--draws", "3", "--format", "csv", "--threads"};
        String one = Cli.run(Stream.concat(Stream.of(args), Stream.of("1")).toArray(String[]::new))
                .out();
        String two = Cli.run(Stream.concat(Stream.of(args), Stream.of("2")).toArray(String[]::new))
                .out();

        assertThat(two).isEqualTo(one).contains("origin 2025-08");
    }

    @Test
    void output_holdsTargetsScoresAndWhereTheyComeFrom() throws IOException {
        Path output = folder.resolve("result");

        Cli.Result result = backtest("--format", "csv", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("backtest.csv", "run.json", "scores.csv");
        }
        assertThat(Files.readString(output.resolve("backtest.csv"))).isEqualTo(result.out());
        String scores = Files.readString(output.resolve("scores.csv"));
        assertThat(scores)
                .startsWith(
                        "origin,group,forecaster,targets,mae,model_mae,sign_hit,sign_hit_targets,crps,model_crps,skill,"
                                + "coverage,coverage_low,coverage_high,width,dm,dm_p,months\n")
                .contains("\nall,exports:USA,model,4,", "\n2025-08,exports:USA,random_walk,4,");
        assertThat(Files.readString(output.resolve("run.json")))
                .startsWith("{\"schema\":\"tradewind.backtest-run/1\"")
                .contains("\"origins\":[", "\"draws\":{\"number\":2,\"seed\":20250401}", Fingerprint.ofText(scores));
        assertThat(backtest("--output", output.toString()).status()).as("again").isZero();
    }

    @Test
    void folderWithOtherFiles_isLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Cli.Result result = backtest("--output", folder.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("backtest.csv")).doesNotExist();
    }

    @Test
    void table_showsHeadlineAndLosses() {
        Cli.Result result = backtest();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains(
                        "exports, all partners",
                        "exports to the USA",
                        "Where the model loses",
                        "targets have a figure");
        assertThat(Json.topNames(backtest("--format", "json").out())).contains("schema", "scores", "rows", "origins");
    }

    /** From the end of 2025 on only months are left on which no setting was chosen: they are groups and a table of their own. */
    @Test
    void monthsAfter2025_standApart() {
        Cli.Result result = Cli.run("backtest", "ieepa-struck-down-2026", "--origin", "2026-02", "--draws", "2");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("months after 2025-12")
                .doesNotContain("\ntarget ")
                .doesNotContain("Partners, exports")
                .contains("Nowhere.");
        Cli.Result scores =
                Cli.run("backtest", "ieepa-struck-down-2026", "--origin", "2025-11", "--draws", "2", "--format", "csv");
        assertThat(rows(scores, "2025-12,CN,USA,exports,all,yoy_pct")).hasSize(1);
        assertThat(rows(scores, "2026-03,CN,USA,exports,all,yoy_pct")).hasSize(1);
    }

    @Test
    void originWithoutData_isRefusedWithTheMonthsThatHaveThem() {
        Cli.Result result = Cli.run("backtest", "--origin", "2024-06");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("2024-06", "Maybe use a month from 2024-12 to 2026-03.");
    }

    @Test
    void brokenFacts_areBadInputWithTheirPlace() throws IOException {
        Path file = facts("2025-19,CN,USA,exports,all,yoy_pct,x,% USD,customs\n");

        Cli.Result result = backtest("--facts", file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("facts.csv:2", "error: ", "Maybe ");
        assertThat(backtest("--facts", folder.resolve("none.csv").toString()).status())
                .isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void worldWithoutPanel_isRefused() throws IOException {
        ToyWorld.in(folder.resolve("toy"));
        Path file = ToyWorld.scenario(folder.resolve("duty.yaml"));
        ToyWorld.change(folder, "duty.yaml", "title:", "world: toy\ntitle:");

        Cli.Result result = backtest(file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("needs the customs panel", "Maybe use a scenario for world-2023.");
    }

    @Test
    void oneDraw_isRefused() {
        assertThat(Cli.run("backtest", "--draws", "1").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Cli.run("backtest", "--threads", "0").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void forecastOfAllExports_isAChartOfTheDocument_oneNumberAMonth() {
        Map<?, ?> document = (Map<?, ?>) Json.read(backtest("--format", "json").out());
        Map<?, ?> chart = (Map<?, ?>) ((List<?>) document.get("charts")).get(0);
        List<?> months = ((List<?>) chart.get("categories"))
                .stream().map(one -> ((Map<?, ?>) one).get("code")).toList();

        assertThat(chart.get("id")).isEqualTo("past");
        assertThat(chart.get("title").toString()).startsWith("Forecasts of China's exports missed by ");
        assertThat(months).doesNotHaveDuplicates().hasSizeGreaterThan(2).first().isEqualTo("2025-09");
    }
}
