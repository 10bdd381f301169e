package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tradewind equilibrium} on a small world, on {@code world-2023}, and on the worlds of the papers where they are at hand. */
final class EquilibriumCommandTest {
    private static final String COLUMNS =
            "region,real_income_pct,welfare_linear_pct,terms_of_trade_pct,volume_of_trade_pct,real_wage_pct,wage_pct,"
                    + "price_index_pct,income_pct,exports_pct,imports_pct,tariff_revenue_share_base,tariff_revenue_share,"
                    + "employment_pct,trade_balance_pct";

    @TempDir
    private Path folder;

    private Path world;
    private Path tariffs;

    @BeforeEach
    void writeWorld() throws IOException {
        world = ToyWorld.in(folder.resolve("toy"));
        tariffs = file("t.csv", "origin,destination,sector,rate", "NOR,SOU,food,0.3");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static Cli.Result equilibrium(Object world, Object... more) {
        List<String> args = new ArrayList<>(List.of("equilibrium", "--world", world.toString()));
        Stream.of(more).map(Object::toString).forEach(args::add);
        return Cli.run(args.toArray(String[]::new));
    }

    private static Map<String, Map<String, String>> rows(String csv) {
        List<String> lines = csv.lines().toList();
        String[] header = lines.get(0).split(",");
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < header.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    private static double number(Cli.Result result, String region, String column) {
        assertThat(result.status()).as(result.err()).isZero();
        return Double.parseDouble(rows(result.out()).get(region).get(column));
    }

    private static void assertRefused(Cli.Result result, int status, String... texts) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(texts).contains(": error: ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void csv_hasTheColumnsOfTheDesign() {
        Cli.Result result = equilibrium(world, "--tariffs", tariffs, "--format", "csv");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().findFirst()).contains(COLUMNS);
        assertThat(rows(result.out())).containsOnlyKeys("NOR", "SOU");
        assertThat(number(result, "SOU", "tariff_revenue_share_base")).isZero();
        assertThat(number(result, "SOU", "tariff_revenue_share")).isPositive();
        assertThat(number(result, "NOR", "wage_pct")).isNegative();
        assertThat(number(result, "NOR", "exports_pct")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero", "fixed", "proportional", "FIXED"})
    void everyClosure_solvesAndIsNamed(String closure) {
        Cli.Result table = equilibrium(world, "--tariffs", tariffs, "--deficits", closure);
        assertThat(table.status()).as(table.err()).isZero();
        assertThat(table.out()).contains("Deficits  " + closure.toLowerCase(java.util.Locale.ROOT) + ": ");
    }

    @Test
    void table_saysTheMainResultBothWelfareFiguresElasticitiesAuditAndSolver() {
        Cli.Result result = equilibrium(world, "--tariffs", tariffs);
        assertThat(result.out())
                .startsWith("In the long run real income ")
                .contains(
                        "real income",
                        "exact, %",
                        "duties before",
                        "Columns   changes in percent",
                        "first-order",
                        "North")
                .contains("Theta     set world: 2.50 (steel) to 4.00 (food).")
                .contains("Audit     passed, 22 laws re-checked; largest relative error ")
                .contains("Solver    converged after ")
                .contains("tariffs of " + tariffs);
        assertThat(equilibrium(world, "--tariffs", tariffs, "--elasticities", "standard")
                        .out())
                .contains("Theta     set standard: 4.00 in every sector.");
    }

    @Test
    void json_isOneDocumentWithTheRows() {
        String json =
                equilibrium(world, "--tariffs", tariffs, "--format", "json").out();
        assertThat(Json.topNames(json))
                .containsSequence("schema", "version", "world", "shocks", "deficits", "elasticities")
                .contains("path_steps", "solver", "audit", "notices", "regions");
        assertThat(json).contains("\"theta\":{\"food\":4.0,\"steel\":2.5}", "\"real_income_pct\":");
    }

    @Test
    void output_holdsRegionsFlowsAndWhatTheyWereComputedFrom() throws IOException {
        Path output = folder.resolve("result");
        Cli.Result result = equilibrium(world, "--tariffs", tariffs, "--format", "csv", "--output", output);
        assertThat(result.err())
                .contains("Wrote regions.csv, flows.csv, costs.csv, duties.csv, real_income.csv and run.json into ");
        assertThat(output.resolve("regions.csv")).hasContent(result.out());
        String flows = Files.readString(output.resolve("flows.csv"));
        assertThat(flows)
                .startsWith("origin,destination,sector,baseline,counterfactual\nNOR,NOR,food,100.000000,")
                .contains("\nNOR,SOU,food,60.000000,")
                .doesNotContain("NOR,NOR,steel");
        String run = Files.readString(output.resolve("run.json"));
        assertThat(run)
                .contains("\"sha256\":\"" + Fingerprint.ofText(flows) + "\"")
                .contains("\"sha256\":\"" + Fingerprint.ofText(Files.readString(tariffs)) + "\"")
                .contains("\"status\":\"CONVERGED\"", "\"passed\":true", "\"deficits\":\"fixed\"");
        assertThat(Json.topNames(run)).contains("files", "environment");
        assertThat(equilibrium(world, "--tariffs", tariffs, "--output", output).status())
                .isZero();
        assertRefused(
                Cli.run("run", "tariff-60", "--to", "2025-01", "--output", output.toString()),
                ExitStatus.USAGE,
                "Maybe name a new one");
    }

    @Test
    void threads_doNotChangeAByte() {
        assertThat(equilibrium(world, "--tariffs", tariffs, "--format", "csv", "--threads", 2)
                        .out())
                .isEqualTo(equilibrium(world, "--tariffs", tariffs, "--format", "csv")
                        .out());
    }

    @Test
    void pathSteps_bringTheFirstOrderFigureToTheExactOne() {
        Object[] zero = {"--tariffs", tariffs, "--deficits", "zero", "--format", "csv"};
        Cli.Result one = equilibrium(world, zero);
        Cli.Result many = equilibrium(
                world,
                Stream.concat(Stream.of(zero), Stream.of("--path-steps", 200)).toArray());
        double exact = number(one, "SOU", "real_income_pct");
        assertThat(number(many, "SOU", "real_income_pct")).isCloseTo(exact, within(1e-6));
        double gapOne = Math.abs(number(one, "SOU", "welfare_linear_pct") - exact);
        double gapMany = Math.abs(number(many, "SOU", "welfare_linear_pct") - 100 * Math.log1p(exact / 100));
        assertThat(gapMany).isLessThan(gapOne / 50);
    }

    @Test
    void severalShocks_actTogether() throws IOException {
        Path costs = file("c.csv", "origin,destination,sector,factor", "NOR,SOU,steel,0.9");
        Path productivity = file("p.csv", "region,sector,factor", "SOU,food,1.1", "SOU,steel,1.1");
        Cli.Result all = equilibrium(
                world, "--tariffs", tariffs, "--trade-costs", costs, "--productivity", productivity, "--format", "csv");
        Cli.Result tariff = equilibrium(world, "--tariffs", tariffs, "--format", "csv");
        assertThat(number(all, "SOU", "real_income_pct")).isGreaterThan(number(tariff, "SOU", "real_income_pct") + 4);
        assertThat(equilibrium(world, "--trade-costs", costs).out())
                .contains("Note: The first-order figure is the literature's for tariffs");
    }

    @Test
    void scenarioOnADay_isTheSameAsItsTariffsInAFile() throws IOException {
        Path scenario = ToyWorld.scenario(folder.resolve("duty.yaml"));
        ToyWorld.change(folder, "duty.yaml", "rate: 0.3", "rate: 0.3\n    collectedShare: 1");
        Cli.Result fromScenario = equilibrium(world, "--scenario", scenario, "--date", "2021-03-01", "--format", "csv");
        assertThat(fromScenario.status()).as(fromScenario.err()).isZero();
        assertThat(fromScenario.out())
                .isEqualTo(equilibrium(world, "--tariffs", tariffs, "--format", "csv")
                        .out());
        assertThat(equilibrium(world, "--scenario", scenario, "--date", "2021-02-28")
                        .out())
                .startsWith("In the long run real income changes nowhere.")
                .contains("Note: On 2021-02-28 no event of food-duty changes tariffs or trade costs");
    }

    @Test
    void world2023_with30PercentOfTheUnitedStates_losesTradeAndNamesWhatALongRunLeavesOut() throws IOException {
        List<String> lines = new ArrayList<>(List.of("origin,destination,sector,rate"));
        for (String origin : List.of("CHN", "EU27", "MEX", "CAN", "VNM", "JPN")) {
            for (String sector : List.of("machinery", "electronics_electrical", "transport_equipment", "metals")) {
                lines.add(origin + ",USA," + sector + ",0.3");
            }
        }
        Path shock = file("us.csv", lines.toArray(String[]::new));
        Cli.Result result = equilibrium("world-2023", "--tariffs", shock, "--format", "csv");
        assertThat(rows(result.out())).hasSize(24);
        assertThat(number(result, "USA", "imports_pct")).isLessThan(-5);
        assertThat(number(result, "USA", "terms_of_trade_pct")).isPositive();
        assertThat(number(result, "MEX", "real_income_pct")).isNegative();
        Cli.Result scenario = equilibrium("world-2023", "--scenario", "us-china-2025", "--date", "2025-04-20");
        assertThat(scenario.out()).contains("us-china-2025 as of 2025-04-20", "it leaves out ", "yuan-2025 (fx)");
    }

    @Test
    void threeIterations_exitWithFourAndPrintNoNumbers() {
        Path output = folder.resolve("none");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--max-iterations", 3, "--output", output),
                ExitStatus.NOT_CONVERGED,
                "Status: MAX_ITERATIONS_REACHED after ",
                "Residual: ",
                "worst equation: ",
                "Maybe ");
        assertThat(output).doesNotExist();
    }

    private Path generalScenario(String rate) throws IOException {
        Path scenario = ToyWorld.scenario(folder.resolve("duty.yaml"));
        ToyWorld.change(folder, "duty.yaml", "title:", "closure: general\ntitle:");
        ToyWorld.change(folder, "duty.yaml", "rate: 0.3", "rate: " + rate + "\n    collectedShare: 1");
        ToyWorld.change(folder, "duty.yaml", "[food]", "[food, steel]");
        return scenario;
    }

    @Test
    void generalClosure_printsTheElasticitiesOfBothLayers() throws IOException {
        String scenario = generalScenario("0.3").toString();
        assertThat(Cli.run("run", scenario, "--world", world.toString()).out())
                .contains("Closure general: spending and wages move towards the long run by 2.5 % of the gap a month.")
                .contains("Long run of 1 state of tariffs and transport, ")
                .contains("audit passed")
                .contains("Theta of the long run: 2.50 (steel) to 4.00 (food); sigma - 1 of the monthly layer: ");
        assertThat(Cli.run("run", scenario, "--world", world.toString(), "--format", "json")
                        .out())
                .contains("\"long_run\":{\"deficits\":\"fixed\",\"theta\":{\"food\":4.0,\"steel\":2.5}")
                .contains("\"month\":\"2021-03\"");
        assertThat(Cli.run("run", "tariff-60", "--to", "2025-01").out()).doesNotContain("Closure general");
    }

    /** NOR lends SOU nearly all it earns, and SOU shuts its market: NOR cannot go on lending as much. */
    @Test
    void longRunThatDoesNotExist_stopsTheRunWithExitCodeFour() throws IOException {
        ToyWorld.change(world, "flows.csv", "NOR,NOR,food,100", "NOR,NOR,food,10");
        ToyWorld.change(world, "flows.csv", "NOR,SOU,food,60", "NOR,SOU,food,160");
        ToyWorld.change(world, "flows.csv", "SOU,NOR,steel,80", "SOU,NOR,steel,1");
        String scenario = generalScenario("5").toString();
        assertRefused(
                Cli.run("run", scenario, "--world", world.toString()),
                ExitStatus.NOT_CONVERGED,
                "Status: INFEASIBLE",
                "Long run of the tariffs and transport of 2021-03",
                "'closure: partial' does without it");
        Path both = file("all.csv", "origin,destination,sector,rate", "NOR,SOU,food,5", "NOR,SOU,steel,5");
        assertRefused(equilibrium(world, "--tariffs", both), ExitStatus.NOT_CONVERGED, "proportional or zero");
        assertThat(equilibrium(world, "--tariffs", both, "--deficits", "proportional")
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOR,SOU,food,-1   | t2.csv:2: error: Column rate: The rate (-1) is not above -1",
                "NOR,South,food,0.1  | Maybe use 'SOU'.",
                "NOR,SOU,fod,0.1   | Maybe use one of [food, ",
                "NOR,SOU,food,high | is not a finite number",
                "NOR,SOU           | The row has 2 values, the header has 4."
            })
    void wrongShock_isNamedWithFileLineColumnAndHint(String row, String text) throws IOException {
        Path shock = file("t2.csv", "origin,destination,sector,rate", row);
        assertRefused(equilibrium(world, "--tariffs", shock), ExitStatus.BAD_INPUT, text, "t2.csv:2: error: ");
    }

    @Test
    void shocksOfAllFiles_areRefusedTogether() throws IOException {
        Path shock = file("t2.csv", "origin,destination,sector,rate", "NOR,SOU,food,1", "NOR,SOU,food,1");
        Path costs = file("c.csv", "origin,destination,sector,factor", "NOR,SOU,food,0");
        assertRefused(
                equilibrium(
                        world, "--tariffs", shock, "--trade-costs", costs, "--productivity", folder.resolve("x.csv")),
                ExitStatus.BAD_INPUT,
                "t2.csv:3: error: ",
                "stands twice",
                "c.csv:2: error: Column factor: The factor (0) is below 1e-6",
                "x.csv: error: The file is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sectors.csv | food,Food,4     | food,Food,0       | sectors.csv:2: error: Column trade_elasticity",
                "flows.csv   | NOR,NOR,food,100 | NOR,NOR,food,0  | ''",
                "datapackage.json | \"1\"      | \"9\"            | formatVersion"
            })
    void brokenWorld_isRefusedOrSolved(String file, String part, String by, String text) throws IOException {
        ToyWorld.change(world, file, part, by);
        Cli.Result result = equilibrium(world, "--tariffs", tariffs);
        if (text.isEmpty()) {
            assertThat(result.status()).as(result.err()).isZero(); // a region that sells all it makes abroad is fine
        } else {
            assertRefused(result, ExitStatus.BAD_INPUT, text);
        }
    }

    @Test
    void sharesThatAddTo12_areOneClearMessage() throws IOException {
        Files.writeString(
                world.resolve("value_added.csv"),
                "region,sector,share\nNOR,food,0.7\nNOR,steel,1\nSOU,food,1\nSOU,steel,1\n");
        Files.writeString(world.resolve("input_output.csv"), "region,sector,input,share\nNOR,food,food,0.5\n");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs),
                ExitStatus.BAD_INPUT,
                "value_added.csv:2: error: Column share: (NOR, food) has value added 0.7 and inputs 0.5, together 1.2.");
    }

    @Test
    void regionThatOnlyImports_isOneClearMessage() throws IOException {
        ToyWorld.change(world, "regions.csv", "SOU,South,WARM\n", "SOU,South,WARM\nEST,East,\n");
        ToyWorld.change(world, "flows.csv", "NOR,SOU,food,60\n", "NOR,SOU,food,60\nNOR,EST,food,5\n");
        Cli.Result result = equilibrium(world, "--tariffs", tariffs);
        assertRefused(result, ExitStatus.BAD_INPUT, "The region (EST) sells nothing");
        assertThat(result.err().split(": error: ")).hasSize(2);
    }

    @Test
    void usageErrors_exitWithTwoAndSayWhatToDo() {
        assertRefused(equilibrium(world), ExitStatus.USAGE, "No shock is named. Maybe name a scenario");
        assertRefused(
                equilibrium(world, "--date", "2025-10-01"),
                ExitStatus.USAGE,
                "--date needs a scenario whose day it is");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--deficits", "null"), ExitStatus.USAGE, "[zero, fixed,");
        for (String option : List.of("--max-iterations", "--path-steps", "--threads")) {
            assertRefused(
                    equilibrium(world, "--tariffs", tariffs, option, 0),
                    ExitStatus.USAGE,
                    option + " (0) must be at least 1.");
        }
    }

    @Test
    void elasticitySets_thatDoNotFit_areRefused() {
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--elasticities", "caliendo-parro"),
                ExitStatus.BAD_INPUT,
                "40 sectors s01 to s40; the world has 2",
                "Maybe use 'world' or 'standard'");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--elasticities", "mine"),
                ExitStatus.BAD_INPUT,
                "The sets are world, consistent.");
    }

    /** The worlds of the papers, which are not in this repository: {@code -Dvalidation.dir} names the folder that holds them, or one beside them. */
    @ParameterizedTest
    @CsvSource({
        "gravity-2006, --trade-costs, trade-costs-canada-japan.csv, proportional, CAN",
        "borders-2006, --trade-costs, trade-costs-no-borders.csv, proportional, NPL",
        "nafta-1993, --tariffs, tariffs-2005-nafta.csv, zero, USA"
    })
    void worldsOfThePapers_solveWithTheirShocks(
            String name, String option, String shock, String closure, String gains) {
        String validation = System.getProperty("validation.dir", "");
        Assumptions.assumeFalse(validation.isEmpty(), "Skipped: give -Dvalidation.dir=DIR to solve " + name + ".");
        Path given = Path.of(System.getProperty("tradewind.root", "..")).resolve(validation);
        Path shared = Files.isDirectory(given.resolve("worlds")) ? given : given.resolveSibling("");
        Path paper = shared.resolve("worlds").resolve(name);
        Cli.Result result = equilibrium(
                paper, option, paper.resolve("shocks").resolve(shock), "--deficits", closure, "--format", "csv");
        assertThat(number(result, gains, "real_income_pct")).isPositive();
        if (name.equals("nafta-1993")) {
            // validation/cp2015: first-order welfare 1.31, -0.06, 0.08; exact real income of Mexico 0.0073
            assertThat(number(result, "MEX", "welfare_linear_pct")).isCloseTo(1.31, within(.005));
            assertThat(number(result, "CAN", "welfare_linear_pct")).isCloseTo(-.06, within(.005));
            assertThat(number(result, "USA", "welfare_linear_pct")).isCloseTo(.08, within(.005));
        }
    }

    @Test
    void longRun_isAChartOfTheDocument_withTheNumbersOfItsTable() {
        double income = number(equilibrium(world, "--tariffs", tariffs, "--format", "csv"), "NOR", "real_income_pct");
        Map<?, ?> document = (Map<?, ?>) Json.read(
                equilibrium(world, "--tariffs", tariffs, "--format", "json").out());
        Map<?, ?> chart = (Map<?, ?>) ((List<?>) document.get("charts")).get(0);
        List<?> codes = ((List<?>) chart.get("categories"))
                .stream().map(one -> ((Map<?, ?>) one).get("code")).toList();
        List<?> values = (List<?>) ((Map<?, ?>) ((List<?>) chart.get("series")).get(0)).get("values");

        assertThat(chart.get("id")).isEqualTo("long-run");
        assertThat(((Number) values.get(codes.indexOf("NOR"))).doubleValue()).isCloseTo(income, within(1e-6));
        assertThat(equilibrium(world, "--tariffs", tariffs, "--format", "markdown")
                        .out())
                .contains("## " + chart.get("title"));
    }

    /** Whatever is set to nothing changes no bit of the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"--labour-supply", "--scale"})
    void optionOfTheLongRunAtZero_isTodaysAnswer(String option) {
        assertThat(equilibrium(world, "--tariffs", tariffs, "--format", "csv", option, "0")
                        .out())
                .isEqualTo(equilibrium(world, "--tariffs", tariffs, "--format", "csv")
                        .out());
    }

    @Test
    void noMarginsFullPassThroughAndIdleRevenue_areTodaysAnswer() throws IOException {
        Path none = file("m.csv", "region,share", "NOR,0", "SOU,0");
        assertThat(equilibrium(
                                world,
                                "--tariffs",
                                tariffs,
                                "--format",
                                "csv",
                                "--distribution-margin",
                                none,
                                "--pass-through",
                                "1",
                                "--revenue",
                                "labour-tax")
                        .out())
                .isEqualTo(equilibrium(world, "--tariffs", tariffs, "--format", "csv")
                        .out());
    }

    @Test
    void labourSupply_movesEmployment_andTheAnswerSaysWhatItRestsOn() throws IOException {
        Path margins = file("m.csv", "region,share", "SOU,0.2");
        Object[] asked = {"--tariffs", tariffs, "--labour-supply", "0.5", "--distribution-margin", margins};
        Cli.Result table = equilibrium(world, asked);
        assertThat(table.status()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("Variant   labour supply 0.50, scale 0.000, distribution margins 0.000 to 0.200")
                .contains("Audit     passed, 12 laws");
        List<Object> csv = new ArrayList<>(List.of(asked));
        csv.addAll(List.of("--format", "csv"));
        Cli.Result result = equilibrium(world, csv.toArray());
        assertThat(result.out()).startsWith(COLUMNS + "\n");
        assertThat(number(result, "SOU", "employment_pct")).isNotZero();
    }

    @Test
    void publishedVariant_onItsWorld_printsThePapersFigures() {
        Cli.Result result = Cli.run(
                "equilibrium", "--variant", "liberation-2025", "--tariffs", "tariffs-2025-04-02", "--format", "csv");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(number(result, "USA", "real_income_pct")).isCloseTo(1.13, within(0.005));
        assertThat(number(result, "USA", "employment_pct")).isCloseTo(0.32, within(0.005));
        assertThat(number(result, "USA", "price_index_pct")).isCloseTo(12.8, within(0.05));
        assertThat(number(result, "USA", "trade_balance_pct")).isCloseTo(-18.1, within(0.05));
    }

    @Test
    void variantsThatMeanNothing_areRefused() throws IOException {
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--variant", "liberation-2024"),
                ExitStatus.USAGE,
                "There is no variant 'liberation-2024'.",
                "Maybe use 'liberation-2025'");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--variant", "liberation-2025"),
                ExitStatus.BAD_INPUT,
                "tells USA from all others",
                "world liberation-2023");
        assertRefused(
                equilibrium(world, "--tariffs", tariffs, "--labour-supply", "50"),
                ExitStatus.USAGE,
                "--labour-supply (50.0) must be from 0 to 10.0.");
        assertRefused(
                equilibrium(
                        world,
                        "--tariffs",
                        tariffs,
                        "--distribution-margin",
                        file("m.csv", "region,share", "SOU,20", "WES,0.1")),
                ExitStatus.BAD_INPUT,
                "m.csv:2",
                "it is a share of spending, not percent",
                "m.csv:3");
    }

    @Test
    void otherElasticities_andZeroDeficits_standBesideTheAnswer() {
        Cli.Result json = equilibrium("world-2023", "--scenario", "tariff-60", "--format", "json");
        assertThat(json.out())
                .contains("\"elasticities\":\"uniform-4\"", "\"elasticities\":\"consistent\"")
                .contains("\"deficits\":\"zero\"");
        assertThat(equilibrium("world-2023", "--scenario", "tariff-60").out())
                .contains("A deficit or surplus above a tenth of income: TWN, VNM.");
    }
}
