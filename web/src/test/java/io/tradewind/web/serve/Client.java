package io.tradewind.web.serve;

import io.tradewind.app.answer.Answers;
import io.tradewind.web.page.EngineFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of a test and somebody who asks it. */
final class Client implements AutoCloseable {
    static final String TARIFF = "{\"scenario\": \"tariff-60\", \"partners\": [\"USA\"], \"products\": [\"all\"]}";

    final TradewindServer server;
    final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Client(Limits limits) throws IOException {
        server = TradewindServer.start(
                0, Answers.standard(), new EngineFiles(Path.of("no-engine-here")), limits, bugs::add);
    }

    static Limits limits() {
        return Limits.usual(2);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("X-Tradewind-Token", server.token());
    }

    HttpRequest.Builder posting(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> get(String path) {
        return send(to(path).build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(posting(path, body).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A request as it goes over the wire, with whatever headers; the connection stays open. */
    Socket raw(String head, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        String text = head + "\r\nX-Tradewind-Token: " + server.token() + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    Socket rawPost(String path, String body) throws IOException {
        return raw(
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nContent-Type: application/json",
                body);
    }

    static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static JsonNode problem(HttpResponse<String> response) {
        return json(response.body()).get("problems").get(0);
    }

    /** How many requests that take seconds, or milliseconds, run now. */
    int running(String kind) {
        return json(get("/api/v1/status").body()).get(kind).get("running").asInt();
    }

    /** Waits until that many run; a test that waits in vain fails. */
    void await(String kind, int running) throws InterruptedException {
        for (int k = 0; k < 1_200 && running(kind) != running; k++) {
            Thread.sleep(50);
        }
        if (running(kind) != running) {
            throw new AssertionError(running(kind) + " of " + kind + " run, not " + running);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
