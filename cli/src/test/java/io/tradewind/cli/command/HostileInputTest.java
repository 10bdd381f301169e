package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile and absurd inputs are answered with, through the command line. */
@Tag("slow")
final class HostileInputTest {
    private static final String HEAD = "formatVersion: 1\nid: a\ntitle: a\nhorizon: {from: 2025-01, to: 2025-02}\n";
    private static final List<String> CLASS_NAMES =
            List.of("Exception", "java.", "io.tradewind", "LocalDate", "YearMonth", "\tat ");

    @TempDir
    private Path folder;

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text).toString();
    }

    private static void assertRefused(Cli.Result result, int status, String... texts) {
        assertThat(result.status()).as(result.err() + result.out()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(": error: ").doesNotContain(CLASS_NAMES);
        for (String text : texts) {
            assertThat(result.err()).contains(text);
        }
    }

    private static void assertSameAnswer(String file, String... texts) {
        for (String command : List.of("validate", "run", "explain")) {
            assertRefused(Cli.run(command, file), ExitStatus.BAD_INPUT, texts);
        }
        assertRefused(Cli.run("compare", file, file), ExitStatus.BAD_INPUT, texts);
    }

    @Test
    void absurdNumber_isRefusedByEveryCommand() throws IOException {
        assertSameAnswer(
                write(HEAD + "events:\n- {id: e, kind: investment, channel: contract, hosts: [BRI], amountUsdMn: 1e20,"
                        + " start: 2025-01-01, end: 2025-07-01}\n"),
                ":6:75: error: events[0].amountUsdMn: The value 1.0E20 of 'amountUsdMn' lies outside its bounds.",
                "Maybe use a value between 0 and 10000000.");
        assertSameAnswer(
                write(
                        HEAD
                                + "events:\n- {id: e, kind: fx, legs: [{pair: CNY/USD, quote: CNY_PER_FX, pct: 1e400}], start: 2025-01-01}\n"),
                ":6:68: error: events[0].legs[0].pct: The value '1e400' of 'pct' is larger than any number");
    }

    @Test
    void horizonOutsideThePanel_isRefusedByEveryCommand() throws IOException {
        assertSameAnswer(
                write(HEAD.replace("2025-01, to", "1999-06, to") + "events: []\n"), "horizon.from", "Maybe start in ");
        assertSameAnswer(
                write(HEAD.replace("2025-02}", "2085-02}") + "events: []\n"), "horizon.to", "more than 600 months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "-1e400", "1e308", "0x1p3", "1d", ""})
    void absurdParameter_isRefused(String value) {
        Cli.Result result = Cli.run("run", "baseline", "--set", "elasticity.one_year=" + value);
        assertRefused(result, ExitStatus.USAGE, "--set: error: ");
        assertThat(result.err()).doesNotContain("value NaN of", "Infinity of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-29", "2025-13-01", "20250101", "tomorrow", "2025-1-1", "99999-01-01"})
    void dayThatIsNone_isAnsweredInPlainWords(String day) {
        assertRefused(
                Cli.run("equilibrium", "--scenario", "tariff-60", "--date", day),
                ExitStatus.USAGE,
                "--date",
                "'" + day + "'");
    }

    @Test
    void valueThatFitsNoOption_isAnsweredInPlainWords() {
        for (String[] args : new String[][] {
            {"run", "baseline", "--from", "2025-13"},
            {"run", "baseline", "--draws", "many"},
            {"run", "baseline", "--draws", "99999999999"},
            {"run", "baseline", "--seed", "1.5"},
            {"run", "baseline", "--frequency", "weekly"},
            {"run", "baseline", "--currency", "EUR"},
            {"run", "baseline", "--output", "a\0b"},
            {"equilibrium", "--tariffs", "a\0b"},
            {"equilibrium", "--max-iterations", "NaN", "--tariffs", "x"},
            {"equilibrium", "--deficits", "none", "--tariffs", "x"},
            {"backtest", "--origin", "2025-9"},
            {"calibrate", "--to", "soon"},
        }) {
            assertRefused(
                    Cli.run(args),
                    ExitStatus.USAGE,
                    args[
                            args[0].equals("run") || args[0].equals("backtest") || args[0].equals("calibrate")
                                    ? args.length - 2
                                    : 1]);
        }
    }

    @Test
    void blankValue_isRefusedWhereverItStands() {
        for (String[] args : new String[][] {
            {"run", ""},
            {"validate", ""},
            {"explain", " "},
            {"show", ""},
            {"compare", "", "baseline"},
            {"run", "baseline", "--world", ""},
            {"run", "baseline", "--partner", ""},
            {"run", "baseline", "--output", ""},
            {"equilibrium", "--world", "world-2023", "--scenario", "", "--date", "2025-01-01"},
            {"world", "check", ""},
            {"backtest", "--facts", ""}
        }) {
            assertRefused(Cli.run(args), ExitStatus.USAGE, "is blank");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "USA,", ",,", "USA,,MEX"})
    void listWithNothingInAPlace_isRefused(String list) {
        for (String option : List.of("--partner", "--product", "--reporter", "--channel", "--ownership")) {
            assertRefused(Cli.run("run", "baseline", option, list), ExitStatus.USAGE, option, "is blank");
        }
        assertRefused(Cli.run("best-response", "USA", "--sectors", list), ExitStatus.USAGE, "--sectors", "is blank");
    }

    @Test
    void scenariosOfDifferentWorlds_areNotCompared() throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));
        String toy = write(HEAD.replace("formatVersion: 1\n", "formatVersion: 1\nworld: " + world + "\n"));
        assertRefused(Cli.run("compare", toy, "baseline"), ExitStatus.USAGE, "different worlds", "--world");
    }

    @Test
    void eventOfNoSize_contradictsNothing() throws IOException {
        for (String nothing : List.of(
                "{id: z, kind: supply, sectors: [metals], pricePct: 0, start: 2025-01-01}",
                "{id: z, kind: price_shock, partners: [all], products: [rare_earths], pct: 0, start: 2025-01-01}",
                "{id: z, kind: price_shock, partners: [all], products: [rare_earths], pct: 30, probability: 0, start: 2010-01-01}")) {
            String file =
                    write("formatVersion: 1\nid: z\ntitle: Z\nextends: us-china-2025\nevents:\n- " + nothing + "\n");
            assertThat(Cli.run("validate", file).status()).as(nothing).isZero();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void otherFilesThatAreNone_areRefused() {
        for (String file : List.of("/", "/dev/zero", folder.toString())) {
            assertRefused(Cli.run("backtest", "--facts", file), ExitStatus.BAD_INPUT);
            assertRefused(Cli.run("run", "baseline", "--parameters", file), ExitStatus.BAD_INPUT);
            assertRefused(Cli.run("explain", "tariff-60", "--group", file), ExitStatus.BAD_INPUT);
        }
    }

    @Test
    void absurdValueInAFileOfFactsOrParameters_isRefused() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("facts.csv"),
                "period,reporter,partner,flow,product,measure,value,unit,source\n2025-03,CN,WLD,exports,all,yoy_pct,1e300,pct,x\n");
        assertRefused(
                Cli.run("backtest", "--facts", facts.toString()), ExitStatus.BAD_INPUT, "facts.csv:2", "lies outside");
        Path values = Files.writeString(folder.resolve("values.csv"), "parameter,value\nem,1e400\n");
        assertRefused(
                Cli.run("run", "baseline", "--parameters", values.toString()), ExitStatus.BAD_INPUT, "values.csv:2");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void endlessInput_isRefusedAtOnce() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        List<String> files = new ArrayList<>(List.of("/dev/zero", "/dev/urandom", pipe.toString()));
        for (String endless : List.copyOf(files)) {
            files.add(Files.writeString(
                            folder.resolve("extends" + files.size() + ".yaml"),
                            HEAD + "extends: " + endless + "\nevents: []\n")
                    .toString());
        }
        for (String file : files) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertRefused(Cli.run("validate", file), ExitStatus.BAD_INPUT, "cannot be read");
                assertRefused(Cli.run("run", file), ExitStatus.BAD_INPUT, "cannot be read");
            });
        }
    }

    @Test
    void escapesInTexts_areShownHarmlessly() throws IOException {
        String file = write("""
                formatVersion: 1
                id: a
                title: "x\\e[31mRED\\e]0;pwn\\a\\r\\u202Ey"
                question: "q\\e[2J\\x9b31m"
                horizon: {from: 2025-01, to: 2025-02}
                events:
                - {id: e, kind: tariff, label: "l\\e[5m\\u2066", imposer: USA, targets: [CHN], rate: 3, effective: 2025-01-01,
                   source: {citation: "c\\e]8;;http://x\\a", link: "\\e[0m"}}
                """);
        for (Cli.Result result : List.of(
                Cli.run("run", file),
                Cli.run("validate", file),
                Cli.run("show", file),
                Cli.run("explain", file, "--partner", "USA"),
                Cli.run("compare", file, "baseline"),
                Cli.run("run", file, "--format", "json"),
                Cli.run("run", file, "--format", "csv"),
                Cli.run("run", "no\u001b[31msuch"),
                Cli.run("run", file, "--partner", "\u001b[31m\u202Ex"),
                Cli.run("run", file, "--no\u001b[31m"))) {
            assertHarmless(result.out());
            assertHarmless(result.err());
        }
        assertThat(Cli.run("run", file).out()).contains("x␛[31mRED␛]0;pwn␇");
    }

    @Test
    void escapesInTheNamesOfAWorld_areShownHarmlessly() throws IOException {
        Path world = ToyWorld.in(folder.resolve("world"));
        Path regions = world.resolve("regions.csv");
        Files.writeString(
                regions,
                Files.readString(regions, StandardCharsets.UTF_8).replaceFirst("(?m)^(\\w+),[^\\n,]*", "$1,name"));
        String text = Files.readString(regions, StandardCharsets.UTF_8);
        int second = text.indexOf('\n') + 1;
        int comma = text.indexOf(',', second);
        Files.writeString(regions, text.substring(0, comma + 1) + "\u001b[31m\u009b" + text.substring(comma + 1));
        for (Cli.Result result : List.of(
                Cli.run("world", "check", world.toString()),
                Cli.run("validate", world.toString()),
                Cli.run("show", world.toString()))) {
            assertHarmless(result.out());
            assertHarmless(result.err());
        }
    }

    private static void assertHarmless(String text) {
        assertThat(text.replace("\n", "")
                        .replace("\t", "")
                        .replace(System.lineSeparator(), "")
                        .chars())
                .allMatch(c ->
                        !Character.isISOControl(c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x]\nb: *a",
                "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
                "- - - - - - - - - - - - - - - - - - - - - - - - - a",
                "id: a\nid: b",
                "? {a: b}\n: c",
                "!!binary x",
                "%YAML 9.9\n---\na: b",
                "&a : *a",
                "a: |\n\tb",
                "\u0000",
                "a: \"\\ud800\"",
                "[",
                "}",
                "a: 'b",
                "---\n---\n",
                "<<: *a",
                "!!java.lang.Runtime {}",
                "a: !<tag:x> b",
                "\uFEFF\uFEFFa: b",
                "a: \"\\uD83D\"",
                "\"\\x00\": a"
            })
    void oddText_isAPlaceAndAReason(String text) throws IOException {
        assertRefused(Cli.run("validate", write(text)), ExitStatus.BAD_INPUT);
        Path json = Files.writeString(folder.resolve("s.json"), text);
        assertRefused(Cli.run("validate", json.toString()), ExitStatus.BAD_INPUT);
    }

    @Test
    void bombsAndOtherEncodings_areAPlaceAndAReason() throws IOException {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; c++) {
            bomb += c + ": &" + c + " [" + ("*" + (char) (c - 1) + ",").repeat(9) + "]\n";
        }
        List<byte[]> texts = List.of(
                bomb.getBytes(StandardCharsets.UTF_8),
                (HEAD + "events: []\n").getBytes(StandardCharsets.UTF_16),
                (HEAD + "events: []\n").getBytes(StandardCharsets.UTF_16LE),
                (HEAD.replace("title: a", "title: é") + "events: []\n").getBytes(StandardCharsets.ISO_8859_1),
                (HEAD + "story: " + "x".repeat(30_000) + "\n").getBytes(StandardCharsets.UTF_8),
                (HEAD + "events: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                (HEAD + "world: " + "{a: ".repeat(3_000)).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
                new byte[0]);
        for (byte[] text : texts) {
            Path file = Files.write(folder.resolve("odd.yaml"), text);
            assertRefused(Cli.run("validate", file.toString()), ExitStatus.BAD_INPUT, "odd.yaml");
            Path json = Files.write(folder.resolve("odd.json"), text);
            assertRefused(Cli.run("validate", json.toString()), ExitStatus.BAD_INPUT, "odd.json");
        }
    }

    @Test
    void laterStart_saysBesideTheAnswerWhatIsLeftOut() throws IOException {
        String file = write(HEAD.replace("2025-01, to: 2025-02", "2026-01, to: 2026-03") + "events: []\n");
        assertThat(Cli.run("run", file).out()).contains("Left out: ").contains("began before 2026-01 (");
        assertThat(Cli.run("validate", file).out()).contains("Left out: ");
        assertThat(Cli.run("run", "us-china-2025", "--from", "2026-01").out()).doesNotContain("Left out: ");
        assertThat(Cli.run("run", "tariff-60", "--to", "2025-06").out()).doesNotContain("Left out: ");
        assertThat(Cli.run("run", "tariff-60", "--from", "2025-08", "--to", "2025-12")
                        .out())
                .contains("began before 2025-08 (");
    }

    @Test
    void findingsOfTheFile_standBesideTheAnswer() throws IOException {
        String file = write(HEAD + """
                events:
                - {id: t, kind: tariff, imposer: USA, targets: [CHN], rate: 0.1, effective: 2025-01-10}
                - {id: r, kind: retaliation, imposer: JPN, trigger: t}
                - {id: g, kind: tariff, imposer: VNM, targets: [ASEAN], rate: 0.1, effective: 2025-01-10}
                """);
        for (String command : List.of("run", "validate")) {
            assertThat(Cli.run(command, file).out())
                    .contains("comes from JPN, which the tariff 't' does not reach")
                    .contains("leaves VNM out of 'ASEAN'");
        }
    }
}
