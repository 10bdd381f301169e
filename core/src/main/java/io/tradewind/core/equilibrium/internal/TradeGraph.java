package io.tradewind.core.equilibrium.internal;

/** Who sells to whom at all. Balanced trade needs that every sale has a way back, because flows that are zero stay zero. */
final class TradeGraph {
    private final boolean[][] sells;

    private TradeGraph(boolean[][] sells) {
        this.sells = sells;
    }

    static TradeGraph of(WorldTables world) {
        int n = world.regions;
        boolean[][] sells = new boolean[n][n];
        for (int cell = 0; cell < world.spendingShare.length; cell++) {
            if (world.spendingShare[cell] > 0) {
                sells[cell % n][cell / n % n] = true;
            }
        }
        return new TradeGraph(sells);
    }

    /** A pair {origin, destination} whose money never comes back, directly or through others; null if there is none. */
    int[] oneWayTrade() {
        return allReach(reachedFrom(0, false)) && allReach(reachedFrom(0, true)) ? null : search();
    }

    private static boolean allReach(boolean[] reached) {
        for (boolean one : reached) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    private int[] search() {
        for (int destination = 0; destination < sells.length; destination++) {
            boolean[] reached = reachedFrom(destination, false);
            for (int origin = 0; origin < sells.length; origin++) {
                if (sells[origin][destination] && !reached[origin]) {
                    return new int[] {origin, destination};
                }
            }
        }
        return null;
    }

    private boolean[] reachedFrom(int start, boolean backwards) {
        boolean[] reached = new boolean[sells.length];
        int[] waiting = new int[sells.length];
        int count = 1;
        waiting[0] = start;
        reached[start] = true;
        while (count > 0) {
            int here = waiting[--count];
            for (int next = 0; next < sells.length; next++) {
                boolean linked = backwards ? sells[next][here] : sells[here][next];
                if (linked && !reached[next]) {
                    reached[next] = true;
                    waiting[count++] = next;
                }
            }
        }
        return reached;
    }
}
