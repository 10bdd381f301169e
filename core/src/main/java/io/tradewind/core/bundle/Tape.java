package io.tradewind.core.bundle;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Bytes that are written or read. One description of an object serves both ways: each call takes the whole object and how its part is found, writes the
 * part and hands it back; a tape that reads is given no object and hands back what it reads. So what is written and what is read cannot fall apart.
 */
final class Tape {
    /** Digits behind the point up to which a number is written as a whole one. */
    private static final int MOST_DIGITS = 9;
    /** Marks a number that is written with all its bits. */
    private static final int ALL_BITS = 15;

    /** Whole numbers below it need no more bytes than the bits. */
    private static final double MOST = 1L << 48;

    private final double[] power = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private final ByteArrayOutputStream out;
    private final byte[] in;
    private int at;
    /** Texts by their numbers: each is written once. */
    private final List<String> texts = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    private Tape(ByteArrayOutputStream out, byte[] in) {
        this.out = out;
        this.in = in;
    }

    static Tape writing() {
        return new Tape(new ByteArrayOutputStream(), null);
    }

    static Tape reading(byte[] bytes) {
        return new Tape(null, bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    boolean isReading() {
        return in != null;
    }

    /** Whether all has been read. */
    boolean isAtEnd() {
        return at == in.length;
    }

    private <T, P> P part(T from, Function<T, P> part) {
        return isReading() ? null : part.apply(from);
    }

    private int next() {
        if (at >= in.length) {
            throw broken();
        }
        return in[at++] & 0xff;
    }

    static InvalidInputException broken() {
        return new InvalidInputException(
                "bundle",
                List.of(new Problem(
                        "bundle",
                        "The bundle is not one of this version, or not whole.",
                        "Maybe write the report again with the same version of Tradewind.")));
    }

    /** A number that is not negative, seven bits a byte. */
    private long natural(long value) {
        if (isReading()) {
            long read = 0;
            int shift = 0;
            int b;
            do {
                b = next();
                read |= (long) (b & 0x7f) << shift;
                shift += 7;
            } while (b >= 0x80 && shift < Long.SIZE);
            return read;
        }
        long left = value;
        while (left >= 0x80) {
            out.write((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
        return value;
    }

    <T> int whole(T from, ToIntFunction<T> part) {
        long value = isReading() ? 0 : part.applyAsInt(from);
        long folded = natural(value << 1 ^ value >> 63);
        return (int) (folded >>> 1 ^ -(folded & 1));
    }

    private int size(int size) {
        long read = natural(size);
        if (isReading() && (read < 0 || read > in.length)) {
            throw broken();
        }
        return (int) read;
    }

    <T> boolean flag(T from, Function<T, Boolean> part) {
        return whole(from, one -> part.apply(one) ? 1 : 0) == 1;
    }

    <T> double number(T from, ToDoubleFunction<T> part) {
        if (isReading()) {
            return readNumber();
        }
        double value = part.applyAsDouble(from);
        writeNumber(value);
        return value;
    }

    /** A number of few digits as a whole one over a power of ten, which gives the same bits; any other with all its bits. */
    private void writeNumber(double value) {
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            double scaled = Math.rint(Math.abs(value) * power[digits]);
            if (scaled < MOST && same(Math.copySign(scaled / power[digits], value), value)) {
                out.write(digits | (same(Math.abs(value), value) ? 0 : 0x10));
                natural((long) scaled);
                return;
            }
        }
        out.write(ALL_BITS);
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (bits >>> shift));
        }
    }

    private static boolean same(double one, double other) {
        return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
    }

    private double readNumber() {
        int head = next();
        if (head == ALL_BITS) {
            long bits = 0;
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                bits |= (long) next() << shift;
            }
            return Double.longBitsToDouble(bits);
        }
        int digits = head & 0xf;
        if (digits > MOST_DIGITS) {
            throw broken();
        }
        double value = natural(0) / power[digits];
        return head >= 0x10 ? -value : value;
    }

    <T> double[] numbers(T from, Function<T, double[]> part) {
        double[] given = part(from, part);
        double[] values = isReading() ? new double[size(0)] : given;
        if (!isReading()) {
            size(values.length);
        }
        for (int k = 0; k < values.length; k++) {
            int here = k;
            values[k] = number(values, all -> all[here]);
        }
        return values;
    }

    <T> String text(T from, Function<T, String> part) {
        String text = part(from, part);
        Integer known = numbers.get(text);
        int number = size(known == null ? texts.size() : known);
        if (number < texts.size()) {
            return texts.get(number);
        }
        byte[] letters = isReading() ? new byte[size(0)] : text.getBytes(StandardCharsets.UTF_8);
        if (isReading()) {
            for (int k = 0; k < letters.length; k++) {
                letters[k] = (byte) next();
            }
            text = new String(letters, StandardCharsets.UTF_8);
        } else {
            size(letters.length);
            out.write(letters, 0, letters.length);
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return text;
    }

    <T, E> List<E> list(T from, Function<T, List<E>> part, UnaryOperator<E> each) {
        List<E> given = part(from, part);
        int size = size(isReading() ? 0 : given.size());
        List<E> list = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            list.add(each.apply(isReading() ? null : given.get(k)));
        }
        return list;
    }

    <T> List<String> texts(T from, Function<T, List<String>> part) {
        return list(from, part, this::text);
    }

    String text(String text) {
        return text(text, one -> one);
    }

    <T, E> Optional<E> optional(T from, Function<T, Optional<E>> part, UnaryOperator<E> each) {
        return list(from, one -> part.apply(one).stream().toList(), each).stream()
                .findFirst();
    }

    <T, K, V> SortedMap<K, V> map(
            T from, Function<T, ? extends Map<K, V>> part, UnaryOperator<K> key, UnaryOperator<V> value) {
        SortedMap<K, V> map = new TreeMap<>();
        list(from, one -> List.copyOf(new TreeMap<>(part.apply(one)).entrySet()), entry -> {
            K itsKey = key.apply(isReading() ? null : entry.getKey());
            map.put(itsKey, value.apply(isReading() ? null : entry.getValue()));
            return entry;
        });
        return map;
    }

    <T, E extends Enum<E>> E word(T from, Function<T, E> part, E[] words) {
        int number = whole(from, one -> part.apply(one).ordinal());
        if (number < 0 || number >= words.length) {
            throw broken();
        }
        return words[number];
    }

    <T> LocalDate day(T from, Function<T, LocalDate> part) {
        return LocalDate.ofEpochDay(whole(from, one -> (int) part.apply(one).toEpochDay()));
    }

    LocalDate day(LocalDate day) {
        return day(day, one -> one);
    }

    <T> YearMonth month(T from, Function<T, YearMonth> part) {
        int year = whole(from, one -> part.apply(one).getYear());
        return YearMonth.of(year, whole(from, one -> part.apply(one).getMonthValue()));
    }

    YearMonth month(YearMonth month) {
        return month(month, one -> one);
    }
}
