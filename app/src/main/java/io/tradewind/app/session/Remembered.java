package io.tradewind.app.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The things that were asked for last, each made once. What cannot be made is not kept: the next who asks tries again. For any number of threads.
 *
 * @param <K> what they are asked for by
 * @param <V> the things
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, Slot<V>> slots = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many are kept; the one that was asked for longest ago goes */
    public Remembered(int most) {
        this.most = most;
    }

    /** A place for one; who comes while it is made waits for it. */
    private static final class Slot<V> {
        private V value;

        synchronized V get(Supplier<V> maker) {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }

    /** Whether anything is kept at all. */
    public boolean keepsAny() {
        return most > 0;
    }

    /** The thing, made if it is not there. */
    public V get(K key, Supplier<V> maker) {
        return keepsAny() ? slot(key).get(maker) : maker.get();
    }

    private Slot<V> slot(K key) {
        synchronized (slots) {
            Slot<V> slot = slots.computeIfAbsent(key, any -> new Slot<>());
            if (slots.size() > most) {
                slots.remove(slots.keySet().iterator().next());
            }
            return slot;
        }
    }
}
