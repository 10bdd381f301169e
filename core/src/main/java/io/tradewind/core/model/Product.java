package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.SectorCode;
import java.util.Collection;
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
        Check.present("product name, sector, status", name, sector, status);
        aggregates = List.copyOf(aggregates);
    }

    /** Whether its code or a sum that it is part of is among the words. */
    public boolean isNamedBy(Collection<String> words) {
        return words.contains(code) || aggregates.stream().anyMatch(words::contains);
    }

    /** Whether the words of an event select it: by its name, or by {@code all}. */
    public boolean isSelectedBy(Collection<String> words) {
        return WorldWords.nameAll(words) || isNamedBy(words);
    }
}
