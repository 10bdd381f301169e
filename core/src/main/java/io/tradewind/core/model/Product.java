package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.SectorCode;
import java.util.List;

/**
 * A product of a customs panel.
 *
 * @param code       its code
 * @param name       its name for people
 * @param sector     the sector of the world whose responses it inherits
 * @param aggregates sums it is part of, such as {@code mechanical-electrical}
 * @param status     how well its level is known
 */
public record Product(String code, String name, SectorCode sector, List<String> aggregates, DataStatus status) {
    /** Copies the aggregates. */
    public Product {
        Check.notBlank(code, "product code");
        Check.notNull(name, "product name");
        Check.notNull(sector, "sector");
        Check.notNull(status, "status");
        aggregates = List.copyOf(aggregates);
    }
}
