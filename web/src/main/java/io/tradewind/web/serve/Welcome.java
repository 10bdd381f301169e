package io.tradewind.web.serve;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** What is shown where there is no page: where to find what. */
final class Welcome {
    private static final String HTML = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tradewind</title></head><body>
            <h1>Tradewind</h1><p>The API answers under <code>/api/v1</code>; <code>/api/v1/openapi.json</code> describes it.
            Each request bears the token of this page's address.</p></body></html>
            """;

    private Welcome() {}

    static void page(Exchange exchange, Route.Asked asked) {
        exchange.answer(HttpStatus.OK_200, "text/html; charset=utf-8", HTML.getBytes(StandardCharsets.UTF_8));
    }
}
