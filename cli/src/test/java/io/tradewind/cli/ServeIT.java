package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged server: it starts, answers, and stops as it is asked to. */
final class ServeIT {
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    private Process serve(String... more) throws IOException {
        List<String> command = new ArrayList<>(Packaged.interruptible());
        command.addAll(List.of(Packaged.JAVA, "-jar", Packaged.JAR, "serve"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.redirectError(folder.resolve("err.txt").toFile()).start();
    }

    private static URI address(Process server) throws IOException {
        return URI.create(
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    private static String get(URI address, String path) throws Exception {
        String token = address.getQuery().substring("token=".length());
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("X-Tradewind-Token", token)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 0", "INT, 130"})
    void server_answersUntilItIsStopped(String signal, int status) throws Exception {
        Process server = serve("--port", "0");
        try {
            URI address = address(server);
            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(get(address, "/api/v1/list/scenarios")).contains("\"us-china-2025\"");
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                    .start()
                    .waitFor();
            assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(status);
            assertThat(Files.readString(folder.resolve("err.txt")).lines())
                    .containsExactly("Answering on 127.0.0.1 alone; Ctrl-C stops it.", "Stopping.");
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void secondServerOnAPort_saysThatItIsTaken() throws Exception {
        Process first = serve("--port", "0");
        try {
            int port = address(first).getPort();
            Process second = serve("--port", Integer.toString(port));
            assertThat(second.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(5);
            assertThat(Files.readString(folder.resolve("err.txt"))).contains("The port " + port + " cannot be used");
        } finally {
            first.destroyForcibly();
        }
    }
}
