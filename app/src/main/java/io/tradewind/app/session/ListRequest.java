package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.scenarios.facts.FactFilter;
import io.tradewind.scenarios.facts.FactSource;
import java.util.Optional;

/**
 * What is to be listed.
 *
 * @param what  the kind of thing
 * @param world id or folder of the world whose words are listed; the standard one if left out
 * @param facts which facts
 * @param source who states them
 */
public record ListRequest(What what, Optional<String> world, FactFilter facts, FactSource source) {
    /** What can be listed. */
    public enum What {
        /** Worlds. */
        WORLDS,
        /** Scenarios. */
        SCENARIOS,
        /** Parameters. */
        PARAMETERS,
        /** Facts. */
        FACTS,
        /** Regions of a world. */
        REGIONS,
        /** Its sectors. */
        SECTORS,
        /** Products of its customs panel. */
        PRODUCTS,
        /** Groups of regions and sums of products. */
        GROUPS,
        /** Provinces of the panel's reporter. */
        PROVINCES,
        /** Customs channels and owners. */
        CHANNELS;

        /** Whether it is a part of a world. */
        public boolean isOfAWorld() {
            return ordinal() >= REGIONS.ordinal();
        }

        /** The word for it. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Checks that the parts are there. */
    public ListRequest {
        Check.present("what, world, facts, source", what, world, facts, source);
    }

    /** The same of what the articles state. */
    public ListRequest(What what, Optional<String> world, FactFilter facts) {
        this(what, world, facts, FactSource.ARTICLES);
    }
}
