package io.tradewind.app.session;

import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.ResponsePoint;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Best tariffs with everything that a report says about where they come from.
 *
 * @param request     what was asked for
 * @param world       what the world says about itself
 * @param worldSha256 SHA-256 of its content
 * @param elasticities trade elasticities in use
 * @param problem     the question with all its players
 * @param answers     one if all choose at once, else one a player
 * @param diagnostics how each was solved
 * @param curves      real income along each player's own rate; empty if not asked for
 * @param audit       what the re-check by the equilibrium solver found
 * @param notices     what the user should know
 * @param others      the same question under three sets of elasticities, worked out when asked for
 */
public record BestResponseResult(
        BestResponseRequest request,
        WorldInfo world,
        String worldSha256,
        ElasticitySet elasticities,
        NashProblem problem,
        List<NashEquilibrium> answers,
        List<SolverDiagnostics> diagnostics,
        List<List<ResponsePoint>> curves,
        AuditReport audit,
        List<String> notices,
        Supplier<List<OtherBestResponse>> others) {
    /** Copies the lists and checks that the parts are there. */
    public BestResponseResult {
        Check.present("request, world, elasticities, problem", request, world, elasticities, problem);
        Check.notBlank(worldSha256, "worldSha256");
        answers = List.copyOf(Check.notEmpty(answers, "answers"));
        diagnostics = List.copyOf(diagnostics);
        curves = curves.stream().map(List::copyOf).toList();
        Check.notNull(audit, "audit");
        notices = List.copyOf(notices);
        Check.notNull(others, "others");
    }
}
