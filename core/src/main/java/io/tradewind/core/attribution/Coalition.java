package io.tradewind.core.attribution;

import io.tradewind.core.base.Check;
import java.util.BitSet;

/** A set of players, by their positions. Immutable. */
public final class Coalition {
    /** Nobody. */
    public static final Coalition EMPTY = new Coalition(new BitSet());

    private final BitSet members;

    private Coalition(BitSet members) {
        this.members = members;
    }

    /** The first players whose bits are set. */
    static Coalition ofBits(long bits) {
        return new Coalition(BitSet.valueOf(new long[] {bits}));
    }

    /** The same set with one more player. */
    public Coalition with(int player) {
        Check.that(player >= 0, "A player has a position of at least 0.");
        BitSet more = (BitSet) members.clone();
        more.set(player);
        return new Coalition(more);
    }

    /** The same set without a player. */
    public Coalition without(int player) {
        BitSet fewer = (BitSet) members.clone();
        fewer.clear(player);
        return new Coalition(fewer);
    }

    /** Whether the player belongs to it. */
    public boolean contains(int player) {
        return members.get(player);
    }

    /** Number of players. */
    public int size() {
        return members.cardinality();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coalition that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
