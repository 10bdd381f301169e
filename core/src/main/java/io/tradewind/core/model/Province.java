package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the trade of a province, of a city inside one, or of the whole country. What is not known is not there.
 *
 * @param code          its code in results, such as {@code CN-GD}
 * @param name          its name for people
 * @param inside        the area it is a part of; none for the country
 * @param rest          whether it is what remains of {@code inside} beside the other parts
 * @param levels        exports and imports of the panel's year, million yuan
 * @param channels      share of each channel in its trade
 * @param owners        share of each kind of owner in its trade
 * @param partnerShares share of partners or groups of them, which do not overlap, in its trade
 * @param productShares share of aggregates of products, which do not overlap, in its exports
 * @param sectorShares  share of groups of sectors, which do not overlap, in its imports; a group is its sectors joined by {@code +}
 */
public record Province(
        String code,
        String name,
        Optional<String> inside,
        boolean rest,
        SortedMap<TradeDirection, Figure> levels,
        DirectedShares<Channel> channels,
        DirectedShares<Ownership> owners,
        SortedMap<String, Figure> partnerShares,
        SortedMap<String, Figure> productShares,
        SortedMap<String, Figure> sectorShares) {
    private static final double ROUNDING = 0.005;
    /** Shares of owners are printed in whole percent and for different months. */
    private static final double ROUNDING_OF_OWNERS = 0.02;

    /** Copies the maps and checks the shares. */
    public Province {
        Check.notBlank(code, "province code");
        Check.present("province name, inside", name, inside);
        levels = copy(levels);
        Check.present("channels, owners", channels, owners);
        partnerShares = copy(partnerShares);
        productShares = copy(productShares);
        sectorShares = copy(sectorShares);
        checkShares(code, partnerShares, ROUNDING);
        checkShares(code, productShares, ROUNDING);
        checkShares(code, sectorShares, ROUNDING);
        for (TradeDirection flow : TradeDirection.values()) {
            checkShares(code, owners.in(flow), ROUNDING_OF_OWNERS);
        }
    }

    private static <K> SortedMap<K, Figure> copy(SortedMap<K, Figure> figures) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    private static <K> void checkShares(String code, SortedMap<K, Figure> shares, double rounding) {
        double sum = shares.values().stream().mapToDouble(Figure::value).sum();
        Check.that(sum <= 1 + rounding, "The shares " + shares.keySet() + " of " + code + " sum to " + sum + ".");
    }

    /** A part of an area of which nothing is known. */
    public static Province unknown(String code, String name, String inside) {
        return new Province(
                code,
                name,
                Optional.of(inside),
                false,
                new TreeMap<>(),
                DirectedShares.none(),
                DirectedShares.none(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
