package io.tradewind.web.serve;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.answer.ProgramVersion;
import io.tradewind.app.document.Details;
import io.tradewind.scenarios.load.ScenarioTexts;
import io.tradewind.web.page.EngineFiles;
import io.tradewind.web.page.ReportSession;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Shows the page and answers the API on 127.0.0.1, to those who know the token of this start. */
public final class TradewindServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int THREADS = 16;
    private static final int BACKLOG = 512;
    private static final long LOOK_MS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final Jobs quick;
    private final Jobs slow;
    private final ScheduledExecutorService clock;
    private final String token = Access.newToken();

    private TradewindServer(int port, Limits limits, Consumer<Throwable> bugs) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("tradewind-http");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE.toMillis());
        // A server that was just stopped must not keep its port from the next one; a port at which another listens is
        // taken all the same.
        connector.setReuseAddress(true);
        server.addConnector(connector);
        server.setErrorHandler(TradewindServer::misunderstood);
        quick = jobs("quick", limits.quick(), limits.waiting(), limits.quickTime(), bugs);
        slow = jobs("slow", limits.slow(), limits.waiting(), limits.slowTime(), bugs);
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tradewind-clock");
            thread.setDaemon(true);
            return thread;
        });
        listen();
    }

    private void listen() throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            close();
            throw e.getCause() instanceof BindException taken ? taken : e;
        }
    }

    /**
     * Starts a server.
     *
     * @param port    the port; 0 for one that is free
     * @param answers what answers
     * @param engine  the engine that its page holds
     * @param bugs    is told of what should not have happened
     * @throws java.net.BindException if the port is taken
     */
    public static TradewindServer start(
            int port, Answers answers, EngineFiles engine, Limits limits, Consumer<Throwable> bugs) throws IOException {
        TradewindServer server = new TradewindServer(port, limits, bugs);
        server.answer(answers, engine, limits);
        return server;
    }

    private void answer(Answers all, EngineFiles engine, Limits limits) {
        Own own = new Own(limits.own());
        Answers answers = all.forMany(ScenarioTexts.only(own::text), own::open, limits.prepared());
        Routes routes = new Routes(answers, own, new Questions(own, Math.max(1, limits.quick() / limits.slow())));
        Welcome page = new Welcome(new ReportSession(answers::projection, answers::world, engine));
        server.setHandler(
                new Entrance(new Access(token, port()), limits, quick, slow, routes.all(() -> status(limits)), page));
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The server does not start.", e);
        }
        clock.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        quick.look();
        slow.look();
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        return http;
    }

    private static Jobs jobs(String name, int atOnce, int waiting, Duration most, Consumer<Throwable> bugs) {
        return new Jobs(name, atOnce, waiting, most, (exchange, failure) -> {
            Problems problems = Problems.of(failure);
            if (problems.isBug()) {
                bugs.accept(failure);
            }
            exchange.refuse(problems);
        });
    }

    /** What Jetty says of requests that are no HTTP. */
    private static boolean misunderstood(
            Request request, org.eclipse.jetty.server.Response response, org.eclipse.jetty.util.Callback callback) {
        int status = response.getStatus() == 0 ? HttpStatus.INTERNAL_SERVER_ERROR_500 : response.getStatus();
        new Exchange(request, response, callback)
                .answer(Problems.of(status, "", HttpStatus.getMessage(status) + ".", ""));
        return true;
    }

    private Details status(Limits limits) {
        return new Details()
                .with("version", ProgramVersion.number())
                .with("quick", of(quick))
                .with("slow", of(slow))
                .with("body_mb", limits.bodyBytes() >> 20)
                .with("own_kept", limits.own());
    }

    private static Details of(Jobs jobs) {
        return new Details()
                .with("running", jobs.running())
                .with("waiting", jobs.queued())
                .with("most_running", jobs.atOnce())
                .with("most_waiting", jobs.mostWaiting())
                .with("most_seconds", jobs.seconds());
    }

    /** Its port. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The token that requests must bear. */
    public String token() {
        return token;
    }

    /** The address of its page, with the token. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + port() + "/?" + Access.PARAMETER + "=" + token);
    }

    /** Stops: what runs is cancelled and its clients are told so, then the port is free. */
    @Override
    public void close() {
        clock.shutdownNow();
        quick.close(PATIENCE);
        slow.close(PATIENCE);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop.", e);
        } finally {
            connector.close();
        }
    }
}
