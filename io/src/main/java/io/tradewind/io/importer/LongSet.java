package io.tradewind.io.importer;

import java.util.Arrays;

/** A set of numbers in one array, for the keys of millions of rows. */
final class LongSet {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 12];
    private int size;

    LongSet() {
        Arrays.fill(slots, -1);
    }

    /** Adds a number that is not negative; says whether it is new. */
    boolean add(long number) {
        int slot = slot(number, slots);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        if (++size > slots.length / 5 * 3) {
            grow();
        }
        return true;
    }

    private static int slot(long number, long[] slots) {
        int slot = (int) ((number * MIX) >>> 32) & (slots.length - 1);
        while (slots[slot] >= 0 && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(2, slots.length)];
        Arrays.fill(larger, -1);
        for (long number : slots) {
            if (number >= 0) {
                larger[slot(number, larger)] = number;
            }
        }
        slots = larger;
    }
}
