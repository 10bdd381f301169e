package io.tradewind.core.projection.internal;

import io.tradewind.core.schedule.MarketTariffs;
import java.util.Arrays;

/**
 * The sellers of a market in rows: origins with the same duties on the same base rate and the same currency moves, and nothing else that concerns them
 * alone, move alike and share a row, so that it is worked out once. Holds the workspace of one thread.
 */
final class OriginRows {
    /** Row of an origin that sells nothing. */
    static final int NONE = -1;

    private static final int UNTAXED = -1;
    private static final int FREE = -1;
    private static final int SPREAD = 0x9E3779B9;

    private final int origins;
    private final int[] firstOf;
    private final double[] shareOf;
    private final int[] dutiesOf;
    private final double[] rateOf;
    private final int[] currencyOf;
    /** Rows that may be shared, by hash of what they share; a power of two, at least twice as many as origins. */
    private final int[] slots;

    private int count;
    private int[] rowOf;

    OriginRows(int origins) {
        this.origins = origins;
        this.firstOf = new int[origins];
        this.shareOf = new double[origins];
        this.dutiesOf = new int[origins];
        this.rateOf = new double[origins];
        this.currencyOf = new int[origins];
        this.slots = new int[4 * Integer.highestOneBit(origins)];
    }

    /** Takes the origins of a market. */
    void set(Market market) {
        count = 0;
        rowOf = new int[origins];
        Arrays.fill(slots, FREE);
        double[] shares = market.base().shares();
        for (int i = 0; i < origins; i++) {
            rowOf[i] = shares[i] > 0 ? rowOf(market, i) : NONE;
            if (shares[i] > 0) {
                shareOf[rowOf[i]] += shares[i];
            }
        }
        rowOf[market.destination()] = count;
    }

    private int rowOf(Market market, int origin) {
        if (market.shifts() != null && market.shifts().concern(origin)) {
            return newRow(origin);
        }
        int duties = duties(market.tariffs(), origin);
        double rate = duties == UNTAXED ? 0.0 : market.base().baseRate()[origin];
        int currency = market.fx() == null ? 0 : market.fx().like(origin);
        int hash = 31 * (31 * Double.hashCode(rate) + duties) + currency;
        int slot = hash * SPREAD >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != FREE && !isOf(slots[slot], duties, rate, currency)) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] == FREE) {
            slots[slot] = newRow(origin);
            dutiesOf[slots[slot]] = duties;
            rateOf[slots[slot]] = rate;
            currencyOf[slots[slot]] = currency;
        }
        return slots[slot];
    }

    private boolean isOf(int row, int duties, double rate, int currency) {
        return dutiesOf[row] == duties && rateOf[row] == rate && currencyOf[row] == currency;
    }

    private static int duties(MarketTariffs tariffs, int origin) {
        return tariffs == null || tariffs.of(origin) == null ? UNTAXED : tariffs.group(origin);
    }

    private int newRow(int origin) {
        firstOf[count] = origin;
        shareOf[count] = 0.0;
        return count++;
    }

    /** Number of rows; the buyer's own goods come in a further one. */
    int count() {
        return count;
    }

    /** The first origin of a row. */
    int first(int row) {
        return firstOf[row];
    }

    /** Base share of each row in the market's imports; more numbers may follow. */
    double[] shares() {
        return shareOf;
    }

    /** Row of each origin, a new array for each market; {@link #NONE} where it sells nothing. */
    int[] rowOf() {
        return rowOf;
    }
}
