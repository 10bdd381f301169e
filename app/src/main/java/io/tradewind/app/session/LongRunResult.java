package io.tradewind.app.session;

import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An equilibrium with everything that a report says about where it comes from.
 *
 * @param request      what was asked for
 * @param scenario     the scenario whose state is a shock, with what it is measured against; if there is one
 * @param state        the scenario and the day of it that were taken, if there is one
 * @param world        what the world says about itself
 * @param worldSha256  SHA-256 of its content
 * @param inputs       the files of shocks, and those of the scenario
 * @param elasticities trade elasticities in use
 * @param equilibrium  the answer
 * @param regions      the table of regions
 * @param diagnostics  how each step of the path was solved
 * @param audit        what the re-check found
 * @param notices      what the user should know
 * @param others       the same question under other assumptions, worked out when asked for
 */
public record LongRunResult(
        LongRunRequest request,
        Optional<Scenario> scenario,
        Optional<ScenarioDate> state,
        WorldInfo world,
        String worldSha256,
        List<InputFile> inputs,
        ElasticitySet elasticities,
        Counterfactual equilibrium,
        List<RegionResult> regions,
        List<SolverDiagnostics> diagnostics,
        AuditReport audit,
        List<String> notices,
        Supplier<List<OtherLongRun>> others) {
    /** Copies the lists and checks that the parts are there. */
    public LongRunResult {
        Check.present("request, scenario, state, world", request, scenario, state, world);
        Check.notNull(elasticities, "elasticities");
        Check.notNull(equilibrium, "equilibrium");
        Check.notBlank(worldSha256, "worldSha256");
        inputs = List.copyOf(inputs);
        regions = List.copyOf(Check.notEmpty(regions, "regions"));
        diagnostics = List.copyOf(Check.notEmpty(diagnostics, "diagnostics"));
        Check.notNull(audit, "audit");
        notices = List.copyOf(notices);
        Check.notNull(others, "others");
    }
}
