package io.tradewind.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponential and logarithm of whole rows. The platform's own vector functions give other bits before and after compilation, and
 * from one machine to the next; these are made of exactly rounded operations only, in one order. A row with a value outside of the
 * usual range is left to {@link Math}.
 *
 * @source argument reduction after Cody and Waite (1980); the logarithm's polynomial is that of FDLIBM's {@code e_log.c}
 */
final class VectorFunctions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; the first has zeros at its end, so that a small integer times it is exact. */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;

    private static final double LN2_LOW = 1.90821492927058770002e-10;
    /** 1.5·2^52: a small number added to it has its integer part in the last bits. */
    private static final double SHIFT = 0x1.8p52;

    private static final long SHIFT_BITS = Double.doubleToRawLongBits(SHIFT);
    private static final int EXPONENT_AT = 52;
    /** Arguments beyond leave the normal range. */
    private static final long LARGEST_EXPONENT = Double.doubleToRawLongBits(700);

    private static final long SMALLEST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    /** √½, where the mantissa's range begins. */
    private static final long ROOT_HALF = 0x3fe6a09e667f3bcdL;

    private static final long EXPONENT = 0xfffL << EXPONENT_AT;

    private VectorFunctions() {}

    /** y = exp(factor·x); rows are whole vectors. exp x = 2^k·Σ r^i ÷ i!, with |r| at most ½ ln 2. */
    static void exp(double[] y, double factor, double[] x) {
        LongVector reach = LongVector.zero(LONGS);
        for (int n = 0; n < y.length; n += LANES) {
            DoubleVector argument = DoubleVector.fromArray(SPECIES, x, n).mul(factor);
            reach = reach.max(argument.abs().reinterpretAsLongs());
            DoubleVector shifted =
                    argument.fma(DoubleVector.broadcast(SPECIES, LOG2_E), DoubleVector.broadcast(SPECIES, SHIFT));
            DoubleVector k = shifted.sub(SHIFT);
            DoubleVector r = k.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), argument);
            r = k.fma(DoubleVector.broadcast(SPECIES, -LN2_LOW), r);
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector top = r.mul(1. / 6227020800.).add(1. / 479001600.);
            DoubleVector high = r.mul(1. / 39916800.).add(1. / 3628800.);
            DoubleVector upper = r.mul(1. / 362880.).add(1. / 40320.);
            DoubleVector lower = r.mul(1. / 5040.).add(1. / 720.);
            DoubleVector low = r.mul(1. / 120.).add(1. / 24.);
            DoubleVector bottom = r.mul(1. / 6.).add(.5);
            DoubleVector sum = top.fma(r2, high).fma(r4, upper.fma(r2, lower));
            sum = sum.fma(r4, low.fma(r2, bottom)).fma(r2, r).add(1);
            LongVector scale = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, EXPONENT_AT);
            sum.reinterpretAsLongs().add(scale).reinterpretAsDoubles().intoArray(y, n);
        }
        if (reach.reduceLanes(VectorOperators.MAX) > LARGEST_EXPONENT) {
            expByMath(y, factor, x);
        }
    }

    private static void expByMath(double[] y, double factor, double[] x) {
        for (int n = 0; n < y.length; n++) {
            y[n] = Math.exp(factor * x[n]);
        }
    }

    /** y = factor·ln x; rows are whole vectors. ln x = k·ln 2 + ln(1 + f), with 1 + f between √½ and √2. */
    static void log(double[] y, double factor, double[] x) {
        LongVector least = LongVector.broadcast(LONGS, Long.MAX_VALUE);
        LongVector most = LongVector.broadcast(LONGS, Long.MIN_VALUE);
        for (int n = 0; n < y.length; n += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, x, n).reinterpretAsLongs();
            least = least.min(bits);
            most = most.max(bits);
            LongVector above = bits.sub(ROOT_HALF);
            LongVector exponent = above.lanewise(VectorOperators.ASHR, EXPONENT_AT);
            DoubleVector k = exponent.add(SHIFT_BITS).reinterpretAsDoubles().sub(SHIFT);
            DoubleVector f =
                    bits.sub(above.and(EXPONENT)).reinterpretAsDoubles().sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector w = z.mul(z);
            DoubleVector even = w.mul(1.531383769920937332e-01).add(2.222219843214978396e-01);
            even = even.mul(w).add(3.999999999940941908e-01).mul(w);
            DoubleVector odd = w.mul(1.479819860511658591e-01).add(1.818357216161805012e-01);
            odd = odd.mul(w).add(2.857142874366239149e-01);
            odd = odd.mul(w).add(6.666666666666735130e-01).mul(z);
            DoubleVector half = f.mul(f).mul(.5);
            DoubleVector rest = s.mul(half.add(even.add(odd)));
            rest = k.fma(DoubleVector.broadcast(SPECIES, LN2_LOW), rest);
            DoubleVector result = k.fma(DoubleVector.broadcast(SPECIES, LN2_HIGH), f.sub(half.sub(rest)));
            result.mul(factor).intoArray(y, n);
        }
        if (least.reduceLanes(VectorOperators.MIN) < SMALLEST_NORMAL
                || most.reduceLanes(VectorOperators.MAX) >= INFINITY) {
            logByMath(y, factor, x);
        }
    }

    private static void logByMath(double[] y, double factor, double[] x) {
        for (int n = 0; n < y.length; n++) {
            y[n] = Math.log(x[n]) * factor;
        }
    }
}
