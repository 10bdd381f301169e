package org.teavm.classlib.java.util;

/**
 * {@code java.util.SplittableRandom} as far as core needs it, with the same numbers from the same seed.
 *
 * @source Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators; mixing functions of the JDK
 */
public final class TSplittableRandom {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long seed;

    /** A generator of that seed. */
    public TSplittableRandom(long seed) {
        this.seed = seed;
    }

    /** Any whole number. */
    public int nextInt() {
        seed += GOLDEN_GAMMA;
        long z = (seed ^ (seed >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((z ^ (z >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }

    /** A number from 0 to below the bound, which is above 0. */
    public int nextInt(int bound) {
        int most = bound - 1;
        int r = nextInt();
        if ((bound & most) == 0) {
            return r & most;
        }
        // Rejects what would make small numbers more likely than large ones; the sum overflows there.
        int u = r >>> 1;
        for (r = u % bound; u + most - r < 0; r = u % bound) {
            u = nextInt() >>> 1;
        }
        return r;
    }
}
