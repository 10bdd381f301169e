package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import java.util.Optional;

/**
 * An equilibrium that is asked for with or without bands.
 *
 * @param run   the equilibrium
 * @param draws draws over the trade elasticities, if bands are asked for
 */
public record DrawnLongRun(LongRunRequest run, Optional<Draws> draws) {
    /** Checks that the parts are there. */
    public DrawnLongRun {
        Check.present("run, draws", run, draws);
    }
}
