package io.tradewind.scenarios.data;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;

/**
 * Trade elasticities in use, in the sectors of a world.
 *
 * @param preset  name of the preset
 * @param meaning what it is, in a few words
 * @param source  where it comes from
 * @param economy the world with these elasticities
 * @param another a set with other numbers, to compare with
 */
public record ElasticitySet(String preset, String meaning, String source, Economy economy, String another) {
    /** Checks that the parts are there. */
    public ElasticitySet {
        Check.notBlank(preset, "preset");
        Check.present("meaning, source, economy", meaning, source, economy);
        Check.notBlank(another, "another set");
    }
}
