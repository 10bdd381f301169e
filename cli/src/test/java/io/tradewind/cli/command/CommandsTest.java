package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare", "explain", "list", "show", "validate", "new", "completion"})
    void everyCommand_hasHelpWithExamples(String command) {
        Cli.Result result = Cli.run(command, "--help");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Usage: tradewind " + command, "Examples:", "  tradewind " + command + " ");
        assertThat(result.injected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "list worlds",
                "list scenarios",
                "list parameters",
                "completion bash",
                "show em",
                "validate us-china-2025"
            })
    void shortCommands_buildNoInjector(String line) {
        Cli.Result result = Cli.run(line.split(" "));

        assertThat(result.status()).isZero();
        assertThat(result.out()).isNotEmpty();
        assertThat(result.injected()).isFalse();
    }

    @Test
    void namedCommand_isTheOnlyOneThatIsBuilt() {
        assertThat(TradewindCommand.commandsFor("run", "us-china-2025")).containsExactly(RunCommand.class);
        assertThat(TradewindCommand.commandsFor("--help")).hasSizeGreaterThan(10);
        assertThat(TradewindCommand.commandsFor()).isEqualTo(TradewindCommand.commandsFor("--help"));
        assertThat(TradewindCommand.commandsFor("completion", "fish")).isEqualTo(TradewindCommand.commandsFor());
        assertThat(TradewindCommand.commandsFor("rum")).isEqualTo(TradewindCommand.commandsFor());
    }

    @Test
    void mistypedCommand_isAnsweredWithThoseThereAre() {
        Cli.Result result = Cli.run("explian", "us-china-2025");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("explain");
    }

    @Test
    void version_namesProgramAndJava() {
        assertThat(Cli.run("--version").out()).matches("tradewind \\d+\\.\\d+\\.\\d+\\S* \\(Java [^)]+\\)\\R");
    }

    @Test
    void lists_nameEverythingInEachFormat() {
        List<String> scenarios =
                Cli.run("list", "scenarios", "--format", "csv").out().lines().toList();
        long parameters =
                Cli.run("list", "parameters", "--format", "csv").out().lines().count() - 1;
        Cli.Result worlds = Cli.run("list", "worlds", "--format", "json");

        assertThat(scenarios.get(0)).isEqualTo("id,events,title,question");
        assertThat(scenarios.stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(ScenarioCatalog.ids());
        assertThat(parameters)
                .isEqualTo(ParameterRegistry.standard().definitions().size());
        assertThat(Json.topNames(worlds.out())).containsExactly("schema", "worlds");
        assertThat(worlds.out()).contains("\"id\":\"world-2023\",\"year\":2023,\"regions\":24,\"sectors\":16");
    }

    /** Fact 96 of the articles: exports to the United States fell by 27 % in September 2025. */
    @Test
    void showFact_saysFigureSourceAndClass() {
        Cli.Result result = Cli.run("show", "96");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains(
                        "Fact 96",
                        "period       2025-09",
                        "partner      USA",
                        "value        -27",
                        "class        forecast")
                .contains("source ", "tolerance ");
    }

    @Test
    void showScenario_hasStoryCalendarAndSources() {
        Cli.Result result = Cli.run("show", "us-china-2025");

        assertThat(result.out())
                .contains("The tariff escalation of 2025", "events\n", "2025-04-09", "USA on CHN, HKG: add ")
                .contains("yuan stronger against USD", "contract in BRI: ", "suspends ", "Sources\n=======");
        List<String> days = result.out()
                .lines()
                .filter(line -> line.matches("\\d{4}-\\d{2}-\\d{2} .*"))
                .map(line -> line.substring(0, 10))
                .toList();
        assertThat(days).hasSizeGreaterThan(30).isSorted();
    }

    /** A retaliation ends with its trigger, an agreement and a control say what they do: no kind is left blank. */
    @Test
    void showScenario_hasWordsAndDaysForEveryKind(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("all.yaml");
        Files.writeString(file, """
                formatVersion: 1
                id: all
                title: "All"
                horizon: {from: 2026-01, to: 2026-12}
                events:
                  - {id: a, kind: tariff, imposer: USA, targets: [VNM], rate: 10%, effective: 2026-02-01, end: 2026-08-01}
                  - {id: b, kind: retaliation, imposer: VNM, trigger: a, lagDays: 10, proportion: 0.5}
                  - {id: c, kind: trade_agreement, imposer: JPN, targets: [AUS], margin: 5pp, effective: 2026-03-01, end: 2026-09-01, mutual: true}
                  - {id: d, kind: legal_invalidation, ids: [a], date: 2026-05-01}
                  - {id: e, kind: de_minimis, imposer: EU27, targets: [CHN], sectors: [all], date: 2026-07-01, end: 2026-12-01, mode: flat, fee: 3, currency: EUR, avgValue: 30, affectedShare: 10%}
                  - {id: f, kind: export_control, partners: [JPN], sectors: [machinery], mode: quota, volumeCap: 0.6, start: 2026-01-01, end: 2026-04-01}
                  - {id: g, kind: supply, sectors: [metals], capacityPct: 10, start: 2026-04-01, end: 2026-06-01}
                  - {id: h, kind: channel_policy, channel: cbec, partners: [USA], sectors: [all], pct: 10, affectedShare: 20%, start: 2026-06-01, end: 2026-10-01}
                  - {id: i, kind: calendar, newYear: 2026-02-10}
                """);
        List<String> lines = Cli.run("show", file.toString())
                .out()
                .lines()
                .map(line -> line.replaceAll(" {2,}", " | "))
                .toList();

        assertThat(lines)
                .contains(
                        "2026-02-01 | 2026-08-01 | tariff | a | USA on VNM: add 10 % | a",
                        "2026-02-11 | 2026-08-11 | retaliation | b | VNM answers a: 50 % of its rate | b",
                        "2026-03-01 | 2026-09-01 | trade_agreement | c | JPN and AUS: 5 % off on both sides | c",
                        "2026-05-01 | legal_invalidation | d | voids a | d",
                        "2026-07-01 | 2026-12-01 | de_minimis | e | EU27 on parcels of CHN: 3 EUR each | e",
                        "2026-01-01 | 2026-04-01 | export_control | f | CHN to JPN, machinery: quota of 60 % | f",
                        "2026-04-01 | 2026-06-01 | supply | g | CHN makes metals: capacity +10 % | g",
                        "2026-06-01 | 2026-10-01 | channel_policy | h | cbec to USA, all: +10 % | h",
                        "2026-02-10 | 2026-02-11 | calendar | i | Chinese New Year on 2026-02-10 | i");
    }

    @Test
    void showWorld_saysWhichFiguresAreWeak() {
        Cli.Result result = Cli.run("show", "world-2023");

        assertThat(result.out())
                .contains("24 regions", "16 sectors", "Licences: ", "Sources\n", "figures that are not verified")
                .contains("recalled", "Monthly customs data of CN: 25 partners");
    }

    @Test
    void showOwnWorldAndParameter_describeThem() throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));

        assertThat(Cli.run("show", world.toString()).out()).contains("Two regions", "2 regions", "CC0-1.0");
        assertThat(Cli.run("show", "elasticity.one_year").out())
                .contains("Central       2.2", "Hard bounds   0.7 to 5", "Preset        ");
        assertThat(Cli.run("show", "us-china").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"us-china-2026, Maybe use 'us-china-2025'.", "145, Maybe look for the fact with: tradewind list facts."
    })
    void showNameThatMeansNothing_namesAllKindsAndTheNearest(String name, String hint) {
        Cli.Result result = Cli.run("show", name);

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith(name + ": error: ")
                .contains(
                        "There is no scenario, world, parameter, fact, place, goods, file or folder of that name.",
                        hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tariff", "fx", "investment", "blank"})
    void newFile_validatesAndIsNeverOverwritten(String template) throws IOException {
        Path file = folder.resolve("mine.yaml");

        assertThat(Cli.run("new", file.toString(), "--template", template).status())
                .isZero();
        Cli.Result valid = Cli.run("validate", file.toString());
        String text = Files.readString(file);
        Cli.Result again = Cli.run("new", file.toString());

        assertThat(valid.status()).as(valid.err()).isZero();
        assertThat(valid.out()).contains(": ok, scenario ");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("exists and was left alone");
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void unknownTemplate_isUsage() {
        Cli.Result result = Cli.run("new", folder.resolve("x.yaml").toString(), "--template", "tarif");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("Maybe use 'tariff'.");
        assertThat(folder.resolve("x.yaml")).doesNotExist();
    }

    @Test
    void validate_takesScenariosAndWorldsTogether() throws IOException {
        String world = ToyWorld.in(folder.resolve("toy")).toString();

        Cli.Result result = Cli.run("validate", world, "us-china-2025", "no-such.yaml");

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out())
                .contains("ok, world toy of 2020, 2 regions, 2 sectors.", "us-china-2025: ok, scenario");
        assertThat(result.err()).contains("no-such.yaml");
    }

    @Test
    void completion_knowsCommandsOptionsAndWords() {
        String bash = Cli.run("completion", "bash").out();
        String fish = Cli.run("completion", "fish").out();

        assertThat(bash).contains("compare", "--frequency", "quarter", "json");
        assertThat(Cli.run("completion", "zsh").out()).isEqualTo(bash);
        assertThat(fish.lines()).allMatch(line -> line.startsWith("complete -c tradewind -n '"));
        assertThat(fish)
                .contains("-f -a run -d", "-l frequency -r -f -a 'month quarter year'")
                .contains("-l draws");
    }

    @Test
    void compare_putsScenariosSideBySide() {
        Cli.Result table = Cli.run("compare", "baseline", "tariff-60", "--to", "2025-12");
        Cli.Result csv = Cli.run("compare", "baseline", "tariff-60", "--to", "2025-12", "--format", "csv");
        Cli.Result json = Cli.run("compare", "baseline", "tariff-60", "--to", "2025-12", "--format", "json");

        assertThat(table.out()).contains("A: No shock (baseline", "B: 60 %", "Exports of CN, 2025", "B - A", "pp");
        assertThat(csv.out())
                .startsWith(
                        "month,reporter,partner,flow,product,scenario,scenario_usd_mn,yoy_pct,"
                                + "difference_usd_mn,difference_pct,difference_pp,aggregate,channel,duty_usd_mn,difference_duty_usd_mn\n")
                .containsPattern(
                        "\n2025,CN,USA,exports,all,baseline,[0-9.]+,[-0-9.]+,0\\.000,0\\.000000,0\\.000000,true,all,[0-9.]+,0\\.000\n");
        assertThat(Json.topNames(json.out())).containsExactly("schema", "runs", "notices", "rows", "charts");
    }

    @Test
    void compareWithoutCommonMonths_isUsage() throws IOException {
        String world = ToyWorld.in(folder.resolve("toy")).toString();
        String scenario = ToyWorld.scenario(folder.resolve("a.yaml")).toString();
        ToyWorld.scenario(folder.resolve("b.yaml"));
        ToyWorld.change(folder, "b.yaml", "{from: 2021-01, to: 2021-12}", "{from: 2022-01, to: 2022-12}");

        Cli.Result result =
                Cli.run("compare", scenario, folder.resolve("b.yaml").toString(), "--world", world);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("have no year in common");
    }

    @Test
    void listFacts_hasEveryFactWithItsClassAndCanBeNarrowed() {
        String csv = Cli.run("list", "facts", "--format", "csv").out();
        assertThat(csv.lines().findFirst())
                .contains(
                        "id,period,reporter,partner,flow,product,channel,ownership,measure,value,unit,source,class,note");
        assertThat(csv.lines()).hasSize(145);
        String toUs = Cli.run("list", "facts", "--partner", "USA", "--class", "forecast", "--format", "csv")
                .out();
        assertThat(toUs.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",USA,"));
        assertThat(Cli.run("list", "facts", "--class", "guess").err()).contains("forecast");
        assertThat(Cli.run("list", "worlds", "--partner", "USA").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Cli.run("list", "facts", "--period", "2025-Q3").out()).contains("2025-09");
    }

    @Test
    void factsOfCustomsAndThePress_areListedToo() {
        String march = Cli.run(
                        "list",
                        "facts",
                        "--source",
                        "customs",
                        "--period",
                        "2026-03",
                        "--partner",
                        "USA",
                        "--format",
                        "csv")
                .out();
        assertThat(march)
                .contains(
                        "customs-2026-03-exports-USA-all-level-CNY,2026-03,CN,USA,exports,all,all,all,level,204503.29,mn CNY,");
        String before = Cli.run(
                        "list",
                        "facts",
                        "--source",
                        "customs",
                        "--period",
                        "2023",
                        "--partner",
                        "USA",
                        "--format",
                        "csv")
                .out();
        assertThat(before.lines().skip(1))
                .as("six periods, two flows, two currencies")
                .hasSize(24)
                .allMatch(line -> line.contains("derived from printed growth of 2024"));
        String jiangsu = Cli.run(
                        "list",
                        "facts",
                        "--source",
                        "press",
                        "--period",
                        "2025",
                        "--reporter",
                        "CN-JS",
                        "--format",
                        "csv")
                .out();
        assertThat(jiangsu).contains(",2025,CN-JS,WLD,exports,all,", ",level,3.96,tn CNY,");
        assertThat(Cli.run("show", "customs-2026-03-exports-USA-all-level-USD").out())
                .contains("29441.4462");
        assertThat(Cli.run("list", "facts", "--source", "rumour").err()).contains("articles, press, customs");
        assertThat(Cli.run("list", "worlds", "--source", "press").status()).isEqualTo(ExitStatus.USAGE);
    }
}
