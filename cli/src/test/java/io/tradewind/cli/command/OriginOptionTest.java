package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --origin} of {@code run} and {@code compare}. */
@Tag("slow")
final class OriginOptionTest {
    private static final String HEADER =
            "month,reporter,partner,flow,product,channel,baseline_usd_mn,scenario_usd_mn,yoy_pct,contribution_pp,"
                    + "quantity_pct,price_pct,scenario_cny_mn,aggregate,p10,p50,p90,"
                    + "reporter_name,partner_name,product_name,effect_usd_mn,effect_pct"
                    + ",duty_usd_mn,effect_quantity_pct,effect_price_pct,effect_cny_per_usd_pct"
                    + ",duty_static_usd_mn,duty_baseline_usd_mn";
    private static final int BASELINE = 6;
    private static final int SCENARIO = 7;
    private static final int P10 = 14;
    private static final int P90 = 16;

    @TempDir
    private Path folder;

    private static Cli.Result run(String... more) {
        Stream<String> args = Stream.of("run", "us-china-2025", "--origin", "2025-06", "--to", "2025-12");
        return Cli.run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    private static List<String[]> exports(Cli.Result result) {
        assertThat(result.status()).as(result.err()).isZero();
        return result.out()
                .lines()
                .filter(line -> line.contains(",exports,"))
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void csv_hasTheSameColumns_printedMonthsThenAProjection() {
        Cli.Result result = run("--partner", "USA", "--product", "all", "--format", "csv");
        Cli.Result standard = Cli.run(
                "run", "us-china-2025", "--to", "2025-12", "--partner", "USA", "--product", "all", "--format", "csv");

        List<String[]> rows = exports(result);
        List<String[]> usual = exports(standard);
        assertThat(result.out().lines().findFirst()).contains(HEADER);
        assertThat(rows).hasSize(12);
        for (int month = 0; month < 12; month++) {
            assertThat(rows.get(month)[BASELINE].equals(rows.get(month)[SCENARIO]))
                    .as("the same with and without events in %s", rows.get(month)[0])
                    .isEqualTo(month < 6);
            assertThat(rows.get(month)[SCENARIO]).isNotEqualTo(usual.get(month)[SCENARIO]);
        }
        assertThat(rows.get(5)).as("customs' first print of June").contains("2025-06", "38111.567");
    }

    /** The last month that is shipped: customs' first prints, first and last, and 2026 as it was printed. */
    @Test
    void lastMonthShipped_isAnOrigin() {
        Cli.Result result = Cli.run(
                "run",
                "ieepa-struck-down-2026",
                "--origin",
                "2026-03",
                "--to",
                "2026-06",
                "--partner",
                "USA",
                "--product",
                "all",
                "--format",
                "csv");

        List<String[]> rows = exports(result);
        assertThat(rows).hasSize(18);
        assertThat(rows.get(11)).contains("2025-12", "34124.490");
        assertThat(rows.get(14)).contains("2026-03", "29441.446");
        for (int month = 0; month < 18; month++) {
            assertThat(rows.get(month)[BASELINE].equals(rows.get(month)[SCENARIO]))
                    .as("printed in %s", rows.get(month)[0])
                    .isEqualTo(month < 15);
        }
    }

    /** A day between the prints of totals and partners, and one after both; a month in between the prints of January and February knows neither. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-09, 2025-07, China's totals to 2025-08 were out and its partners to 2025-07",
        "2025-09-20, 2025-08, 'data read up to 2025-08, as published by 2025-09-20'",
        "2025-01, 2024-12, Customs prints January with February"
    })
    void day_isAnOrigin(String origin, String known, String said) throws IOException {
        Path output = folder.resolve("day");
        Cli.Result result = Cli.run(
                "run",
                "us-china-2025",
                "--origin",
                origin,
                "--to",
                "2025-12",
                "--partner",
                "USA",
                "--output",
                output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().replace('\n', ' ')).contains(said);
        assertThat(Files.readString(output.resolve("run.json")))
                .contains("\"origin\":\"" + known + "\"}")
                .contains("\"vintage\":{\"origin\":\"" + origin + "\"");
    }

    /** The day on which a month was out by partner is that month. */
    @Test
    void monthAndItsDay_areTheSame() {
        Cli.Result month = run("--partner", "USA", "--product", "all", "--format", "csv");
        Cli.Result day = Cli.run(
                "run",
                "us-china-2025",
                "--origin",
                "2025-07-20",
                "--to",
                "2025-12",
                "--partner",
                "USA",
                "--product",
                "all",
                "--format",
                "csv");

        assertThat(day.out()).isEqualTo(month.out());
    }

    @Test
    void dayThatIsNone_isOneMessage() {
        Cli.Result result = Cli.run("backtest", "--origin", "2025-09-31");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err())
                .contains("'2025-09-31' is neither a month nor a day; write it like 2025-06 or 2025-07-20");
    }

    /** The help says how far the data go; they say it themselves. */
    @Test
    void help_namesTheLastMonthShipped() {
        YearMonth last = PanelVintages.shipped(Worlds.load(Worlds.STANDARD)).last();

        assertThat(Cli.run("run", "--help").out().replaceAll("\\s+", " ")).contains("up to " + last + ";");
    }

    @Test
    void table_saysTheOriginAndFromWhenEventsCount() {
        Cli.Result result = run();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().replace('\n', ' '))
                .contains("from 2025-01 to 2025-12, all of it after 2025-06: United States -")
                .contains("Note: China's months up to 2025-06 are what customs printed")
                .contains("data read up to 2025-06, as published by 2025-07-20.")
                .doesNotContain("2024-12");
    }

    @Test
    void runJson_namesOriginVintageAndItsHash() throws IOException {
        Path output = folder.resolve("result");
        run("--partner", "USA", "--format", "csv", "--output", output.toString());
        Path usual = folder.resolve("usual");
        Cli.run("run", "us-china-2025", "--to", "2025-12", "--output", usual.toString());

        assertThat(Files.readString(output.resolve("run.json")))
                .contains("\"horizon\":{\"from\":\"2025-01\",\"to\":\"2025-12\",\"origin\":\"2025-06\"}")
                .containsPattern(
                        "\"vintage\":\\{\"origin\":\"2025-06\",\"published_by\":\"2025-07-20\",\"forecast\":null,\"sha256\":\"[0-9a-f]{64}\"}");
        assertThat(Files.readString(usual.resolve("run.json")))
                .contains("\"origin\":\"2024-12\"")
                .doesNotContain("vintage");
    }

    @ParameterizedTest
    @CsvSource({"CN, USA", "CN-GD, WLD"})
    void bands_haveNoWidthInPrintedMonths(String reporter, String partner) {
        Cli.Result result = run(
                "--reporter", reporter, "--partner", partner, "--product", "all", "--draws", "3", "--format", "csv");

        List<String[]> rows = exports(result);
        assertThat(rows)
                .hasSize(12)
                .allSatisfy(row -> assertThat(row[P10].equals(row[P90]))
                        .as(String.join(",", row))
                        .isEqualTo(row[0].compareTo("2025-06") <= 0));
    }

    @Test
    void provincesAndOtherRegions_sayWhatTheOriginMeansForThem() {
        Cli.Result result = run("--reporter", "CN-GD,VNM", "--partner", "WLD", "--product", "all");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Up to 2025-06 the figures of CN-GD are shares of the base year")
                .contains("The origin is China's; other reporters are projected throughout.");
    }

    @Test
    void compare_startsFromThatOrigin_andSaysWhatADifferenceIs() {
        Cli.Result result = Cli.run(
                "compare", "us-china-2025", "tariff-60", "--origin", "2025-06", "--to", "2025-12", "--partner", "USA");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Differences are against A.\nChina's months up to 2025-06 are as customs printed them")
                .contains("data read up to 2025-06, as published by 2025-07-20.")
                .doesNotContain("2024-12");
    }

    @ParameterizedTest
    @CsvSource({"json, 1, 0", "csv, 0, 1"})
    void compare_saysItToProgramsToo(String format, int onOut, int onErr) {
        String[] args = {
            "compare", "us-china-2025", "tariff-60", "--to", "2025-12", "--partner", "USA", "--format", format
        };
        String notice = "China's months up to 2025-06 are as customs printed them in every scenario.";

        Cli.Result usual = Cli.run(args);
        Cli.Result result = Cli.run(
                Stream.concat(Stream.of(args), Stream.of("--origin", "2025-06")).toArray(String[]::new));

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().split(notice, -1)).hasSize(1 + onOut);
        assertThat(result.err().split("Note: " + notice, -1)).hasSize(1 + onErr);
        assertThat(usual.out() + usual.err()).doesNotContain("as customs printed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04, 2026-12, There are no data as they were known in 2026-04., Maybe use a month from 2024-12 to 2026-03.",
        "2024-11, 2026-12, There are no data as they were known in 2024-11., Maybe use a month from 2024-12 to 2026-03.",
        "2025-01-19, 2026-12, There are no data as they were known on 2025-01-19., Maybe use a day from 2025-01-20 to 2026-04-20.",
        "2026-04-21, 2026-12, There are no data as they were known on 2026-04-21., Maybe use a day from 2025-01-20 to 2026-04-20.",
        "2025-06, 2025-06, nothing is left to project, Maybe let the horizon end later."
    })
    void badOrigin_isOneMessageWithAHint(String origin, String to, String message, String hint) {
        for (String[] args : List.of(
                new String[] {"run", "us-china-2025", "--origin", origin, "--to", to},
                new String[] {"compare", "baseline", "us-china-2025", "--origin", origin, "--to", to})) {
            Cli.Result result = Cli.run(args);

            assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).startsWith("--origin: error: ").contains(message, hint);
        }
    }

    @Test
    void worldWithoutPanel_isOneMessage() throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));
        Path scenario = Files.writeString(
                folder.resolve("s.yaml"),
                "formatVersion: 1\nid: s\ntitle: S\nhorizon: {from: 2025-01, to: 2025-12}\nevents: []\n");

        Cli.Result result = Cli.run("run", scenario.toString(), "--world", world.toString(), "--origin", "2025-06");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err())
                .contains("--origin: error: An origin needs the customs panel", "Maybe leave out the origin");
    }
}
