package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.io.world.ShockFiles;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an equilibrium is asked for.
 *
 * @param world        id or folder; the scenario's own, else the standard one, if left out
 * @param files        files of shocks
 * @param scenario     id or file of a scenario whose state on a day is a shock, too
 * @param date         that day; the last of the scenario's horizon if left out
 * @param closure      what happens to deficits
 * @param elasticities name of the set of trade elasticities
 * @param pathSteps    number of steps over which the first-order figures are chained
 * @param settings     how to solve
 * @param baseline     path that effects are measured against; what the scenario says if left out
 * @param variant      how it differs from the default long run
 * @param changes      fields of the scenario with other values ({@link io.tradewind.core.projection.RunFields})
 */
public record LongRunRequest(
        Optional<String> world,
        ShockFiles files,
        Optional<String> scenario,
        Optional<LocalDate> date,
        DeficitClosure closure,
        String elasticities,
        int pathSteps,
        SolverSettings settings,
        Optional<String> baseline,
        VariantRequest variant,
        SortedMap<String, String> changes) {
    /** Checks that the parts are there and copies the map. */
    public LongRunRequest {
        Check.present("world, files, scenario, date, closure", world, files, scenario, date, closure);
        Check.present("settings, baseline, variant", settings, baseline, variant);
        Check.notBlank(elasticities, "elasticities");
        Check.inRange(pathSteps, 1, Integer.MAX_VALUE, "path steps");
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** A request that changes nothing of the scenario. */
    public LongRunRequest(
            Optional<String> world,
            ShockFiles files,
            Optional<String> scenario,
            Optional<LocalDate> date,
            DeficitClosure closure,
            String elasticities,
            int pathSteps,
            SolverSettings settings) {
        this(
                world,
                files,
                scenario,
                date,
                closure,
                elasticities,
                pathSteps,
                settings,
                Optional.empty(),
                VariantRequest.NONE,
                Collections.emptySortedMap());
    }

    /** The same measured against another path. */
    public LongRunRequest against(Optional<String> newBaseline) {
        return new LongRunRequest(
                world,
                files,
                scenario,
                date,
                closure,
                elasticities,
                pathSteps,
                settings,
                newBaseline,
                variant,
                changes);
    }
}
