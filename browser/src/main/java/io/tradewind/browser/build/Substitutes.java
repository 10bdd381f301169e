package io.tradewind.browser.build;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.teavm.jso.JSBody;

/**
 * Stands in for calls that TeaVM's class library has not. What must not be changed is handed on as it is: that nobody changes it is shown by the same
 * code on the JVM, where the attempt fails.
 */
public final class Substitutes {
    private Substitutes() {}

    /** Of {@code Collections}: the map itself. */
    public static <K, V> SortedMap<K, V> unmodifiableSortedMap(SortedMap<K, ? extends V> map) {
        @SuppressWarnings("unchecked")
        SortedMap<K, V> same = (SortedMap<K, V>) map;
        return same;
    }

    /** Of {@code Collections}: the set itself. */
    public static <T> SortedSet<T> unmodifiableSortedSet(SortedSet<T> set) {
        return set;
    }

    /** Of {@code Collections}: a new map. */
    public static <K, V> SortedMap<K, V> emptySortedMap() {
        return new TreeMap<>();
    }

    /** Of {@code Collections}: a new set. */
    public static <T> SortedSet<T> emptySortedSet() {
        return new TreeSet<>();
    }

    /** Of {@code StringBuilder}: a number that is finite, as JavaScript writes it, which TeaVM does in Java with long numbers that JavaScript has not. */
    public static StringBuilder append(StringBuilder text, double number) {
        return text.append(written(number));
    }

    @JSBody(params = "number", script = "return String(number);")
    private static native String written(double number);

    /** Of {@code Thread}: there is one, and settings for the browser ask for no other. */
    public static void start(Thread thread) {
        throw new UnsupportedOperationException("A page computes on one thread.");
    }

    /** Of {@code Thread}: nobody else waits. */
    public static void yield() {}

    /** Of {@code Thread}: there is one thread, which never waits for another. */
    public static void onSpinWait() {}
}
