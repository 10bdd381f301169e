package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder whose reporter is the North, with kroner and no holiday, through the commands. */
final class OwnReporterTest {
    private static final String EVENTS = """
            formatVersion: 1
            id: north
            title: The North
            horizon: {from: 2021-01, to: 2021-12}
            events:
              - {id: cheaper, kind: supply, sectors: [food], pricePct: -10, start: 2021-03-01}
              - {id: steel, kind: price_shock, exporters: [reporter], partners: [all], sectors: [steel], pct: 5, start: 2021-03-01}
              - {id: krone, kind: fx, legs: [{pair: NOK/USD, quote: NOK_PER_FX, pct: 4}], start: 2021-03-01}
            """;

    @TempDir
    private Path folder;

    private Path world;

    @BeforeEach
    void writeWorld() throws IOException {
        world = ToyWorld.in(folder.resolve("toy"));
        Files.writeString(world.resolve("reporter.json"), """
                {
                  "region": "NOR",
                  "code": "NO",
                  "currency": {"code": "NOK", "name": "krone"}
                }
                """);
    }

    private Cli.Result on(String command, String events, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("north.yaml"), events);
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {command, file.toString(), "--world", world.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Cli.run(args);
    }

    @Test
    void events_areToldInTheReportersWords() throws IOException {
        Cli.Result shown = on("show", EVENTS);
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out())
                .contains(
                        "NOR makes food: price -10 %",
                        "NOR sells steel: price +5 %", "krone weaker against USD (+4 %)");
    }

    @Test
    void supply_movesTheReporterAndNobodyElse() throws IOException {
        String supply =
                EVENTS.lines().filter(line -> !line.contains("id: krone")).collect(Collectors.joining("\n"));
        Cli.Result run = on("run", supply, "--reporter", "NOR,SOU", "--frequency", "month", "--format", "csv");
        assertThat(run.status()).as(run.err()).isZero();

        assertThat(price(run.out(), "2021-12,NOR,SOU,exports,food,")).isCloseTo(-10, within(1e-6));
        assertThat(price(run.out(), "2021-12,NOR,SOU,exports,steel,")).isCloseTo(5, within(1e-6));
        assertThat(price(run.out(), "2021-12,SOU,NOR,exports,steel,")).isZero();
        assertThat(price(run.out(), "2021-02,NOR,SOU,exports,food,")).isZero();
    }

    /** Change of the price over a year in the row that begins so. */
    private static double price(String csv, String start) {
        List<String> head = List.of(csv.lines().findFirst().orElseThrow().split(","));
        String row =
                csv.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
        return Double.parseDouble(row.split(",")[head.indexOf("price_pct")]);
    }

    @Test
    void otherCurrencyHolidayAndProfile_areRefusedWithTheirPlace() throws IOException {
        Cli.Result yuan = on("run", EVENTS.replace("NOK/USD", "CNY/USD"));
        assertThat(yuan.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(yuan.err() + yuan.out())
                .contains("north.yaml:8:")
                .contains("The pair 'CNY/USD' does not join the krone with one other currency.")
                .contains("Maybe write it as NOK/EUR.")
                .doesNotContain("events[2].legs:");

        Cli.Result holiday = on("run", EVENTS + "  - {id: h, kind: calendar, newYear: 2021-02-12}\n");
        assertThat(holiday.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(holiday.err() + holiday.out())
                .contains("north.yaml:9:")
                .contains("The world 'toy' has no reporter with a holiday that moves.");

        ToyWorld.change(world, "reporter.json", "\"NOR\"", "\"NRO\"");
        Cli.Result broken = Cli.run("world", "check", world.toString());
        assertThat(broken.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .contains("reporter.json:2: error: ")
                .contains("The world has no region 'NRO'.", "Maybe use 'NOR'.");
    }

    @Test
    void builtInWorldWrittenOut_hasItsReporterAndAnswersAlike() throws IOException {
        Path copy = folder.resolve("copy");
        assertThat(Cli.run("world", "export", "world-2023", copy.toString()).status())
                .isZero();
        assertThat(Files.readString(copy.resolve("reporter.json"))).contains("\"CHN\"", "\"yuan\"");
        Path file = Files.writeString(folder.resolve("duty.yaml"), """
                formatVersion: 1
                id: duty
                title: A duty
                horizon: {from: 2025-01, to: 2025-12}
                events:
                  - {id: d, kind: tariff, imposer: USA, targets: [CHN], rate: 0.2, effective: 2025-03-01}
                """);
        Cli.Result with = Cli.run(
                "run",
                file.toString(),
                "--world",
                copy.toString(),
                "--reporter",
                "CHN",
                "--frequency",
                "year",
                "--format",
                "csv");
        Files.delete(copy.resolve("reporter.json"));
        Cli.Result without = Cli.run(
                "run",
                file.toString(),
                "--world",
                copy.toString(),
                "--reporter",
                "CHN",
                "--frequency",
                "year",
                "--format",
                "csv");
        assertThat(with.status()).as(with.err()).isZero();
        assertThat(without.out()).isEqualTo(with.out());
        assertThat(with.out()).contains(",CHN,USA,exports,");
    }

    @Test
    void earlierIds_standForThoseByRegion() {
        Cli.Result shown = Cli.run("show", "chi_china");
        assertThat(shown.status()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("chi.USA.CHN").doesNotContain("chi_china");
    }
}
