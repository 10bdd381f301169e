package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of currencies, of money, of names, and of whose trade to look at. */
final class AnswersTest {
    @TempDir
    private Path folder;

    private String scenario(String... events) throws IOException {
        String head = """
                formatVersion: 1
                id: question
                title: A question
                horizon: {from: 2025-01, to: 2025-12}
                events:
                """;
        return Files.writeString(folder.resolve("question.yaml"), head + String.join("", events))
                .toString();
    }

    private static String tariff(String id, String imposer, String target) {
        return """
                  - id: %s
                    kind: tariff
                    imposer: %s
                    targets: [%s]
                    rate: 0.2
                    announced: 2025-01-01
                    effective: 2025-02-01
                    source: {citation: "made up"}
                """.formatted(id, imposer, target);
    }

    private static String yuan(double pct) {
        return """
                  - id: yuan
                    kind: fx
                    legs: [{pair: CNY/USD, quote: FX_PER_CNY, pct: %s}]
                    start: 2025-01-01
                    source: {citation: "made up"}
                """.formatted(pct);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void weakerYuan_showsQuantityPriceAndValuationThatMultiply() throws IOException {
        String out = Cli.run("run", scenario(yuan(-8)), "--frequency", "year").out();

        assertThat(flat(out)).contains("A weaker yuan can lower dollars: sellers pass part of it on");
        Matcher row = Pattern.compile("exports +([-+]\\S+) +([-+]\\S+) +([-+]\\S+) +([-+]\\S+) +([-+]\\S+)\n")
                .matcher(out);
        assertThat(row.find()).as(out).isTrue();
        double[] part = new double[6];
        for (int k = 1; k <= 5; k++) {
            part[k] = 1 + Double.parseDouble(row.group(k)) / 100;
        }
        assertThat(part[1] * part[2]).isCloseTo(part[3], within(0.0015));
        assertThat(part[3] * part[4]).isCloseTo(part[5], within(0.0015));
        assertThat(part[4]).isCloseTo(1 / 0.92, within(0.0006));
        assertThat(part[1]).isGreaterThan(1.0);
        assertThat(part[2]).isLessThan(1.0);
    }

    /** The parts of the table are columns of the rows: they multiply to the effect, and the rate is that of the event once it is there. */
    @Test
    void weakerYuan_hasItsPartsInCsvAndJson() throws IOException {
        String file = scenario(yuan(-8));
        String[] ask = {"run", file, "--frequency", "year", "--partner", "WLD,USA", "--format", "csv"};
        List<String> lines = Cli.run(ask).out().lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replaceAll("\"[^\"]*\"", "x").split(",", -1);
            if (cells[header.indexOf("effect_pct")].isEmpty()) {
                continue; // nothing is traded
            }
            double effect = Double.parseDouble(cells[header.indexOf("effect_pct")]);
            double quantity = Double.parseDouble(cells[header.indexOf("effect_quantity_pct")]);
            double price = Double.parseDouble(cells[header.indexOf("effect_price_pct")]);
            assertThat((1 + quantity / 100) * (1 + price / 100)).isCloseTo(1 + effect / 100, within(1e-7));
            assertThat(Double.parseDouble(cells[header.indexOf("effect_cny_per_usd_pct")]))
                    .isCloseTo(100 / 0.92 - 100, within(0.05));
        }
        ask[ask.length - 1] = "json";
        assertThat(Cli.run(ask).out())
                .contains("\"effect_quantity_pct\":", "\"effect_price_pct\":", "\"effect_cny_per_usd_pct\":");
    }

    /** Small partners beside large ones, and small effects on large flows: a sentence has one unit. */
    @ParameterizedTest
    @CsvSource({"0.3, USA", "0.0002, USA", "0.5, BRA"})
    void headline_hasOneUnitASentence(String rate, String imposer) throws IOException {
        String event = """
                  - {id: t, kind: tariff, imposer: %s, targets: [CHN], rate: %s, effective: 2025-01-01}
                """.formatted(imposer, rate);
        String out = Cli.run("run", scenario(event), "--frequency", "year").out();
        String headline = flat(out.substring(0, out.indexOf("\n\n")));
        for (String sentence : headline.split("(?=The events move)|(?=Imports of)")) {
            assertThat(sentence.contains("mn USD") && sentence.contains("bn USD"))
                    .as(sentence)
                    .isFalse();
        }
        assertThat(headline).containsPattern("[mb]n USD").doesNotContain("(0.0 ");
    }

    @ParameterizedTest
    @CsvSource({"8, A stronger yuan can raise dollars", "-8, A weaker yuan can lower dollars"})
    void sentenceOnTheYuan_followsItsDirection(double pct, String sentence) throws IOException {
        assertThat(flat(Cli.run("run", scenario(yuan(pct)), "--frequency", "year")
                        .out()))
                .contains(sentence);
    }

    @Test
    void currencyTable_standsOnlyWhereARateMoves() throws IOException {
        assertThat(Cli.run("run", scenario(tariff("t", "USA", "CHN")), "--frequency", "year")
                        .out())
                .doesNotContain("yuan per");
    }

    @Test
    void currencyCny_speaksYuanInHeadlineNotesAndTables() throws IOException {
        String out = Cli.run("run", scenario(yuan(-8)), "--currency", "CNY", "--frequency", "quarter")
                .out();
        String beforeNotes = out.substring(0, out.indexOf("What the events change, over all months"));

        assertThat(beforeNotes).contains("(y/y, CNY)", "bn CNY").doesNotContain("USD");
        String movers = out.substring(out.indexOf("Exports by partner"), out.indexOf("Note: "));
        assertThat(movers).contains("bn CNY").doesNotContain("USD");
        assertThat(flat(out))
                .containsPattern("Exports of China \\(mainland\\): .*events move them by \\+\\d+\\.\\d % \\(\\+");
    }

    @Test
    void currencyCnyOfAnotherCountry_saysThatYuanAreNotKnown() {
        assertThat(flat(Cli.run("run", "tariff-60", "--reporter", "VNM", "--currency", "CNY", "--to", "2025-02")
                        .out()))
                .contains("Yuan are known of China and its provinces only", "growth of VNM");
    }

    @Test
    void investment_saysHowManyDollarsTheChangeIs() throws IOException {
        String event = """
                  - id: contracts
                    kind: investment
                    channel: contract
                    hosts: [BRI]
                    pctOfBase: 100
                    start: 2025-01-01
                    source: {citation: "made up"}
                """;
        String out = flat(Cli.run("run", scenario(event), "--frequency", "year").out());
        Matcher money = Pattern.compile(
                        "Belt and Road contracts with all hosts: ([0-9.]+) bn USD on the base path, \\+([0-9.]+) bn USD"
                                + " \\(\\+100\\.0 %\\) by the events, from 2025-01 to 2025-12\\.")
                .matcher(out);

        assertThat(money.find()).as(out).isTrue();
        assertThat(money.group(1)).isEqualTo(money.group(2));
        assertThat(Double.parseDouble(money.group(1))).isBetween(50.0, 200.0);
    }

    @Test
    void amountOfInvestment_isThatAmount() throws IOException {
        String event = """
                  - id: contracts
                    kind: investment
                    channel: contract
                    hosts: [AFR]
                    amountUsdMn: 12000
                    start: 2025-01-01
                    end: 2026-01-01
                    source: {citation: "made up"}
                """;
        assertThat(flat(Cli.run("run", scenario(event), "--frequency", "year").out()))
                .contains("on the base path, +12.0 bn USD");
    }

    @Test
    void eventsOfOthers_offerTheirTrade() throws IOException {
        String file = scenario(tariff("t", "USA", "VNM"));

        assertThat(flat(Cli.run("run", file, "--frequency", "year").out()))
                .contains("These events are about others than CN, whose trade is shown; see Viet Nam (--reporter VNM),"
                        + " United States (--reporter USA).");
        assertThat(Cli.run("run", file, "--frequency", "year", "--format", "json")
                        .out())
                .contains("see Viet Nam (--reporter VNM)");
        assertThat(Cli.run("run", file, "--frequency", "year", "--reporter", "VNM")
                        .out())
                .doesNotContain("are about others");
        assertThat(Cli.run("run", scenario(tariff("t", "USA", "ASIA")), "--frequency", "year")
                        .out())
                .doesNotContain("are about others");
        assertThat(Cli.run("run", scenario(tariff("t", "USA", "VNM"), yuan(-8)), "--frequency", "year")
                        .out())
                .doesNotContain("are about others");
    }

    @Test
    void china_isNamedAsChinaForEveryReporterAndNeverStandsTwiceWithoutAWord() {
        String vietNam = Cli.run("run", "tariff-60", "--reporter", "VNM", "--to", "2025-03")
                .out();
        String all = Cli.run("run", "tariff-60", "--reporter", "all", "--to", "2025-03", "--partner", "WLD")
                .out();

        assertThat(vietNam).containsPattern("CHN +China \\(mainland\\) ").doesNotContain("re-imports");
        assertThat(all)
                .containsPattern("CN +China \\(mainland\\) ")
                .containsPattern("CHN +China \\(mainland\\), world accounts")
                .contains("CN and CHN are one country");
    }

    @Test
    void csv_hasNamesAndEffectsAfterTheFixedColumns() {
        List<String> lines = Cli.run(
                        "run",
                        "tariff-60",
                        "--to",
                        "2025-06",
                        "--frequency",
                        "year",
                        "--partner",
                        "KOR",
                        "--product",
                        "machinery,toys",
                        "--format",
                        "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .endsWith(",p90,reporter_name,partner_name,product_name,effect_usd_mn,effect_pct"
                        + ",duty_usd_mn,effect_quantity_pct,effect_price_pct,effect_cny_per_usd_pct"
                        + ",duty_static_usd_mn,duty_baseline_usd_mn");
        assertThat(lines).anyMatch(line -> line.contains(",China (mainland),\"Korea, Republic of\",Toys,"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double base = Double.parseDouble(cells[6]);
            double scenario = Double.parseDouble(cells[7]);
            assertThat(Double.parseDouble(cells[cells.length - 8])).isCloseTo(scenario - base, within(0.0011));
            assertThat(Double.parseDouble(cells[cells.length - 7]))
                    .isCloseTo(100 * (scenario / base - 1), within(1e-3));
        }
    }

    /** docs/commands/run.md: levels three decimals, percents six, contributions nine. */
    @Test
    void decimals_areThoseOfTheDocs() throws IOException {
        String out = Cli.run(
                        "run",
                        "tariff-60",
                        "--to",
                        "2025-02",
                        "--partner",
                        "USA",
                        "--product",
                        "all",
                        "--format",
                        "csv")
                .out();
        String[] names = out.lines().findFirst().orElseThrow().split(",");
        String[] cells = out.lines().skip(1).findFirst().orElseThrow().split(",");

        for (int k = 0; k < names.length; k++) {
            int decimals =
                    names[k].endsWith("_mn") ? 3 : names[k].endsWith("_pct") ? 6 : names[k].endsWith("_pp") ? 9 : -1;
            if (decimals > 0) {
                assertThat(cells[k]).as(names[k]).matches("-?\\d+\\.\\d{" + decimals + "}");
            }
        }
        assertThat(Files.readString(Path.of(System.getProperty("tradewind.root"), "docs", "commands", "run.md")))
                .contains("Levels have three decimals, percents six, contributions nine");
    }

    @Test
    void equilibrium_worksLikeRun() throws IOException {
        Cli.Result plain = Cli.run("equilibrium", "tariff-60", "--format", "csv");
        Cli.Result spelledOut = Cli.run(
                "equilibrium",
                "--world",
                "world-2023",
                "--scenario",
                "tariff-60",
                "--date",
                "2026-12-31",
                "--format",
                "csv");

        assertThat(plain.status()).as(plain.err()).isZero();
        assertThat(plain.out()).isEqualTo(spelledOut.out()).contains("\nVNM,");
        assertThat(Cli.run("equilibrium", "tariff-60").out()).contains("tariff-60 as of 2026-12-31");
        assertThat(Cli.run("equilibrium", "tariff-60", "--scenario", "baseline").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Cli.run("equilibrium", scenario(tariff("t", "USA", "VNM"))).status())
                .isZero();
    }
}
