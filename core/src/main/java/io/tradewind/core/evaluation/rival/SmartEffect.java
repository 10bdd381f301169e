package io.tradewind.core.evaluation.rival;

import io.tradewind.core.array.Vector;

/**
 * What {@link SmartStatic} says of one market.
 *
 * @param creation  change of imports from each origin because the market buys more or less in all
 * @param diversion change because it buys elsewhere; adds up to 0 over origins
 * @shape origins
 * @unit  as the imports
 */
public record SmartEffect(Vector creation, Vector diversion) {
    /** Both changes of an origin together. */
    public double change(int origin) {
        return creation.get(origin) + diversion.get(origin);
    }
}
