package io.tradewind.core.base;

/**
 * Random bits that belong to numbers and names: every bit of what goes in matters to every bit of what comes out.
 *
 * @source SplitMix64: Steele, Lea and Flood (2014)
 */
public final class Hash {
    private static final double SCALE = 0x1p-53;

    private Hash() {}

    /** One step, a one-to-one map of 64 bits. */
    public static long of(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The bits of a number under a key. */
    public static long of(long key, long number) {
        return of(of(key) + number);
    }

    /** The bits of a name under a key. */
    public static long of(long key, String name) {
        long state = key;
        for (int i = 0; i < name.length(); i++) {
            state = of(state + name.charAt(i));
        }
        return state;
    }

    /** Bits as a number from 0 up to but without 1. */
    public static double unit(long bits) {
        return (bits >>> 11) * SCALE;
    }
}
