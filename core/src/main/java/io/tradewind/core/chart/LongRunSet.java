package io.tradewind.core.chart;

import io.tradewind.core.base.Check;
import io.tradewind.core.welfare.RegionResult;
import java.util.List;

/**
 * What one set of elasticities says of the long run.
 *
 * @param code    its code
 * @param name    its name for people, with the elasticity
 * @param regions what each region gains and loses
 */
public record LongRunSet(String code, String name, List<RegionResult> regions) {
    /** Copies the list and checks that the parts are there. */
    public LongRunSet {
        Check.notBlank(code, "code of a set");
        Check.notNull(name, "name");
        regions = List.copyOf(regions);
    }
}
