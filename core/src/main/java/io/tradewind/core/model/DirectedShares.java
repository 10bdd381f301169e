package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares in an area's trade, some of them by direction.
 *
 * @param both      shares in exports and imports together
 * @param directed  shares in one direction; they hold instead, where they are there
 * @param <E>       what has a share
 */
public record DirectedShares<E extends Comparable<E>>(
        SortedMap<E, Figure> both, Map<TradeDirection, SortedMap<E, Figure>> directed) {
    /** Copies the maps and checks the shares. */
    public DirectedShares {
        both = Collections.unmodifiableSortedMap(new TreeMap<>(both));
        Map<TradeDirection, SortedMap<E, Figure>> copies = new EnumMap<>(TradeDirection.class);
        directed.forEach((flow, shares) -> copies.put(flow, Collections.unmodifiableSortedMap(new TreeMap<>(shares))));
        directed = Collections.unmodifiableMap(copies);
        both.values().forEach(DirectedShares::check);
        directed.values().forEach(shares -> shares.values().forEach(DirectedShares::check));
    }

    private static void check(Figure share) {
        Check.inRange(share.value(), 0, 1, "share");
    }

    /** Shares that are the same in both directions. */
    public static <E extends Comparable<E>> DirectedShares<E> of(SortedMap<E, Figure> both) {
        return new DirectedShares<>(both, Map.of());
    }

    /** No share is known. */
    public static <E extends Comparable<E>> DirectedShares<E> none() {
        return of(new TreeMap<E, Figure>());
    }

    /** The shares that hold in a direction. */
    public SortedMap<E, Figure> in(TradeDirection flow) {
        SortedMap<E, Figure> shares = new TreeMap<>(both);
        shares.putAll(directed.getOrDefault(flow, new TreeMap<>()));
        return shares;
    }
}
