package io.tradewind.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.session.ListRequest;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.io.format.KeyedJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API is that of its routes: their paths, their keys as the reader checks them, the statuses that the other tests see. */
class OpenApiTest {
    private static final Path ROOT = Path.of(System.getProperty("tradewind.root"));
    private static final Path COMMITTED =
            ROOT.resolve("web/src/main/resources/io/tradewind/web/serve").resolve(Routes.OPEN_API);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static List<Route> routes() {
        Own own = new Own(1);
        return new Routes(Answers.standard(), own, new Questions(own, 1)).all(() -> null);
    }

    @Test
    void committedFile_isThatOfTheRoutes() throws IOException {
        String made = text();
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED))
                .as("%s; update with -Dsnapshots.update=true", COMMITTED)
                .isEqualTo(made);
    }

    @Test
    void describedPaths_areAnsweredAndNoOthers() throws IOException {
        JsonNode paths = Client.json(Files.readString(COMMITTED)).get("paths");
        Set<String> answered = new TreeSet<>();
        routes().forEach(route ->
                answered.add(route.method().toLowerCase(java.util.Locale.ROOT) + " " + Route.ROOT + route.path()));
        Set<String> described = new TreeSet<>();
        paths.propertyNames()
                .forEach(path -> paths.get(path).propertyNames().forEach(method -> described.add(method + " " + path)));
        assertThat(described).isEqualTo(answered);
        try (Client client = new Client(Client.limits())) {
            HttpResponse<String> served = client.get("/api/v1/openapi.json");
            assertThat(served.body()).isEqualTo(Files.readString(COMMITTED));
            for (Route route : routes()) {
                HttpResponse<String> response = route.method().equals(Route.GET)
                        ? client.get(Route.ROOT + route.path().replace("{what}", "worlds"))
                        : client.post(Route.ROOT + route.path(), "{\"no-such-key\": 1}");
                assertThat(response.statusCode())
                        .as(route.path())
                        .isEqualTo(route.method().equals(Route.GET) ? 200 : 400);
            }
        }
    }

    @Test
    void page_namesEveryPathAndKey() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/api.md"), StandardCharsets.UTF_8);
        for (Route route : routes()) {
            assertThat(page).contains("`" + route.method() + " " + Route.ROOT + route.path() + "`");
            route.keys().forEach(key -> assertThat(page).as(route.path()).contains("`" + key.name() + "`"));
        }
    }

    private static String text() {
        ObjectNode api = NODES.objectNode().put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "Tradewind")
                .put("version", "1")
                .put(
                        "description",
                        "What happens to trade if ...? Answers are the JSON documents that the commands print; problems say path, line,"
                                + " message and hint. Served by 'tradewind serve' on 127.0.0.1 alone.");
        api.putArray("security").addObject().putArray("token");
        ((ArrayNode) api.get("security")).addObject().putArray("bearer");
        ((ArrayNode) api.get("security")).addObject().putArray("parameter");
        ObjectNode paths = api.putObject("paths");
        for (Route route : routes()) {
            String path = Route.ROOT + route.path();
            ObjectNode at = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
            at.set(route.method().toLowerCase(java.util.Locale.ROOT), operation(route));
        }
        ObjectNode components = api.putObject("components");
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("token").put("type", "apiKey").put("in", "header").put("name", Access.HEADER);
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer");
        schemes.putObject("parameter").put("type", "apiKey").put("in", "query").put("name", Access.PARAMETER);
        components.putObject("schemas").set("Problems", problems());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.shared()
                        .writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(api)
                + "\n";
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = NODES.objectNode()
                .put("operationId", route.path().substring(1).replaceAll("\\W.*", ""))
                .put("summary", route.summary());
        ArrayNode parameters = NODES.arrayNode();
        if (route.path().contains("{what}")) {
            ObjectNode what =
                    parameters.addObject().put("name", "what").put("in", "path").put("required", true);
            ArrayNode words = what.putObject("schema").put("type", "string").putArray("enum");
            for (ListRequest.What one : ListRequest.What.values()) {
                words.add(one.label());
            }
        }
        if (route.method().equals(Route.POST)) {
            operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("application/json")
                    .set("schema", KeyedJson.schema(route.keys()));
        } else {
            for (EventKey key : route.keys()) {
                parameters
                        .addObject()
                        .put("name", key.name())
                        .put("in", "query")
                        .put("description", key.meaning())
                        .putObject("schema")
                        .put("type", "string");
            }
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        operation.set("responses", responses(route));
        return operation;
    }

    private static ObjectNode responses(Route route) {
        ObjectNode responses = NODES.objectNode();
        ObjectNode done =
                responses.putObject("200").put("description", "The answer").putObject("content");
        if (route.effort() == Route.Effort.PARTS) {
            done.putObject("application/x-ndjson").putObject("schema").put("type", "string");
            done.putObject("text/event-stream").putObject("schema").put("type", "string");
        } else {
            done.putObject("application/json").putObject("schema").put("type", "object");
        }
        problem(responses, 401, "The token is missing or not the one of this start");
        problem(responses, 403, "A foreign Host or Origin");
        if (route.method().equals(Route.POST)) {
            problem(responses, 400, "Not JSON, or not as the keys say");
            problem(responses, 413, "The body is too large");
            problem(responses, 415, "The body is not JSON");
        }
        if (route.effort() != Route.Effort.NONE) {
            problem(responses, 422, "What is asked cannot be answered: a bad scenario, world, word or value");
            problem(responses, 429, "Too much is running and waiting");
            problem(responses, 503, "It took too long, or the server stops");
        }
        if (route.path().contains("{what}")) {
            problem(responses, 404, "There is no such list");
        }
        return responses;
    }

    private static void problem(ObjectNode responses, int status, String description) {
        responses
                .putObject(Integer.toString(status))
                .put("description", description)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problems");
    }

    private static ObjectNode problems() {
        ObjectNode problems = NODES.objectNode().put("type", "object");
        problems.putArray("required").add("schema").add("problems");
        ObjectNode properties = problems.putObject("properties");
        properties.putObject("schema").put("const", "tradewind.problems/1");
        ObjectNode one = properties
                .putObject("problems")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        ArrayNode required = one.putArray("required");
        ObjectNode parts = one.putObject("properties");
        for (String part : List.of("path", "line", "message", "hint")) {
            required.add(part);
            parts.putObject(part).put("type", part.equals("line") ? "integer" : "string");
        }
        return problems;
    }
}
