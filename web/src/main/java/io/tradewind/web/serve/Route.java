package io.tradewind.web.serve;

import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventValues;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that the API answers.
 *
 * @param method  {@code GET} or {@code POST}
 * @param path    its path below {@link #ROOT}; {@code {what}} is a word of it
 * @param summary what it answers, one line
 * @param keys    keys of its body, or of the address where it has none
 * @param effort  how it is worked out
 * @param answer  answers, given the word of the path and the values of the keys
 */
record Route(String method, String path, String summary, List<EventKey> keys, Effort effort, Answer answer) {
    static final String ROOT = "/api/v1";
    static final String GET = "GET";
    static final String POST = "POST";

    /** How an answer is worked out. */
    enum Effort {
        /** At once. */
        NONE,
        /** In milliseconds. */
        QUICK,
        /** In seconds, on a queue of its own. */
        SLOW,
        /** The same, in parts. */
        PARTS
    }

    /** Answers an exchange. */
    @FunctionalInterface
    interface Answer {
        /** Gives the answer. */
        void give(Exchange exchange, Asked asked);
    }

    /**
     * What is asked.
     *
     * @param word   the word of the path; empty if it has none
     * @param values values of the keys
     */
    record Asked(String word, EventValues values) {}

    /** A route whose answer is a document. */
    static Route document(
            String method,
            String path,
            String summary,
            List<EventKey> keys,
            Effort effort,
            Function<Asked, io.tradewind.app.document.Document> document) {
        return new Route(
                method, path, summary, keys, effort, (exchange, asked) -> exchange.answer(document.apply(asked)));
    }

    /** Whether the path is that of the route. */
    boolean isAt(String asked) {
        String whole = ROOT + path;
        int hole = whole.indexOf('{');
        return hole < 0
                ? asked.equals(whole)
                : asked.startsWith(whole.substring(0, hole)) && asked.indexOf('/', hole) < 0 && asked.length() > hole;
    }

    /** The word of that path. */
    String word(String asked) {
        int hole = path.indexOf('{');
        return hole < 0 ? "" : asked.substring(ROOT.length() + hole);
    }
}
