package io.tradewind.app.document;

import io.tradewind.core.base.Check;
import java.util.OptionalInt;

/**
 * How much of an answer a page shows; tables for programs are always whole.
 *
 * @param brief whether only the headline and the largest moves
 * @param top   how many moves; empty for as many as suit the page
 */
public record Extent(boolean brief, OptionalInt top) {
    /** The whole page. */
    public static final Extent WHOLE = new Extent(false, OptionalInt.empty());

    private static final int BRIEF_MOVES = 10;

    /** Checks that a number of moves is one. */
    public Extent {
        Check.notNull(top, "top");
        Check.that(top.orElse(1) > 0, "top must be at least 1.");
    }

    /** Whether less or more than usual was asked for. */
    public boolean isAsked() {
        return brief || top.isPresent();
    }

    /** How many moves a table shows that usually has that many. */
    public int moves(int usual) {
        return top.orElse(brief ? BRIEF_MOVES : usual);
    }
}
