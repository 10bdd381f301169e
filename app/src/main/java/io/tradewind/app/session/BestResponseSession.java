package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.model.Region;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashSettings;
import io.tradewind.core.nash.NashSolver;
import io.tradewind.core.nash.ResponsePoint;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.data.ElasticitySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds best tariffs; every input that cannot be used becomes a {@link BadInputException}. */
public final class BestResponseSession {
    /** Relative difference of real income from that of the equilibrium solver at the same rates: its own error, with room. */
    private static final double AGREEMENT = 1e-8;
    /** Points of a response curve: from free trade to twice the rate. */
    private static final int CURVE = 20;

    private final Tradewind tradewind;
    private final Function<NashSettings, NashSolver> solvers;
    private final EquilibriumSolver equilibrium;

    /**
     * @param tradewind   opens worlds
     * @param solvers     makes a solver for settings
     * @param equilibrium finds the world at given rates, for the re-check
     */
    public BestResponseSession(
            Tradewind tradewind, Function<NashSettings, NashSolver> solvers, EquilibriumSolver equilibrium) {
        this.tradewind = tradewind;
        this.solvers = solvers;
        this.equilibrium = equilibrium;
    }

    /**
     * The best tariffs of the request.
     *
     * @throws io.tradewind.core.equilibrium.NotConvergedException if there are none to show
     * @throws CheckFailedException if the equilibrium at these rates is not the one they promise
     */
    public BestResponseResult solve(BestResponseRequest request) {
        LoadedWorld world = new ProjectionSession(tradewind).world(request.world());
        return BadInputException.inside(BadInputException.Kind.WORLD, request.world(), () -> {
            ElasticitySet elasticities = ElasticityPresets.apply(
                    request.elasticities(),
                    world.economy(),
                    world.elasticities(),
                    tradewind.registry().defaults());
            return solve(request, world, elasticities, problem(request, elasticities.economy()));
        });
    }

    private BestResponseResult solve(
            BestResponseRequest request, LoadedWorld world, ElasticitySet elasticities, NashProblem problem) {
        NashSolver solver = solvers.apply(request.settings());
        List<NashOutcome> outcomes = outcomes(request, solver, problem);
        List<NashEquilibrium> answers =
                outcomes.stream().map(NashOutcome::orThrow).toList();
        AuditReport audit = audit(answers);
        CheckFailedException.throwIfFailed(audit);
        List<String> notices = new ArrayList<>(world.notices().lines());
        notices.addAll(BestResponseNotices.of(request, world.economy(), problem));
        return new BestResponseResult(
                request,
                world.info(),
                Fingerprint.ofWorld(world.economy()),
                elasticities,
                problem,
                answers,
                outcomes.stream().map(NashOutcome::diagnostics).toList(),
                request.curve() ? curves(solver, problem, answers) : List.of(),
                audit,
                notices,
                () -> others(request, world, elasticities.preset(), answers));
    }

    private static List<NashOutcome> outcomes(BestResponseRequest request, NashSolver solver, NashProblem problem) {
        return request.nash() ? List.of(solver.solve(problem)) : solver.bestResponses(problem);
    }

    /** The same question under three sets of elasticities; the set that was asked for is not solved again. */
    private List<OtherBestResponse> others(
            BestResponseRequest request, LoadedWorld world, String asked, List<NashEquilibrium> answers) {
        List<OtherBestResponse> others = new ArrayList<>();
        for (String name : ElasticityPresets.three(world.economy(), world.elasticities())) {
            if (name.equals(asked)) {
                others.add(new OtherBestResponse(name, answers));
                continue;
            }
            Economy economy = ElasticityPresets.apply(
                            name,
                            world.economy(),
                            world.elasticities(),
                            tradewind.registry().defaults())
                    .economy();
            List<NashOutcome> outcomes =
                    outcomes(request, solvers.apply(request.settings()), problem(request, economy));
            boolean found =
                    outcomes.stream().allMatch(outcome -> outcome.found().isPresent());
            others.add(new OtherBestResponse(
                    name, found ? outcomes.stream().map(NashOutcome::orThrow).toList() : List.of()));
        }
        return List.copyOf(others);
    }

    private static NashProblem problem(BestResponseRequest request, Economy world) {
        TariffPlayers words = new TariffPlayers(world);
        List<NashPlayer> players = words.players(request.regions(), request.coalitions());
        List<Integer> sectors = words.sectors(request.sectors().orElse(null));
        words.check();
        boolean closed = request.withoutInputs() || !request.rule().isExact();
        NashProblem problem = NashProblem.of(closed ? EconomyTransforms.withoutIntermediates(world) : world);
        check(request, world, players);
        return problem.withPlayers(players)
                .withTaxedSectors(sectors)
                .withRule(request.rule())
                .withRatesBySector(request.bySector());
    }

    private static void check(BestResponseRequest request, Economy world, List<NashPlayer> players) {
        if (!request.rule().allowsUnions() && players.stream().anyMatch(NashPlayer::isUnion)) {
            throw BadInputException.ofField(
                    "rule",
                    "The rule " + request.rule().name().toLowerCase(Locale.ROOT) + " knows no customs union.",
                    "Maybe use " + Fields.named("coalition", "none") + ".");
        }
        if (players.stream()
                .anyMatch(player -> player.members().size() == world.regions().size())) {
            throw BadInputException.ofField(
                    "coalition", "It holds every region of the world.", "Maybe leave some out: no one is left to tax.");
        }
    }

    /** The laws of the equilibrium at these rates, and whether real incomes there are those of the answer. */
    private AuditReport audit(List<NashEquilibrium> answers) {
        List<AuditFinding> findings = new ArrayList<>();
        for (NashEquilibrium answer : answers) {
            EquilibriumProblem problem = EquilibriumProblem.of(answer.problem().economy())
                    .withClosure(DeficitClosure.ZERO)
                    .withShocks(Shocks.ofTariffs(answer.tariffs()));
            Counterfactual world = equilibrium.solve(problem).orThrow();
            findings.addAll(EquilibriumAudit.standard().check(world).findings());
            findings.add(agreement(answer, world));
        }
        return new AuditReport(findings);
    }

    private static AuditFinding agreement(NashEquilibrium answer, Counterfactual world) {
        double worst = -1;
        String place = "";
        for (int r = 0; r < answer.regions().size(); r++) {
            double there = world.realIncomeHat().get(r);
            double error = Math.abs(1 + answer.regions().get(r).realIncomePct() / 100 - there);
            if (!(error <= worst)) {
                worst = error;
                Region region = answer.problem().economy().regions().get(r);
                place = region.code().code();
            }
        }
        return new AuditFinding("real income is that of the equilibrium at these tariffs", place, worst, AGREEMENT);
    }

    private static List<List<ResponsePoint>> curves(
            NashSolver solver, NashProblem problem, List<NashEquilibrium> answers) {
        List<List<ResponsePoint>> curves = new ArrayList<>();
        for (int p = 0; p < problem.players().size(); p++) {
            boolean all = answers.size() == 1;
            NashEquilibrium answer = all ? answers.get(0) : answers.get(p);
            int position = answer.problem().players().indexOf(problem.players().get(p));
            double rate = answer.rates().get(position).rate();
            List<Double> rates = IntStream.rangeClosed(0, CURVE)
                    .mapToObj(k -> k * 2.0 / CURVE * rate)
                    .toList();
            curves.add(solver.responseCurve(answer, position, rates));
        }
        return curves;
    }
}
