package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Source;
import java.util.List;

/**
 * What a world says about itself.
 *
 * @param id        its id, such as {@code world-2023}
 * @param title     a line for people
 * @param year      year of its flows
 * @param valueUnit unit in which its files hold flows, such as {@code USD million}; once read they are in million USD
 * @param regions   number of regions
 * @param sectors   number of sectors
 * @param licences  names of its licences
 * @param sources   where its numbers come from
 */
public record WorldInfo(
        String id,
        String title,
        int year,
        String valueUnit,
        int regions,
        int sectors,
        List<String> licences,
        List<Source> sources) {
    /** Unit of the flows of every world once it is read. */
    public static final String UNIT = "USD million";

    /** Copies the lists. */
    public WorldInfo {
        Check.notBlank(id, "world id");
        Check.notNull(title, "title");
        Check.notBlank(valueUnit, "value unit");
        licences = List.copyOf(licences);
        sources = List.copyOf(sources);
    }

    /** The same with these numbers of regions and sectors. */
    WorldInfo withSize(int newRegions, int newSectors) {
        return new WorldInfo(id, title, year, valueUnit, newRegions, newSectors, licences, sources);
    }
}
