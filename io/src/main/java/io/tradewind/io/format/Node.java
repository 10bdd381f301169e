package io.tradewind.io.format;

import java.util.LinkedHashMap;
import java.util.List;

/** A node of a file's tree that knows where it stands. */
sealed interface Node {
    /** Where it starts. */
    Place place();

    /** What it is, for messages. */
    String what();

    /** Keys and values, in the order of the file. */
    record Mapping(Place place, LinkedHashMap<String, Entry> entries) implements Node {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    /** Where a key stands, and its value. */
    record Entry(Place keyPlace, Node value) {}

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** A single value, as it was written. */
    record Value(Place place, String text, Type type) implements Node {
        @Override
        public String what() {
            return type == Type.NULL ? "nothing" : "'" + text + "'";
        }
    }

    /** What the parser took a value for. */
    enum Type {
        /** Text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Nothing. */
        NULL
    }
}
