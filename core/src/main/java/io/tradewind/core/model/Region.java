package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.util.List;

/**
 * A region of the world.
 *
 * @param code   its code
 * @param name   its name for people
 * @param groups groups it belongs to, such as {@code ASEAN}; a group's name selects its members wherever a region may stand
 */
public record Region(RegionCode code, String name, List<String> groups) {
    /** Copies the groups. */
    public Region {
        Check.present("region code, region name", code, name);
        groups = List.copyOf(groups);
    }

    /** A region without groups, named by its code. */
    public static Region of(String code) {
        return new Region(RegionCode.of(code), code, List.of());
    }
}
