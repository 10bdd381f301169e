package io.tradewind.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a section. A kind of part that comes later is one more record here and one more case in each renderer; charts stand beside the sections. */
public sealed interface Part {
    /**
     * Lines of text.
     *
     * @param lines   the lines
     * @param flowing whether a long line may be broken
     */
    record Text(List<String> lines, boolean flowing) implements Part {
        /** Copies the list. */
        public Text {
            lines = List.copyOf(lines);
        }

        /** Sentences, each on lines of its own. */
        public static Text flowing(String... sentences) {
            return new Text(List.of(sentences), true);
        }

        /** Lines that stay as they are. */
        public static Text lines(String... lines) {
            return new Text(List.of(lines), false);
        }
    }

    /** Words with what is to be said of each, under each other. */
    final class Terms implements Part {
        private final int width;
        private final List<Term> terms = new ArrayList<>();

        /**
         * One of them.
         *
         * @param word what is spoken of
         * @param text what is said
         */
        public record Term(String word, String text) {}

        /** No terms yet. @param width letters that the words take */
        public Terms(int width) {
            this.width = width;
        }

        /** Adds one, unless there is nothing to say. */
        public Terms with(String word, String text) {
            if (!text.isEmpty()) {
                terms.add(new Term(word, text));
            }
            return this;
        }

        /** Adds one whose text is a template for those values. */
        public Terms with(String word, String template, Object... values) {
            return with(word, String.format(Locale.ROOT, template, values));
        }

        /** Letters that the words take. */
        public int width() {
            return width;
        }

        /** The terms in their order. */
        public List<Term> terms() {
            return List.copyOf(terms);
        }
    }

    /**
     * What a reader should know.
     *
     * @param notes one sentence or a few each
     * @param most  how many of them a page for people shows
     */
    record Notes(List<String> notes, int most) implements Part {
        /** Copies the list. */
        public Notes {
            notes = List.copyOf(notes);
        }

        /** Notes that are all shown. */
        public static Notes all(List<String> notes) {
            return new Notes(notes, Integer.MAX_VALUE);
        }
    }

    /**
     * A table for people.
     *
     * @param caption what it shows; may be empty
     * @param table   the table
     * @param below   what to say under it; may be empty
     * @param moves   whether its rows are the largest moves, of which fewer or more can be asked for
     */
    record Rows(String caption, Table<?> table, String below, boolean moves) implements Part {
        /** A table without anything under it. */
        public static Rows of(String caption, Table<?> table) {
            return new Rows(caption, table, "", false);
        }

        /** The largest moves. */
        public static Rows moves(String caption, Table<?> table, String below) {
            return new Rows(caption, table, below, true);
        }
    }
}
