package io.tradewind.app.document;

import java.util.List;

/**
 * What stands together in a document.
 *
 * @param heading its heading; empty if it has none
 * @param parts   from top to bottom
 */
public record Section(String heading, List<Part> parts) {
    /** Copies the list. */
    public Section {
        parts = List.copyOf(parts);
    }

    /** A section without a heading. */
    public static Section of(Part... parts) {
        return new Section("", List.of(parts));
    }

    /** A section with one. */
    public static Section of(String heading, Part... parts) {
        return new Section(heading, List.of(parts));
    }
}
