package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in world of 81 economies through the command line. */
class World2022CommandTest {
    private static final String WORLD = "world-2022";
    /** Printed digits of the command; the contract is 1e-4. */
    private static final double TOLERANCE = 1e-6;

    /** Two solvers written apart from this one computed these: sets of elasticities, shocks, closures; real income of all economies, percent. */
    private static final String TABLE = "/world-2022/real_income_pct.csv";

    private static final Economy ECONOMY = Worlds.load(WORLD);

    @TempDir
    private static Path folder;

    private record Expected(String elasticities, String shock, String deficits, Map<String, Double> realIncomePct) {
        @Override
        public String toString() {
            return elasticities + ", " + shock + ", " + deficits;
        }
    }

    private static List<Expected> table() {
        try (InputStream in = World2022CommandTest.class.getResourceAsStream(TABLE)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] head = lines.get(0).split(",");
            List<Expected> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                Map<String, Double> values = new LinkedHashMap<>();
                for (int k = 3; k < cells.length; k++) {
                    values.put(head[k], Double.valueOf(cells[k]));
                }
                rows.add(new Expected(cells[0], cells[1], cells[2], values));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Expected> oneShockOfEachSet() {
        return table().stream()
                .filter(row -> row.shock().equals("us30_chn_answer10")
                        && row.deficits().equals("fixed"));
    }

    static Stream<Expected> all() {
        return table().stream();
    }

    @ParameterizedTest
    @MethodSource("oneShockOfEachSet")
    void realIncome_isThatOfIndependentSolvers(Expected expected) {
        assertReplicated(expected, TOLERANCE);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("all")
    void everySetShockAndClosure_replicates(Expected expected) {
        assertReplicated(expected, TOLERANCE);
    }

    @Test
    void table_hasFourSetsFourShocksTwoClosuresAllEconomies() {
        assertThat(table())
                .hasSize(32)
                .allSatisfy(row -> assertThat(row.realIncomePct())
                        .hasSize(ECONOMY.regions().size()));
    }

    /** The file behind the table, with all its digits, from the folder that {@code -Dvalidation.dir} names or one beside it. */
    @Test
    void wholeFile_replicates() throws IOException {
        String validation = System.getProperty("validation.dir", "");
        Assumptions.assumeFalse(
                validation.isEmpty(), "Skipped: give -Dvalidation.dir=DIR to replicate the whole file.");
        Path given = Path.of(System.getProperty("tradewind.root", "..")).resolve(validation);
        Path shared = Files.isDirectory(given.resolve("worlds")) ? given : given.resolveSibling("");
        Map<String, Expected> rows = new LinkedHashMap<>();
        Files.readAllLines(shared.resolve("worlds/world-2022/expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> rows.computeIfAbsent(
                                cells[0] + cells[1] + cells[2],
                                any -> new Expected(cells[0], cells[1], cells[2], new LinkedHashMap<>()))
                        .realIncomePct()
                        .put(cells[3], Double.valueOf(cells[4])));
        assertThat(rows).hasSize(32);
        rows.values().forEach(expected -> assertReplicated(expected, TOLERANCE));
    }

    private static void assertReplicated(Expected expected, double tolerance) {
        Map<String, Double> found = realIncome(expected);
        assertThat(found.keySet()).isEqualTo(expected.realIncomePct().keySet());
        expected.realIncomePct()
                .forEach((region, percent) -> assertThat(found.get(region))
                        .as(expected + ": " + region)
                        .isCloseTo(percent, within(tolerance)));
    }

    private static Map<String, Double> realIncome(Expected asked) {
        Cli.Result result = Cli.run(
                "equilibrium",
                "--world",
                WORLD,
                "--tariffs",
                shock(asked.shock()).toString(),
                "--deficits",
                asked.deficits(),
                "--elasticities",
                asked.elasticities(),
                "--format",
                "csv");
        assertThat(result.status()).as(result.err()).isZero();
        Map<String, Double> values = new LinkedHashMap<>();
        result.out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> values.put(cells[0], Double.valueOf(cells[1])));
        return values;
    }

    /** The four shocks. Mining support counts with the goods where points are added; a total rate of 60 % leaves it out, as it is a service. */
    private static Path shock(String name) {
        StringBuilder rows = new StringBuilder("origin,destination,sector,rate\n");
        for (int s = 0; s < ECONOMY.sectors().size(); s++) {
            String sector = ECONOMY.sectors().get(s).code().code();
            boolean services = sector.equals("services");
            switch (name) {
                case "us30_chn" -> add(rows, "CHN", "USA", s, services ? 0 : .3);
                case "us30_chn_answer10" -> {
                    add(rows, "CHN", "USA", s, services ? 0 : .3);
                    add(rows, "USA", "CHN", s, services ? 0 : .1);
                }
                case "us60_chn" -> {
                    if (!services && !sector.equals("mining_support")) {
                        rows.append("CHN,USA,").append(sector).append(",0.6\n");
                    }
                }
                default -> allZero(rows, s);
            }
        }
        try {
            return Files.writeString(folder.resolve(name + ".csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(StringBuilder rows, String origin, String destination, int sector, double points) {
        if (points > 0) {
            double base = ECONOMY.trade().tariff(position(origin), position(destination), sector);
            rows.append(String.format(Locale.ROOT, "%s,%s,%s,%s%n", origin, destination, code(sector), base + points));
        }
    }

    private static void allZero(StringBuilder rows, int sector) {
        for (int o = 0; o < ECONOMY.regions().size(); o++) {
            for (int d = 0; d < ECONOMY.regions().size(); d++) {
                if (ECONOMY.trade().tariff(o, d, sector) != 0) {
                    rows.append(ECONOMY.regions().get(o).code())
                            .append(',')
                            .append(ECONOMY.regions().get(d).code())
                            .append(',')
                            .append(code(sector))
                            .append(",0\n");
                }
            }
        }
    }

    private static String code(int sector) {
        return ECONOMY.sectors().get(sector).code().code();
    }

    private static int position(String region) {
        return ECONOMY.indexOf(io.tradewind.core.base.RegionCode.of(region)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "--partner, DEU, Exports of China (mainland) to Germany",
        "--partner, Germany, Exports of China (mainland) to Germany",
        "--reporter, DEU, Exports of Germany",
        "--reporter, VNM, Exports of Viet Nam",
        "--reporter, Vietnam, Exports of Viet Nam",
        "--reporter, CN-GD, Exports of Guangdong",
        "--partner, ROW-XCA, Exports of China (mainland) to",
        "--partner, EU, Exports of China (mainland) to EU"
    })
    void economies_areAskedForByCodeAndName(String option, String word, String start) {
        Cli.Result result =
                Cli.run("run", "baseline", "--world", WORLD, "--from", "2025-01", "--to", "2025-02", option, word);
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({"--partner, DEU", "--partner, Germany", "--reporter, DEU", "--reporter, Germany"})
    void economyThatLiesInsideARegion_isAnsweredWithBothWays(String option, String word) {
        Cli.Result result = Cli.run("run", "baseline", option, word);
        assertThat(result.status()).isNotZero();
        assertThat(result.err())
                .contains("only as a part of 'EU27'")
                .contains("Maybe use 'EU27', or the world 'world-2022'");
    }

    @Test
    void placeWithoutAnAccount_isAnsweredWithItsPartOfTheRest() {
        Cli.Result result = Cli.run("run", "baseline", "--world", WORLD, "--partner", "Uzbekistan");
        assertThat(result.err()).contains("only as a part of 'ROW-XCA'").contains("Maybe use 'ROW-XCA'.");
    }

    @Test
    void lists_showEconomiesByNameAndOpenTheOldRegions() {
        Cli.Result regions = Cli.run("list", "regions", "--world", WORLD, "--format", "csv");
        assertThat(regions.out().lines())
                .hasSize(82)
                .anySatisfy(line -> assertThat(line).startsWith("DEU,Germany,"));
        Cli.Result groups = Cli.run("list", "groups", "--world", WORLD, "--format", "csv");
        assertThat(groups.out())
                .contains("XOC,New Zealand and Pacific,regions,NZL")
                .contains("regions,KAZ\n")
                .contains("sectors,computers_electronics;electrical_equipment");
        assertThat(groups.out()
                        .lines()
                        .filter(line -> line.startsWith("EU27,"))
                        .findFirst()
                        .orElseThrow()
                        .split(";"))
                .hasSize(27);
    }

    @Test
    void longTables_areShortUnlessMoreIsAskedFor() {
        Cli.Result few = Cli.run("equilibrium", "us-china-2025", "--world", WORLD);
        assertThat(few.status()).as(few.err()).isZero();
        Cli.Result many = Cli.run("equilibrium", "us-china-2025", "--world", WORLD, "--top", "81");
        assertThat(many.status()).as(many.err()).isZero();
        assertThat(few.out().lines().count()).isLessThan(many.out().lines().count() - 30);
    }
}
