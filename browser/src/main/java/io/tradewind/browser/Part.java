package io.tradewind.browser;

import java.util.Optional;

/**
 * What a step of a job gives: a table, a text, or nothing as yet.
 *
 * @param table rows, if it is a table
 * @param text  JSON, if it is that
 */
record Part(Optional<Table> table, Optional<String> text) {
    static Part none() {
        return new Part(Optional.empty(), Optional.empty());
    }

    static Part of(Table table) {
        return new Part(Optional.of(table), Optional.empty());
    }

    static Part of(String text) {
        return new Part(Optional.empty(), Optional.of(text));
    }
}
