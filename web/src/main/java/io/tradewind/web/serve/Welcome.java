package io.tradewind.web.serve;

import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.web.page.ReportRequest;
import io.tradewind.web.page.ReportSession;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** What is shown at {@code /}: the page of a scenario, which holds the engine; where the engine is not built, what to do about it. */
final class Welcome {
    private static final String STANDARD = "us-china-2025";
    private static final String TYPE = "text/html; charset=utf-8";
    private static final String BARE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tradewind</title></head><body>
            <h1>Tradewind</h1><p>There is no page: its engine is not built. Maybe start the server with the launcher, which builds it.</p>
            <p>The API answers under <code>/api/v1</code>; <code>/api/v1/openapi.json</code> describes it. Each request bears the token of this address.</p>
            </body></html>
            """;

    private final ReportSession pages;

    Welcome(ReportSession pages) {
        this.pages = pages;
    }

    void show(Exchange exchange) {
        Fields given = Request.extractQueryParameters(exchange.request());
        ReportRequest request = new ReportRequest(
                ProjectionRequest.of(value(given, "scenario").orElse(STANDARD)).withWorld(value(given, "world")),
                value(given, "reporter"),
                value(given, "partner"),
                value(given, "product"));
        String page;
        try {
            page = pages.page(request).served();
        } catch (UncheckedIOException noEngine) {
            page = BARE;
        }
        exchange.answer(HttpStatus.OK_200, TYPE, page.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> value(Fields given, String name) {
        return Optional.ofNullable(given.getValue(name)).filter(value -> !value.isBlank());
    }
}
