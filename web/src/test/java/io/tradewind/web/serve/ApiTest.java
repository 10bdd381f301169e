package io.tradewind.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked and what is answered. */
class ApiTest {
    private static final String API = "/api/v1";
    private static final RowQuery USA = RowQuery.EVERYTHING.withPartner("USA").withProduct("all");
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = new Client(Client.limits());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @AfterEach
    void nothingWasABug() {
        List<Throwable> bugs = List.copyOf(client.bugs);
        client.bugs.clear();
        assertThat(bugs).isEmpty();
    }

    private static String text(Document document) {
        return new String(OutputFormat.JSON.renderer(Keys::named).bytes(document), StandardCharsets.UTF_8);
    }

    private static String body(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }

    private static JsonNode answer(String path, Map<String, ?> values) {
        HttpResponse<String> response = client.post(API + path, body(values));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Client.json(response.body());
    }

    @Test
    void run_isTheDocumentThatTheCommandPrints() {
        RunRequest request = new RunRequest(ProjectionRequest.of("tariff-60"), USA, Optional.empty());
        assertThat(client.post(API + "/run", Client.TARIFF).body())
                .isEqualTo(text(Answers.standard().run(request)));
    }

    /** The file with another value, written by hand, is what a change of that field must give. */
    @Test
    void change_isTheFileWithThatValue() {
        String file = ScenarioCatalog.text("tariff-60").orElseThrow();
        String event = eventOf(file);
        assertThat(file).contains("rate: 0.6\n");
        Map<String, Object> query = Map.of("partners", List.of("USA"), "products", List.of("all"));
        Map<String, Object> changed = new LinkedHashMap<>(query);
        changed.put("scenario", "tariff-60");
        changed.put("changes", Map.of(event + ".rate", 0.25));
        Map<String, Object> written = new LinkedHashMap<>(query);
        written.put("text", file.replace("rate: 0.6\n", "rate: 0.25\n"));
        JsonNode answer = answer("/run", changed);
        assertThat(answer.get("rows")).isEqualTo(answer("/run", written).get("rows"));
        assertThat(answer.get("changes").get(event + ".rate").asString()).isEqualTo("0.25");
        assertThat(answer.get("rows"))
                .isNotEqualTo(
                        Client.json(client.post(API + "/run", Client.TARIFF).body())
                                .get("rows"));
    }

    private static String eventOf(String file) {
        return file.lines()
                .filter(line -> line.strip().startsWith("- id: "))
                .map(line -> line.strip().substring("- id: ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutItsEvent_aScenarioDoesNothing() {
        String event = eventOf(ScenarioCatalog.text("tariff-60").orElseThrow());
        JsonNode rows = answer(
                        "/run",
                        Map.of(
                                "scenario",
                                "tariff-60",
                                "partners",
                                List.of("USA"),
                                "frequency",
                                "year",
                                "changes",
                                Map.of("without." + event, true)))
                .get("rows");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.get("effect_usd_mn").asDouble()).isZero());
    }

    @Test
    void draws_sharpenAndEndWithTheAnswer() {
        String body = Client.TARIFF.replace("{", "{\"draws\": 80, \"seed\": 7, ");
        HttpResponse<String> response = client.post(API + "/draws", body);
        List<JsonNode> parts = response.body().lines().map(Client::json).toList();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(parts)
                .extracting(part -> part.get("schema").asString())
                .containsExactly("tradewind.bands/1", "tradewind.bands/1", "tradewind.projection/1");
        assertThat(parts.get(0).get("draws").asInt()).isEqualTo(32);
        assertThat(parts.get(1).get("draws").asInt()).isEqualTo(64);
        RunRequest request =
                new RunRequest(ProjectionRequest.of("tariff-60"), USA, Optional.of(new Draws(80, 7, 1, line -> {})));
        assertThat(parts.get(2)).isEqualTo(Client.json(text(Answers.standard().run(request))));
        RunRequest fewer =
                new RunRequest(ProjectionRequest.of("tariff-60"), USA, Optional.of(new Draws(32, 7, 1, line -> {})));
        JsonNode early = Client.json(text(Answers.standard().run(fewer))).get("rows");
        for (int k = 0; k < early.size(); k++) {
            assertThat(parts.get(0).get("rows").get(k).get("p10"))
                    .isEqualTo(early.get(k).get("p10"));
            assertThat(parts.get(0).get("rows").get(k).get("p90"))
                    .isEqualTo(early.get(k).get("p90"));
        }
    }

    @Test
    void draws_areEventsForWhoAsksForThem() {
        HttpResponse<String> response =
                client.send(client.posting(API + "/draws", Client.TARIFF.replace("{", "{\"draws\": 40, "))
                        .header("Accept", "text/event-stream")
                        .build());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.body()).startsWith("event: bands\ndata: {").contains("\n\nevent: answer\ndata: {");
    }

    @Test
    void drawsOfABadQuestion_areRefusedByTheirStatus() {
        HttpResponse<String> response =
                client.post(API + "/draws", Client.TARIFF.replace("USA", "USB").replace("{", "{\"draws\": 40, "));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(client.post(API + "/draws", Client.TARIFF.replace("{", "{\"draws\": 1, "))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "worlds, world-2023", "scenarios, us-china-2025", "parameters, elasticity.one_year", "facts, CN",
        "regions, VNM", "sectors, machinery", "products, integrated_circuits", "groups, ASEAN",
        "provinces, CN-GD", "channels, processing"
    })
    void list_saysWhatThereIs(String what, String word) {
        HttpResponse<String> list = client.get(API + "/list/" + what);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(Client.json(list.body()).get(what)).isNotEmpty();
        assertThat(list.body()).contains("\"" + word + "\"");
    }

    @Test
    void compare_explain_equilibrium_answer() {
        JsonNode compared = answer(
                "/compare",
                Map.of(
                        "runs", List.of(Map.of("scenario", "baseline"), Map.of("scenario", "tariff-60")),
                        "partners", List.of("USA"),
                        "products", List.of("all"),
                        "frequency", "year"));
        assertThat(compared.get("runs")).hasSize(2);
        JsonNode explained = answer("/explain", Map.of("scenario", "tariff-60", "partner", "USA"));
        assertThat(explained.get("schema").asString()).isEqualTo("tradewind.explanation/1");
        JsonNode longRun = answer("/equilibrium", Map.of("scenario", "tariff-60"));
        JsonNode less = answer(
                "/equilibrium",
                Map.of(
                        "scenario",
                        "tariff-60",
                        "changes",
                        Map.of(eventOf(ScenarioCatalog.text("tariff-60").orElseThrow()) + ".rate", 0.1)));
        assertThat(income(less)).isNegative().isGreaterThan(income(longRun));
    }

    /** China loses more the higher the duty on its goods. */
    private static double income(JsonNode longRun) {
        for (JsonNode row : longRun.get("regions")) {
            if (row.get("region").asString().equals("CHN")) {
                return row.get("real_income_pct").asDouble();
            }
        }
        throw new AssertionError("no row of China");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scenario\": | 400 | '' | 1",
                "[1] | 400 | '' | 1",
                "{\"scenario\": 5} | 400 | scenario | 1",
                "{\"scenario\": \"tariff-60\", \"world\": true} | 400 | world | 1",
                "{\"scenaro\": \"tariff-60\"} | 400 | scenaro | 1",
                "{\"scenario\": \"tariff-60\", \"partners\": \"USA\"} | 400 | partners | 1",
                "{\"scenario\": \"tariff-60\", \"from\": \"soon\"} | 400 | from | 1",
                "{} | 422 | scenario | 0",
                "{\"scenario\": \"tariff-61\"} | 422 | '' | 0",
                "{\"scenario\": \"tariff-60\", \"partners\": [\"USB\"]} | 422 | partner | 0",
                "{\"scenario\": \"tariff-60\", \"changes\": {\"no-such.rate\": 1}} | 422 | no-such.rate | 0",
                "{\"scenario\": \"tariff-60\", \"changes\": {\"param.lam_f\": 1e9}} | 422 | param.lam_f | 0",
                "{\"text\": \"formatVersion: 1\\nid: x\\ntitel: y\\n\"} | 422 | horizon | 1",
            })
    void badRequest_isAnsweredWithPlaceAndStatus(String body, int status, String path, int line) {
        HttpResponse<String> response = client.post(API + "/run", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode first = Client.problem(response);
        assertThat(first.get("path").asString()).isEqualTo(path);
        assertThat(first.get("line").asInt()).isEqualTo(line);
        assertThat(first.get("message").asString()).endsWith(".");
    }

    @Test
    void everyProblemOfAText_isReportedWithItsLine() {
        HttpResponse<String> response = client.post(
                API + "/validate", body(Map.of("text", "\nformatVersion: 1\nid: x\ntitel: y\nhorizn: z\n")));
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode problems = Client.json(response.body()).get("problems");
        assertThat(problems).anySatisfy(one -> {
            assertThat(one.get("path").asString()).isEqualTo("titel");
            assertThat(one.get("line").asInt()).isEqualTo(4);
            assertThat(one.get("hint").asString()).isEqualTo("Maybe use 'title'.");
        });
        assertThat(problems.size()).isGreaterThan(1);
    }

    @Test
    void validate_saysWhatAFileIs() {
        JsonNode answer = answer(
                "/validate", Map.of("text", ScenarioCatalog.text("tariff-60").orElseThrow()));
        assertThat(answer.get("kind").asString()).isEqualTo("scenario");
        assertThat(answer.get("what").asString()).startsWith("scenario tariff-60, 1 event");
    }

    @Test
    void otherPathMethodOrType_isToldSo() {
        assertThat(client.get(API + "/rum").statusCode()).isEqualTo(404);
        assertThat(client.get(API + "/list/scenaros").statusCode()).isEqualTo(404);
        HttpResponse<String> method = client.get(API + "/run");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        HttpResponse<String> type = client.send(client.to(API + "/run")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Client.TARIFF))
                .build());
        assertThat(type.statusCode()).isEqualTo(415);
    }

    /** A file that is there and would do, by whatever name a request has for it. */
    @Test
    void pathOfARequest_isNeverOpened(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), ScenarioCatalog.text("tariff-60").orElseThrow());
        String extending = "formatVersion: 1\nid: x\ntitle: y\nextends: " + file + "\n";
        String against =
                ScenarioCatalog.text("tariff-60").orElseThrow().replaceFirst("(?m)^baseline: .*$", "baseline: " + file);
        String inWorld = ScenarioCatalog.text("tariff-60").orElseThrow() + "\nworld: " + folder + "\n";
        for (Map<String, String> asked : List.of(
                Map.of("scenario", file.toString()),
                Map.of("scenario", "file://" + file),
                Map.of("scenario", "../../../../../../../.." + file),
                Map.of("text", extending),
                Map.of("scenario", "tariff-60", "baseline", file.toString()),
                Map.of("text", against),
                Map.of("scenario", "tariff-60", "world", folder.toString()),
                Map.of("text", inWorld.replace("world: world-2023\n", "")))) {
            HttpResponse<String> response = client.post(API + "/run", body(asked));
            assertThat(response.statusCode()).as(asked + response.body()).isEqualTo(422);
            assertThat(Client.problem(response).get("message").asString()).containsAnyOf("no built-in", "is a folder");
        }
        assertThat(client.get(API + "/list/regions?world=" + folder).statusCode())
                .isEqualTo(422);
        assertThat(client.get("/../../../../etc/passwd").statusCode()).isIn(400, 404);
    }

    @Test
    void worldOfOnesOwn_isKeptAndUsed() {
        JsonNode kept = answer("/worlds", Map.of("files", TWO));
        String name = kept.get("name").asString();
        assertThat(kept.get("what").asString()).contains("2 regions, 1 sectors");
        String scenario = "formatVersion: 1\nid: duty\ntitle: A duty\nhorizon: {from: 2025-01, to: 2025-12}\nevents:\n"
                + "  - id: duty\n    kind: tariff\n    imposer: AAA\n    targets: [BBB]\n    op: add\n    rate: 20%\n"
                + "    announced: 2025-01-01\n    effective: 2025-02-01\n"
                + "    source: {citation: made up, link: \"https://example.org\", readOn: 2026-01-01}\n";
        JsonNode rows = answer(
                        "/run",
                        Map.of("text", scenario, "world", name, "reporters", List.of("BBB"), "frequency", "year"))
                .get("rows");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("flow").asString()).isEqualTo("exports");
            assertThat(row.get("effect_usd_mn").asDouble()).isNegative();
        });
        HttpResponse<String> broken =
                client.post(API + "/worlds", body(Map.of("files", Map.of("regions.csv", "region,nam\nAAA,Aland\n"))));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("\"path\":\"regions.csv\"").contains("\"line\":1");
    }

    private static final Map<String, String> TWO = Map.of(
            "datapackage.json",
            "{\"name\": \"two\", \"title\": \"Two\", \"sources\": [{\"title\": \"made up\"}], \"licenses\": [{\"name\": \"CC0\"}],"
                    + " \"world\": {\"formatVersion\": \"1\", \"year\": 2023, \"valueUnit\": \"USD million\"}}",
            "regions.csv",
            "region,name\nAAA,Aland\nBBB,Bland\n",
            "sectors.csv",
            "sector,name,trade_elasticity\ngoods,Goods,4\n",
            "flows.csv",
            "origin,destination,sector,value\nAAA,AAA,goods,100\nAAA,BBB,goods,20\nBBB,AAA,goods,30\nBBB,BBB,goods,200\n");

    @Test
    void emptyBody_isAnsweredWithAnExample() {
        HttpResponse<String> run = client.post(API + "/run", "");
        HttpResponse<String> best = client.post(API + "/best-response", "");

        assertThat(run.statusCode()).isEqualTo(400);
        assertThat(Client.problem(run).get("hint").asString())
                .isEqualTo("Maybe send {\"scenario\": \"us-china-2025\"}.");
        assertThat(Client.problem(best).get("hint").asString()).contains("\"regions\": [\"USA\", \"CHN\"]");
    }

    /** A duty of one region on the other, as a text beside the world: the region that pays sells less. */
    @Test
    void shocks_areTexts_andBestResponsesAreRates() {
        String world = answer("/worlds", Map.of("files", TWO)).get("name").asString();
        JsonNode longRun = answer(
                "/equilibrium",
                Map.of("world", world, "tariffs", "origin,destination,sector,rate\nBBB,AAA,goods,0.3\n"));
        assertThat(longRun.toString()).contains("tariffs.csv");
        HttpResponse<String> broken = client.post(
                API + "/equilibrium",
                body(Map.of("world", world, "tariffs", "origin,destination,sector,rate\nBBB,AAA,goods,much\n")));
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(422);
        assertThat(broken.body()).contains("tariffs.csv").contains("\"line\":2");

        JsonNode best = answer("/best-response", Map.of("world", world, "regions", List.of("all"), "nash", true));
        assertThat(best.toString()).contains("AAA").contains("BBB");
        assertThat(client.post(API + "/best-response", body(Map.of("world", world, "regions", List.of("CCC"))))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void backtest_answers() {
        JsonNode backtest = answer("/backtest", Map.of("scenario", "us-china-2025", "origin", "2025-08", "draws", 2));
        assertThat(backtest.get("schema").asString()).startsWith("tradewind.backtest");
    }
}
