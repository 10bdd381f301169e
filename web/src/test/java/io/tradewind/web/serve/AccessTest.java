package io.tradewind.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, and what every answer says of itself. */
class AccessTest {
    private static final String STATUS = "/api/v1/status";
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = new Client(Client.limits());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + client.server.port() + path));
    }

    @Test
    void token_opensAsHeaderBearerOrParameter() {
        assertThat(client.get(STATUS).statusCode()).isEqualTo(200);
        assertThat(client.send(bare(STATUS)
                                .header("Authorization", "Bearer " + client.server.token())
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send(bare(STATUS + "?token=" + client.server.token()).build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {STATUS, "/", "/api/v1/openapi.json", "/no/such/path"})
    void withoutTheToken_nothingIsAnswered(String path) {
        HttpResponse<String> none = client.send(bare(path).build());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(Client.problem(none).get("message").asString()).isEqualTo("The token is missing.");
        assertThat(Client.problem(none).get("hint").asString()).contains("X-Tradewind-Token");
    }

    @Test
    void tokenOfAnotherStart_isRefused() {
        HttpResponse<String> wrong = client.send(bare(STATUS)
                .header("X-Tradewind-Token", client.server.token().substring(1))
                .build());
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Client.problem(wrong).get("message").asString()).contains("not the one of this start");
        assertThat(wrong.body()).doesNotContain(client.server.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
    void pageOfAnotherOrigin_isRefused(String origin) {
        HttpResponse<String> foreign =
                client.send(client.to(STATUS).header("Origin", origin).build());
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(Client.problem(foreign).get("path").asString()).isEqualTo("Origin");
        assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void ownPage_isAnswered() {
        assertThat(client.send(client.to(STATUS)
                                .header("Origin", "http://localhost:" + client.server.port())
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "evil.example:PORT", "127.0.0.1.evil.example:PORT"})
    void anotherHost_isRefused(String host) throws IOException {
        String name = host.replace("PORT", Integer.toString(client.server.port()));
        try (Socket socket = client.raw("GET " + STATUS + " HTTP/1.1\r\nHost: " + name, "")) {
            assertThat(Client.firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 403 Forbidden");
        }
    }

    @Test
    void otherAddressInTheRequestLine_isRefused() throws IOException {
        String line = "GET http://evil.example" + STATUS + " HTTP/1.1\r\nHost: 127.0.0.1:" + client.server.port();
        try (Socket socket = client.raw(line, "")) {
            assertThat(Client.firstLine(socket.getInputStream())).matches("HTTP/1.1 (400|403) .*");
        }
    }

    @Test
    void everyAnswer_isKeptFromOthers() {
        for (HttpResponse<String> response : java.util.List.of(
                client.get(STATUS),
                client.get("/no/such/path"),
                client.get("/"),
                client.send(bare("/").build()))) {
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void server_listensOnLoopbackAlone() throws Exception {
        for (var networks = java.net.NetworkInterface.networkInterfaces().iterator(); networks.hasNext(); ) {
            for (var address : java.util.Collections.list(networks.next().getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    org.assertj.core.api.Assertions.assertThatThrownBy(
                                    () -> new Socket(address, client.server.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
        assertThat(client.server.address().getHost()).isEqualTo("127.0.0.1");
    }
}
