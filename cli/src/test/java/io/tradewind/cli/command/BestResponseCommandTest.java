package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tradewind best-response} on small worlds and on {@code world-2023}. */
@Tag("slow")
final class BestResponseCommandTest {
    private static final String COLUMNS =
            "region,rule,applied_rate,rate,real_income_pct,wage_pct,income_pct,price_index_pct,tariff_revenue_share_base,"
                    + "tariff_revenue_share,imports_pct,exports_pct";

    @TempDir
    private Path folder;

    private Path world;

    @BeforeEach
    void writeWorld() throws IOException {
        world = symmetric(folder.resolve("twins"), "NOR,North,COLD", "SOU,South,WARM");
    }

    /** Two regions that are alike, elasticity 4, home share of the reference's closed form. */
    private static Path symmetric(Path folder, String... regions) throws IOException {
        ToyWorld.in(folder);
        Files.writeString(folder.resolve("regions.csv"), "region,name,groups\n" + String.join("\n", regions) + "\n");
        Files.writeString(folder.resolve("sectors.csv"), "sector,name,trade_elasticity\nfood,Food,4\n");
        StringBuilder flows = new StringBuilder("origin,destination,sector,value\n");
        for (String origin : regions) {
            for (String destination : regions) {
                double value = origin.equals(destination) ? 573.859769331327 : 426.140230668673 / (regions.length - 1);
                flows.append(origin, 0, 3)
                        .append(',')
                        .append(destination, 0, 3)
                        .append(",food,")
                        .append(value)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("flows.csv"), flows);
        return folder;
    }

    private static Cli.Result run(Object... words) {
        List<String> args = new ArrayList<>(List.of("best-response"));
        Stream.of(words).map(Object::toString).forEach(args::add);
        return Cli.run(args.toArray(String[]::new));
    }

    private static List<String[]> rows(Cli.Result result) {
        assertThat(result.status()).as(result.err()).isZero();
        return result.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static void assertRefused(Cli.Result result, int status, String... texts) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(texts).contains(": error: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void csv_hasTheColumnsOfTheDesignAndTheClosedFormsRate() {
        Cli.Result result = run("all", "--world", world, "--nash", "--format", "csv");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().findFirst()).contains(COLUMNS);
        for (String[] row : rows(result)) {
            assertThat(row[1]).isEqualTo("exact");
            assertThat(Double.parseDouble(row[2])).isZero();
            assertThat(Double.parseDouble(row[3])).isCloseTo(0.3, within(1e-10));
            assertThat(Double.parseDouble(row[4])).isCloseTo(-3.17591975616, within(1e-8));
        }
        assertThat(rows(result)).extracting(row -> row[0]).containsExactly("NOR", "SOU");
    }

    /** Two equal countries, one sector: the exact rate depends on the elasticity alone, so another set gives another one. */
    @Test
    void everyAnswer_printsRatesAndRealIncomeUnderThreeSetsOfElasticities() {
        Cli.Result table = run("all", "--world", world, "--nash");
        assertThat(table.err()).isEmpty();
        assertThat(table.out()).contains("under three sets of elasticities", "uniform-4", "consistent");
        String json = run("all", "--world", world, "--nash", "--format", "json").out();
        assertThat(json)
                .containsPattern(
                        "\"NOR\",\"elasticities\":\"uniform-4\",\"rate\":0.(30000000000|29999999999)\\d,\"real_income_pct\":-3.1759197")
                .containsPattern("\"NOR\",\"elasticities\":\"consistent\",\"rate\":0.[^3]");
    }

    @Test
    void partner_hasARowAnOrigin() {
        Cli.Result result = run("all", "--world", world, "--nash", "--rule", "partner", "--format", "csv");
        assertThat(result.out().lines().findFirst()).contains(COLUMNS + ",origin");
        assertThat(rows(result)).extracting(row -> row[0] + row[12]).containsExactly("NORSOU", "SOUNOR");
        assertThat(Double.parseDouble(rows(result).get(0)[3])).isCloseTo(0.3, within(1e-10));
    }

    @Test
    void bestResponses_areOneRowAPlayer_eachAboveTheNashWorld() {
        List<String[]> alone = rows(run("all", "--world", world, "--format", "csv"));
        assertThat(alone).hasSize(2);
        assertThat(alone)
                .allSatisfy(row -> assertThat(Double.parseDouble(row[4])).isPositive());
        assertThat(rows(run("WARM", "--world", world, "--format", "csv")))
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isEqualTo("SOU"));
    }

    @Test
    void curve_isHighestAtTheChosenRate() {
        List<String[]> curve = rows(run("SOU", "--world", world, "--response-curve", "--format", "csv"));
        assertThat(curve).hasSize(21);
        String rate = rows(run("SOU", "--world", world, "--format", "csv")).get(0)[3];
        String[] best = curve.stream()
                .max((a, b) -> Double.compare(Double.parseDouble(a[2]), Double.parseDouble(b[2])))
                .orElseThrow();
        assertThat(Double.parseDouble(best[1])).isCloseTo(Double.parseDouble(rate), within(1e-11));
        assertThat(Double.parseDouble(curve.get(0)[1])).isZero();
    }

    @Test
    void coalition_taxesAsOneAndNamesItself() throws IOException {
        Path three = symmetric(folder.resolve("three"), "AAA,One,PACT", "BBB,Two,PACT", "CCC,Three,");
        Cli.Result table = run("all", "--world", three, "--nash", "--coalition", "AAA,BBB");
        assertThat(table.out()).contains("AAA+BBB is one player of 2 regions: one common rate, free trade inside");
        List<String[]> rows = rows(run("all", "--world", three, "--nash", "--coalition", "PACT", "--format", "csv"));
        assertThat(rows.get(0)[3]).isEqualTo(rows.get(1)[3]).isNotEqualTo(rows.get(2)[3]);
        assertRefused(
                run("all", "--world", three, "--coalition", "AAA"), 2, "--coalition", "'AAA' is one region.", "Maybe");
        assertRefused(run("all", "--world", three, "--coalition", "all"), 2, "every region of the world", "Maybe");
        assertRefused(
                run("all", "--world", three, "--coalition", "AAA,BBB", "--coalition", "BBB,CCC"), 2, "share a region");
        assertRefused(
                run("all", "--world", three, "--coalition", "PACT", "--rule", "printed"), 2, "knows no customs union");
    }

    @Test
    void europeanUnion_isOnePlayerWhereTheWorldHasItsMembers() throws IOException {
        Path three = symmetric(folder.resolve("eu"), "DEU,Germany,EU27", "FRA,France,EU27", "ROW,Rest of the world,");
        Cli.Result table = run("all", "--world", three, "--nash");
        assertThat(table.out())
                .contains("EU27 is one player of 2 regions")
                .contains("(--coalition none makes each member a player)")
                .contains("Each of ROW stands for many countries and plays as one");
        Cli.Result apart = run("all", "--world", three, "--nash", "--coalition", "none");
        assertThat(apart.out()).contains("Members of EU27 tax each other").doesNotContain("is one player of");
        assertThat(rows(run("DEU", "--world", three, "--format", "csv")))
                .extracting(row -> row[0])
                .containsExactly("DEU", "FRA");
    }

    @Test
    void table_saysGameRuleRevenueBalanceInputsElasticitiesAndCheck() {
        Cli.Result nash = run("USA", "CHN", "--nash");
        assertThat(nash.status()).as(nash.err()).isZero();
        assertThat(nash.out())
                .startsWith("If nobody cooperated (Nash: every player answers every other), CHN, USA would charge")
                .contains("Game      Nash: every player answers every other.")
                .contains("Taxed     15 of 16 sectors; revenue is handed to consumers in a lump.")
                .contains("Inputs    with: goods are made of goods. Changes are against the balanced world")
                .contains("Theta     set uniform-4: ")
                .contains("Not taxed anew, applied rates stay: services (--sectors all");
        Cli.Result alone = run("USA", "--rule", "simple", "--sectors", "all");
        assertThat(alone.out())
                .startsWith("Without retaliation, USA would do best with a tariff of ")
                .contains("Game      best response, without retaliation: everyone else keeps the applied rates.")
                .contains("Inputs    without")
                .contains("Inputs are left out, because the rule knows none")
                .contains("Services are taxed like goods, as in the published codes; customs cannot.");
    }

    @Test
    void json_isOneDocument() {
        String json = run("all", "--world", world, "--nash", "--response-curve", "--format", "json")
                .out();
        assertThat(Json.topNames(json))
                .contains("schema", "world", "game", "rule", "revenue", "players", "taxed_sectors", "elasticities")
                .contains("solver", "audit", "notices", "world_effects", "regions", "response_curve");
    }

    @Test
    void bySector_hasARowASectorWithInputs() {
        Cli.Result result = run("USA", "--by-sector", "--format", "csv");
        assertThat(result.out().lines().findFirst()).contains(COLUMNS + ",sector");
        assertThat(rows(result)).hasSize(15);
        assertThat(rows(result)).extracting(row -> row[3]).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USX | REGION: error: 'USX' is neither a region nor a group of the world",
                "USA --sectors machine | --sectors: error: 'machine' is not a sector of the world",
                "USA --rule exakt | Maybe use 'exact'.",
                "USA --rule simple --by-sector | --by-sector needs --rule exact or partner",
                "USA --rule partner --response-curve | --response-curve needs one rate a player",
                "USA --max-iterations 0 | must be at least 1",
                "USA --threads 0 | must be 1 to 1024",
                "USA --coalition CHN,USX | --coalition: error: 'USX' is neither a region nor a group"
            })
    void words_thatMeanNothingAreUsageErrors(String words, String text) {
        Cli.Result result = run((Object[]) words.split(" "));
        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(text).doesNotContain("\tat ");
    }

    @Test
    void noRegion_isAUsageError() {
        assertThat(run().status()).isEqualTo(2);
    }

    @Test
    void stoppedEarly_printsNoNumbers() {
        assertRefused(
                run("all", "--nash", "--max-iterations", "2"),
                4,
                "Status: MAX_ITERATIONS_REACHED",
                "Maybe allow more.");
    }

    @Test
    void regionThatSellsNothingAbroad_hasNoFiniteRate() throws IOException {
        Path alone = symmetric(folder.resolve("alone"), "AAA,One,", "BBB,Two,", "CCC,Three,");
        Files.writeString(alone.resolve("flows.csv"), """
                origin,destination,sector,value
                AAA,AAA,food,100
                BBB,BBB,food,100
                CCC,CCC,food,100
                BBB,CCC,food,10
                CCC,BBB,food,10
                """);
        assertRefused(run("all", "--world", alone, "--nash"), 4, "No finite rate", "AAA", "Maybe leave it out");
        assertThat(run("BBB", "CCC", "--world", alone, "--nash").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "world-2024"})
    void unknownWorlds_areBadInput(String name) {
        assertThat(run("USA", "--world", name).status()).isEqualTo(3);
    }

    @Test
    void threads_doNotChangeAByte() {
        String one = run("all", "--rule", "partner", "--without-inputs", "--sectors", "all", "--format", "csv")
                .out();
        String two = run(
                        "all",
                        "--rule",
                        "partner",
                        "--without-inputs",
                        "--sectors",
                        "all",
                        "--format",
                        "csv",
                        "--threads",
                        "2")
                .out();
        assertThat(two).isEqualTo(one).isNotEmpty();
    }
}
