package io.tradewind.web.serve;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.io.format.KeyedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where requests come in: who may ask, what is asked, how large it is; then the work, on threads of its own. */
final class Entrance extends Handler.Abstract {
    private static final String BODY = "body.json";
    private static final String JSON = "application/json";

    private final Access access;
    private final Limits limits;
    private final Jobs quick;
    private final Jobs slow;
    private final List<Route> routes;
    private final Welcome page;
    private final AtomicLong held = new AtomicLong();

    /** @param page answers what is asked at {@code /} */
    Entrance(Access access, Limits limits, Jobs quick, Jobs slow, List<Route> routes, Welcome page) {
        this.access = access;
        this.limits = limits;
        this.quick = quick;
        this.slow = slow;
        this.routes = routes;
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        Optional<Problems> refused = access.refused(request);
        if (refused.isPresent()) {
            exchange.answer(refused.get());
            return true;
        }
        String path = Request.getPathInContext(request);
        if (path.equals("/") && request.getMethod().equals(Route.GET)) {
            quick.take(exchange, page::show);
            return true;
        }
        List<Route> here = routes.stream().filter(route -> route.isAt(path)).toList();
        Optional<Route> route = here.stream()
                .filter(one -> one.method().equals(request.getMethod()))
                .findFirst();
        if (route.isPresent()) {
            ask(exchange, route.get(), route.get().word(path));
        } else {
            exchange.answer(nothing(exchange, here, path));
        }
        return true;
    }

    private Problems nothing(Exchange exchange, List<Route> here, String path) {
        if (here.isEmpty()) {
            return Problems.of(
                    HttpStatus.NOT_FOUND_404,
                    "",
                    "There is nothing at this path.",
                    Nearest.hint(
                            path,
                            routes.stream().map(one -> Route.ROOT + one.path()).toList()));
        }
        String allowed = here.stream().map(Route::method).collect(Collectors.joining(", "));
        exchange.header(HttpHeader.ALLOW.asString(), allowed);
        return Problems.of(
                HttpStatus.METHOD_NOT_ALLOWED_405,
                "",
                "This path does not answer " + exchange.request().getMethod() + ".",
                "Maybe use " + allowed + ".");
    }

    private void ask(Exchange exchange, Route route, String word) {
        if (route.method().equals(Route.GET)) {
            work(exchange, route, some -> answer(some, route, word, parameters(some, route)));
            return;
        }
        String type = exchange.request().getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
            exchange.answer(Problems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                    "Content-Type",
                    "The body must be JSON.",
                    "Maybe send the header Content-Type: " + JSON + "."));
            return;
        }
        new Body(exchange, limits, held, bytes -> work(exchange, route, some -> read(some, route, word, bytes))).read();
    }

    private void work(Exchange exchange, Route route, Job.Work work) {
        switch (route.effort()) {
            case NONE -> {
                try {
                    work.answer(exchange);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case QUICK -> quick.take(exchange, work);
            case SLOW, PARTS -> slow.take(exchange, work);
        }
    }

    private static void read(Exchange exchange, Route route, String word, byte[] bytes) {
        if (bytes.length == 0) {
            String example = route.keys().stream()
                    .filter(key -> key.required() || key == route.keys().get(0))
                    .map(key -> "\"" + key.name() + "\": " + key.example())
                    .collect(Collectors.joining(", ", "{", "}"));
            exchange.answer(
                    Problems.of(HttpStatus.BAD_REQUEST_400, "", "The body is empty.", "Maybe send " + example + "."));
            return;
        }
        KeyedJson.Read read = KeyedJson.read(BODY, new String(bytes, StandardCharsets.UTF_8), route.keys());
        if (read.problems().isEmpty()) {
            answer(exchange, route, word, read.values());
        } else {
            exchange.answer(Problems.ofBody(read.problems()));
        }
    }

    private static void answer(Exchange exchange, Route route, String word, EventValues values) {
        try {
            route.answer().give(exchange, new Route.Asked(word, values));
        } catch (Routes.NoSuchListException none) {
            exchange.answer(none.problems());
        }
    }

    /** The values of those keys that the address gives. */
    private static EventValues parameters(Exchange exchange, Route route) {
        var given = Request.extractQueryParameters(exchange.request());
        Map<String, Object> values = new HashMap<>();
        route.keys()
                .forEach(key -> Optional.ofNullable(given.getValue(key.name()))
                        .ifPresent(value -> values.put(key.name(), value)));
        return new EventValues(route.keys(), values);
    }
}
