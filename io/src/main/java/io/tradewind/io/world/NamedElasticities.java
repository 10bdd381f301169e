package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import java.util.List;

/**
 * A further set of trade elasticities that a world brings along, one entry a sector in the order of the world.
 *
 * @param name     its name
 * @param values   the trade elasticities
 * @param statuses how each is known
 * @param sources  where each comes from
 */
public record NamedElasticities(String name, List<Double> values, List<String> statuses, List<String> sources) {
    /** What the elasticities in {@code sectors.csv} are called: no other set may have this name. */
    public static final String OWN = "world";

    /** Copies the lists. */
    public NamedElasticities {
        Check.notBlank(name, "name");
        values = List.copyOf(Check.notEmpty(values, "values"));
        statuses = List.copyOf(statuses);
        sources = List.copyOf(sources);
    }

    /** The source of all values, or of the first with a word that there are others. */
    public String source() {
        boolean one = sources.stream().distinct().count() == 1;
        return sources.get(0) + (one ? "" : "; others in elasticities.csv");
    }
}
