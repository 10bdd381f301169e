package io.tradewind.web.serve;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** Headers of every answer: nothing of it is kept, guessed at, shown in a frame or told to others. */
final class Headers {
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private Headers() {}

    static void put(HttpFields.Mutable headers) {
        ALWAYS.forEach(headers::put);
    }
}
