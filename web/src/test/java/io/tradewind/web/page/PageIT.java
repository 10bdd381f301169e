package io.tradewind.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.ProgramVersion;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.web.serve.Limits;
import io.tradewind.web.serve.TradewindServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in Chromium, opened from disk with the network off; runs in the profile {@code browser}. What a browser sees is told by {@code page.test.mjs}. */
final class PageIT {
    private static final Path FOLDER = Path.of(System.getProperty("tradewind.browser.folder"));
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final String NODE = System.getProperty("tradewind.browser.node", "node");
    private static final String SCRIPT = System.getProperty("tradewind.browser.script");
    private static final String SCENARIO = "us-china-2025";
    private static final long MOST_BYTES = 4_000_000;
    private static final long MOST_BYTES_ZIPPED = 1_600_000;
    private static final double BN = 1000;
    private static final List<String> COLUMNS = List.of(
            "baseline_usd_mn",
            "scenario_usd_mn",
            "yoy_pct",
            "contribution_pp",
            "quantity_pct",
            "price_pct",
            "scenario_cny_mn");
    /** A world of one's own. */
    private static final Map<String, String> OWN_WORLD = Map.of(
            "regions.csv",
            "region,name\nCHN,China\nUSA,United States\nVNM,Viet Nam\n",
            "sectors.csv",
            "sector,name,trade_elasticity\ngoods,Goods,4\n",
            "flows.csv",
            "origin,destination,sector,value\nCHN,CHN,goods,9000\nUSA,USA,goods,9000\nVNM,VNM,goods,300\n"
                    + "CHN,USA,goods,500\nUSA,CHN,goods,150\nCHN,VNM,goods,140\nVNM,CHN,goods,60\n"
                    + "USA,VNM,goods,10\nVNM,USA,goods,110\n",
            "datapackage.json",
            "{\"name\": \"tiny\", \"title\": \"Three regions\", \"sources\": [{\"title\": \"Made up\"}],"
                    + " \"world\": {\"formatVersion\": \"1\", \"year\": 2023, \"valueUnit\": \"million USD\"}}");

    private static final String MINE = """
            formatVersion: 1
            id: mine
            title: A duty of one's own
            world: world-2023
            horizon: {from: 2025-01, to: 2026-12}
            events:
              - id: duty
                kind: tariff
                op: add
                imposer: USA
                targets: [CHN]
                rate: 10%
                announced: 2025-01-01
                effective: 2025-02-01
                source: {citation: "Assumption"}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private static TradewindServer server;
    private static String page;

    @BeforeAll
    static void makesThePage() throws IOException {
        ReportSession session = new ReportSession(TRADEWIND, EngineFiles.standard());
        ReportRequest request =
                new ReportRequest(ProjectionRequest.of(SCENARIO), Optional.empty(), Optional.empty(), Optional.empty());
        page = session.page(request).html();
        Files.writeString(FOLDER.resolve("report.html"), page);
        Files.deleteIfExists(FOLDER.resolve("results.jsonl"));
        server = TradewindServer.start(0, Answers.standard(), EngineFiles.standard(), Limits.usual(2), bugs::add);
        Files.writeString(FOLDER.resolve("expected.json"), JsonText.of(expected()));
        parity();
    }

    /** The rows by year of every scenario that is built in, as the JVM has them, beside its bundle and the engine. */
    private static void parity() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("parity"));
        Files.writeString(folder.resolve("engine.js"), EngineFiles.standard().script());
        RowQuery byYear = RowQuery.EVERYTHING.withFrequency(Frequency.YEAR);
        for (String id : ScenarioCatalog.ids()) {
            Economy world = TRADEWIND.loadWorld(TRADEWIND.worldOf(id));
            Scenario scenario = TRADEWIND.loadScenario(id, world);
            Files.writeString(
                    folder.resolve(id + ".bundle"), new Bundle(world, scenario, Parameters.defaults()).text());
            List<ProjectionRow> rows =
                    ProjectionTable.rows(TRADEWIND.run(world, scenario, Parameters.defaults()), byYear);
            String words = rows.stream()
                    .map(row -> String.join(
                            ";", row.period(), row.reporter(), row.partner(), row.flow(), row.product(), row.channel()))
                    .collect(Collectors.joining(";"));
            List<List<Double>> numbers = rows.stream()
                    .map(row -> Stream.of(
                                    row.baselineUsdMn(),
                                    row.scenarioUsdMn(),
                                    row.yoyPct(),
                                    row.contributionPp(),
                                    row.quantityPct(),
                                    row.pricePct(),
                                    row.scenarioHomeMn())
                            .map(number -> Double.isFinite(number) ? number : null)
                            .collect(Collectors.toList()))
                    .toList();
            Files.writeString(
                    folder.resolve(id + ".json"),
                    JsonText.of(Map.of("words", words, "columns", COLUMNS, "numbers", numbers)));
        }
    }

    @AfterAll
    static void stops() {
        server.close();

        assertThat(bugs).isEmpty();
    }

    /** The rows of the run, as {@code projection.csv} has them, in billion dollars. */
    private static Map<String, Object> expected() {
        ProjectionSession session = new ProjectionSession(TRADEWIND);
        ProjectionRun run = session.run(ProjectionRequest.of(SCENARIO));
        Set<String> places = run.world().monthlyBaseline().orElseThrow().panel().partners().stream()
                .map(partner -> partner.code())
                .collect(Collectors.toSet());
        Map<String, Object> partners = new LinkedHashMap<>();
        rows(run, List.of(), Frequency.YEAR).stream()
                .filter(row -> row.period().equals("2026") && places.contains(row.partner()))
                .forEach(row -> partners.put(row.partner(), List.of((row.scenarioUsdMn() - row.baselineUsdMn()) / BN)));
        Map<String, Object> path = new LinkedHashMap<>();
        rows(run, List.of("USA"), Frequency.MONTH)
                .forEach(row -> path.put(row.period(), List.of(row.baselineUsdMn() / BN, row.scenarioUsdMn() / BN)));
        return Map.of(
                "version",
                ProgramVersion.number(),
                "scenario",
                SCENARIO,
                "served",
                server.address().toString(),
                "mine",
                MINE,
                "three",
                MINE.replace("world: world-2023\n", "").replace("A duty of one's own", "A duty in three regions"),
                "world",
                OWN_WORLD,
                "scenarios",
                ScenarioCatalog.ids(),
                "tables",
                Map.of("path", path, "partners", partners));
    }

    private static List<ProjectionRow> rows(ProjectionRun run, List<String> partners, Frequency frequency) {
        RowQuery query = new RowQuery(List.of("CN"), partners, List.of("all"), List.of(), frequency, CurrencyView.USD);
        return ProjectionSession.rows(run, query).stream()
                .filter(row -> row.flow().equals("exports"))
                .toList();
    }

    @Test
    void page_isSmallEnoughToSend() throws IOException {
        java.io.ByteArrayOutputStream zipped = new java.io.ByteArrayOutputStream();
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        }

        assertThat(bytes.length).isLessThan((int) MOST_BYTES);
        assertThat(zipped.size()).isLessThan((int) MOST_BYTES_ZIPPED);
    }

    /** What the front end says of its types, and of those of the engine, holds. */
    @Test
    void types_fit() throws IOException, InterruptedException {
        Path log = FOLDER.resolve("types.log");
        int status = new ProcessBuilder(
                        NODE,
                        FOLDER.resolve("node_modules/typescript/bin/tsc").toString(),
                        "-p",
                        Path.of(SCRIPT).resolveSibling("tsconfig.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(status).as(Files.readString(log)).isZero();
    }

    @TestFactory
    Stream<DynamicTest> inABrowser() throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        NODE,
                        SCRIPT,
                        FOLDER.toString(),
                        System.getProperty("tradewind.browser.chromium", "/usr/bin/chromium"))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("browser.log").toFile())
                .start();
        int status = node.waitFor();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "browser",
                () -> assertThat(status)
                        .as(Files.readString(FOLDER.resolve("browser.log")))
                        .isZero()));
        for (String line : Files.readAllLines(FOLDER.resolve("results.jsonl"))) {
            JsonNode result = JSON.readTree(line);
            tests.add(DynamicTest.dynamicTest(
                    result.get("name").asString(),
                    () -> assertThat(result.get("problem").asString()).isEmpty()));
        }
        tests.add(DynamicTest.dynamicTest("offeredScenarioFile_givesTheNumbersOfThePage", PageIT::fileGivesTheNumbers));
        tests.add(DynamicTest.dynamicTest("savedWorkbook_holdsTheNumbersOfTheTables", PageIT::workbookHoldsTheTables));
        return tests.stream();
    }

    /** The workbook that the page saves opens as a zip, and its sheet of partners has the numbers of the table that the page shows. */
    private static void workbookHoldsTheTables() throws IOException {
        JsonNode shown = JSON.readTree(Files.readString(FOLDER.resolve("seen.json")));
        try (ZipFile zip = new ZipFile(FOLDER.resolve("seen.xlsx").toFile())) {
            String book = text(zip, "xl/workbook.xml");
            Matcher sheet =
                    Pattern.compile("name=\"partners\" sheetId=\"(\\d+)\"").matcher(book);
            assertThat(sheet.find()).as(book).isTrue();
            String rows = text(zip, "xl/worksheets/sheet" + sheet.group(1) + ".xml");
            List<Double> numbers = Pattern.compile("<v>([^<]*)</v>")
                    .matcher(rows)
                    .results()
                    .map(cell -> Double.valueOf(cell.group(1)))
                    .toList();

            assertThat(shown.size()).isGreaterThan(5);
            shown.properties()
                    .forEach(row ->
                            assertThat(numbers).contains(row.getValue().get(0).asDouble()));
            assertThat(text(zip, "xl/worksheets/sheet1.xml")).contains("SHA-256", "tradewind run");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the page offers as a scenario file gives the numbers on the command line's side that the page showed. */
    private static void fileGivesTheNumbers() throws IOException {
        ProjectionRun run = new ProjectionSession(TRADEWIND)
                .run(ProjectionRequest.of(FOLDER.resolve("my-what-if.yaml").toString()));
        JsonNode shown = JSON.readTree(Files.readString(FOLDER.resolve("moved.json")));
        List<ProjectionRow> rows = rows(run, List.of("USA"), Frequency.MONTH);
        Function<ProjectionRow, Double> there =
                row -> shown.get(row.period()).get(1).asDouble();

        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(there.apply(row))
                        .isCloseTo(row.scenarioUsdMn() / BN, org.assertj.core.data.Percentage.withPercentage(1e-7)));
    }
}
