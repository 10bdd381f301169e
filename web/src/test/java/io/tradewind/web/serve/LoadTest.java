package io.tradewind.web.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.answer.Answers;
import io.tradewind.web.page.EngineFiles;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Too much, too large, too long, gone. */
@Tag("slow")
class LoadTest {
    private static final String API = "/api/v1";
    private static final String MANY_DRAWS = Client.TARIFF.replace("{", "{\"draws\": 20000, ");
    private static final boolean DEEP = Boolean.getBoolean("tradewind.deep");
    private static final int PARALLEL = 200;
    private static final long MB = 1 << 20;

    private static String whatIf(int k) {
        return Client.TARIFF.replace(
                "{",
                String.format(
                        Locale.ROOT,
                        "{\"frequency\": \"year\", \"parameters\": {}, \"changes\": {\"param.lam_f\": %.6f}, ",
                        0.1 + 1e-5 * k));
    }

    /** In the full count for a minute. */
    @Test
    void twoHundredAtOnce_areAllAnsweredAndLeaveNothingBehind() throws Exception {
        try (Client client = new Client(Client.limits())) {
            rounds(client, 0);
            long before = used();
            long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            int round = 1;
            do {
                rounds(client, PARALLEL * round++);
            } while (DEEP && System.nanoTime() < until);
            assertThat(more(before, 96 * MB)).as("bytes more on the heap").isLessThan(96 * MB);
            assertThat(client.running("quick")).isZero();
            assertThat(client.bugs).isEmpty();
        }
    }

    private static void rounds(Client client, int first) {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int k = 0; k < PARALLEL; k++) {
            all.add(client.later(client.posting(API + "/run", whatIf(first + k)).build()));
        }
        all.forEach(
                one -> assertThat(one.join().statusCode()).as(one.join().body()).isEqualTo(200));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Bytes more on the heap once they have come down to the bound, or after many looks: a client that was refused may still be sending its body. */
    private static long more(long before, long bound) throws InterruptedException {
        long more = used() - before;
        for (int look = 0; look < 100 && more >= bound; look++) {
            Thread.sleep(100);
            more = used() - before;
        }
        return more;
    }

    @Test
    void fiftyMegabytes_areRefusedInWordsAndNotKept() throws Exception {
        byte[] large = new byte[50_000_000];
        try (Client client = new Client(Client.limits())) {
            long before = used();
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                HttpRequest request = client.to(API + "/run")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                        .build();
                all.add(client.later(request));
            }
            all.forEach(one -> {
                assertThat(one.join().statusCode()).isEqualTo(413);
                assertThat(Client.problem(one.join()).get("message").asString())
                        .isEqualTo("The body of a request has at most 32 MB.");
            });
            assertThat(more(before, 32 * MB)).isLessThan(32 * MB);
            assertThat(client.post(API + "/run", Client.TARIFF).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void bodyThatDoesNotSayItsSize_isRefusedAllTheSame() throws IOException {
        try (Client client = new Client(Client.limits())) {
            HttpRequest request = client.to(API + "/run")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(new byte[40_000_000])))
                    .build();
            assertThat(client.send(request).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void clientThatLeavesAStream_endsItsDraws() throws Exception {
        try (Client client = new Client(Client.limits())) {
            try (Socket socket = client.rawPost(API + "/draws", MANY_DRAWS)) {
                assertThat(Client.firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
                assertThat(client.running("slow")).isEqualTo(1);
            }
            client.await("slow", 0);
            assertThat(client.bugs).isEmpty();
        }
    }

    @Test
    void clientThatLeavesBeforeItsAnswer_endsItsRun() throws Exception {
        try (Client client = new Client(Client.limits())) {
            String hours = "{\"scenario\": \"us-china-2025\", \"by\": \"event\", \"orders\": 10000}";
            try (Socket socket = client.rawPost(API + "/explain", hours)) {
                client.await("slow", 1);
                assertThat(socket.isConnected()).isTrue();
            }
            client.await("slow", 0);
            assertThat(client.bugs).isEmpty();
        }
    }

    @Test
    void tooManyAtOnce_areToldSoAtOnce() throws Exception {
        try (Client client = new Client(Client.limits().withWaiting(0));
                Socket first = client.rawPost(API + "/draws", MANY_DRAWS)) {
            assertThat(Client.firstLine(first.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
            HttpResponse<String> second = client.post(API + "/draws", MANY_DRAWS);
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(Client.problem(second).get("message").asString())
                    .contains("1 requests of this kind run at once");
            assertThat(client.get(API + "/list/worlds").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatTakesTooLong_isStoppedInWords() throws IOException {
        try (Client client = new Client(Client.limits().withTime(Duration.ofMillis(300)))) {
            String hours = "{\"scenario\": \"us-china-2025\", \"by\": \"event\", \"orders\": 10000}";
            HttpResponse<String> late = client.post(API + "/explain", hours);
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(Client.problem(late).get("message").asString()).contains("took longer than");
        }
    }

    @Test
    void streamThatTakesTooLong_endsWithTheReason() throws IOException {
        try (Client client = new Client(Client.limits().withTime(Duration.ofSeconds(4)))) {
            client.post(API + "/run", Client.TARIFF);
            HttpResponse<String> late = client.post(API + "/draws", MANY_DRAWS);
            String last = late.body().lines().reduce((one, next) -> next).orElseThrow();
            assertThat(last).contains("tradewind.problems/1").contains("took longer than");
        }
    }

    @Test
    void takenPort_isAnError() throws IOException {
        try (Client client = new Client(Client.limits())) {
            assertThatThrownBy(() -> TradewindServer.start(
                            client.server.port(),
                            Answers.standard(),
                            EngineFiles.standard(),
                            Client.limits(),
                            bug -> {}))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void stop_endsWhatRunsAndFreesThePort() throws Exception {
        Client client = new Client(Client.limits());
        int port = client.server.port();
        CompletableFuture<HttpResponse<String>> draws =
                client.later(client.posting(API + "/draws", MANY_DRAWS).build());
        client.await("slow", 1);
        client.close();
        draws.handle((response, failure) -> {
                    assertThat(failure != null
                                    || response.statusCode() == 503
                                    || response.body().contains("The server stops."))
                            .isTrue();
                    return null;
                })
                .join();
        TradewindServer.start(port, Answers.standard(), EngineFiles.standard(), Client.limits(), bug -> {})
                .close();
    }
}
