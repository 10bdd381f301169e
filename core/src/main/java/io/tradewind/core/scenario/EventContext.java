package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.ParameterRegistry;

/**
 * What the check of an event may ask.
 *
 * @param world    what words select in the world
 * @param registry the model's parameters
 */
public record EventContext(Selection world, ParameterRegistry registry) {
    /** Checks that the parts are there. */
    public EventContext {
        Check.present("world, registry", world, registry);
    }
}
