package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.io.world.ShockFiles;
import java.util.Optional;

/**
 * What an equilibrium is asked for.
 *
 * @param world        id or folder
 * @param files        files of shocks
 * @param scenario     a scenario whose state on a day is a shock, too
 * @param closure      what happens to deficits
 * @param elasticities name of the set of trade elasticities
 * @param pathSteps    number of steps over which the first-order figures are chained
 * @param settings     how to solve
 */
public record LongRunRequest(
        String world,
        ShockFiles files,
        Optional<ScenarioDate> scenario,
        DeficitClosure closure,
        String elasticities,
        int pathSteps,
        SolverSettings settings) {
    /** Checks that the parts are there. */
    public LongRunRequest {
        Check.notBlank(world, "world");
        Check.notNull(files, "files");
        Check.notNull(scenario, "scenario");
        Check.notNull(closure, "closure");
        Check.notBlank(elasticities, "elasticities");
        Check.inRange(pathSteps, 1, Integer.MAX_VALUE, "path steps");
        Check.notNull(settings, "settings");
    }
}
