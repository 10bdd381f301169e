package io.tradewind.web.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/**
 * Who may ask: programs and pages of this machine that know the token. Another page in the same browser cannot: its requests bear its own origin, a name that
 * was pointed here bears its own host, and neither knows the token.
 */
final class Access {
    /** The header that holds the token. */
    static final String HEADER = "X-Tradewind-Token";
    /** The parameter of the address that holds it. */
    static final String PARAMETER = "token";

    private static final int TOKEN_BYTES = 24;
    private static final String BEARER = "Bearer ";

    private final String token;
    private final Set<String> hosts;

    Access(String token, int port) {
        this.token = token;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** A token that nobody can guess. */
    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Why the request may not be answered; nothing if it may. */
    Optional<Problems> refused(Request request) {
        HttpFields headers = request.getHeaders();
        String host = headers.get(HttpHeader.HOST);
        String named = request.getHttpURI().getAuthority();
        if (host == null || !hosts.contains(host) || named != null && !hosts.contains(named)) {
            return Optional.of(Problems.of(
                    HttpStatus.FORBIDDEN_403,
                    "Host",
                    "This server answers under its own address alone, not as '" + named(host == null ? named : host)
                            + "'.",
                    "Maybe use " + address() + "."));
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        if (origin != null && hosts.stream().noneMatch(own -> origin.equals("http://" + own))) {
            return Optional.of(Problems.of(
                    HttpStatus.FORBIDDEN_403,
                    "Origin",
                    "This server answers its own page and programs, not a page of '" + named(origin) + "'.",
                    "Maybe ask from a program, or from the page that this server shows."));
        }
        return isKnown(given(request))
                ? Optional.empty()
                : Optional.of(Problems.of(
                        HttpStatus.UNAUTHORIZED_401,
                        HEADER,
                        given(request).isEmpty() ? "The token is missing." : "The token is not the one of this start.",
                        "Maybe take it from the address that 'tradewind serve' printed, and send it as the header "
                                + HEADER + " or the parameter " + PARAMETER + "."));
    }

    private String address() {
        return "http://" + hosts.stream().sorted().findFirst().orElseThrow();
    }

    private static String named(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), 100));
    }

    private boolean isKnown(String text) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String given(Request request) {
        String header = request.getHeaders().get(HEADER);
        if (header != null) {
            return header;
        }
        String bearer = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (bearer != null && bearer.startsWith(BEARER)) {
            return bearer.substring(BEARER.length());
        }
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue(PARAMETER))
                .orElse("");
    }
}
