package io.tradewind.core.study;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Hash;

/**
 * Points of the Sobol sequence with Owen's nested uniform scrambling: each binary digit of a coordinate is flipped or not by a random bit that
 * belongs to the digits before it, here a hash of seed, dimension and these digits. Any first 2^m points lie one in each interval of length 2^-m in every dimension,
 * each point by itself is uniform, and sums over smooth functions converge faster than those over independent points. Point k depends on the seed and k
 * alone. Dimensions after the table's last one are independent uniform numbers.
 *
 * @source Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences; Joe and Kuo (2008)
 */
public final class ScrambledSobol {
    private static final int BITS = 32;
    private static final double SCALE = 0x1p-32;

    private final long seed;

    /** @param seed the master seed */
    public ScrambledSobol(long seed) {
        this.seed = seed;
    }

    /**
     * A coordinate of a point.
     *
     * @param k         number of the point, from 0
     * @param dimension number of the dimension, from 0
     * @return above 0 and below 1
     */
    public double at(int k, int dimension) {
        Check.that(k >= 0 && dimension >= 0, "Points and dimensions are counted from 0.");
        long key = Hash.of(seed, dimension);
        if (dimension >= JoeKuo.DIMENSIONS) {
            return unit((int) (Hash.of(key, k) >>> BITS));
        }
        return unit(scrambled(key, plain(k, dimension)));
    }

    /** The coordinate before scrambling, as digits. */
    static int plain(int k, int dimension) {
        int[] directions = JoeKuo.of(dimension);
        int digits = 0;
        for (int bit = 0, left = k; left != 0; bit++, left >>>= 1) {
            digits ^= (left & 1) * directions[bit];
        }
        return digits;
    }

    private static int scrambled(long key, int digits) {
        int result = digits;
        long before = 1; // the digits above the next one, behind a 1 that says how many there are
        for (int bit = BITS - 1; bit >= 0; bit--) {
            result ^= (int) (Hash.of(key, before) & 1) << bit;
            before = before << 1 | digits >>> bit & 1;
        }
        return result;
    }

    private static double unit(int digits) {
        return ((digits & 0xFFFFFFFFL) + 0.5) * SCALE;
    }
}
