package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an importer's own customs counted as imports in one year, by month: the base of its duties. An exporter's customs, or a world's table, count the
 * same goods otherwise.
 *
 * @param importer the importer
 * @param byOrigin by code of a region, or of a group of regions that is counted as a whole; {@link #EVERYONE} is all together
 * @unit million USD a month
 */
public record CustomsValues(RegionCode importer, SortedMap<String, MonthlySeries> byOrigin) {
    /** What all origins sell together, those among them that are not told apart. */
    public static final String EVERYONE = WorldWords.WORLD;

    /** Copies the map. */
    public CustomsValues {
        Check.notNull(importer, "importer");
        byOrigin = Collections.unmodifiableSortedMap(new TreeMap<>(byOrigin));
        Check.that(byOrigin.containsKey(EVERYONE), "Customs values need the total of all origins.");
    }

    /** The word under which a region is counted: its code, else a group that it is in; empty if it is not told apart. */
    public Optional<String> wordOf(Region region) {
        return byOrigin.containsKey(region.code().code())
                ? Optional.of(region.code().code())
                : region.groups().stream().filter(byOrigin::containsKey).findFirst();
    }
}
