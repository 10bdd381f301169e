package io.tradewind.app.session;

import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.montecarlo.DrawBatch;
import io.tradewind.core.montecarlo.ThetaDraw;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.ChainedWelfare;
import io.tradewind.core.welfare.LinearWelfare;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.InvalidShocksException;
import io.tradewind.io.world.LoadedShocks;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.ShockReader;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.data.ElasticitySet;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Solves for the long run; every input that cannot be used becomes a {@link BadInputException}. */
public final class LongRunSession {
    private final Tradewind tradewind;
    private final Function<SolverSettings, EquilibriumSolver> solvers;

    /**
     * @param tradewind opens worlds and scenarios
     * @param solvers   makes a solver for settings
     */
    public LongRunSession(Tradewind tradewind, Function<SolverSettings, EquilibriumSolver> solvers) {
        this.tradewind = tradewind;
        this.solvers = solvers;
    }

    /** What is known before solving. */
    private record Question(
            LoadedWorld world,
            Optional<Scenario> scenario,
            Optional<ScenarioDate> state,
            ElasticitySet elasticities,
            EquilibriumProblem problem,
            Optional<Shocks> path,
            List<InputFile> inputs,
            List<String> notices,
            Parameters parameters) {}

    /** The answer and what led to it. */
    private record Answer(
            Counterfactual equilibrium,
            List<RegionResult> regions,
            List<SolverDiagnostics> diagnostics,
            AuditReport audit) {}

    /**
     * The equilibrium of the request.
     *
     * @throws io.tradewind.core.equilibrium.NotConvergedException if there is none to show
     * @throws CheckFailedException if it does not pass the audit
     */
    public LongRunResult solve(LongRunRequest request) {
        Question question = question(request);
        Answer answer = solve(question, question.problem(), request);
        CheckFailedException.throwIfFailed(answer.audit());
        return new LongRunResult(
                request,
                question.scenario(),
                question.state(),
                question.world().info(),
                Fingerprint.ofWorld(question.world().economy()),
                question.inputs(),
                question.elasticities(),
                answer.equilibrium(),
                answer.regions(),
                answer.diagnostics(),
                answer.audit(),
                question.notices(),
                () -> new OtherLongRuns(solvers.apply(request.settings()), question.problem(), question.elasticities())
                        .all(question.world(), question.parameters()));
    }

    /**
     * Bands of the answer over draws of the trade elasticities.
     *
     * @throws io.tradewind.core.montecarlo.FailedDrawsException if more than one in a hundred has no equilibrium
     */
    public RegionBands bands(LongRunRequest request, Draws draws) {
        Question question = question(request);
        EquilibriumProblem problem = question.problem();
        double correlation = tradewind.registry().defaults().get("sector_correlation");
        ThetaDraw theta = new ThetaDraw(problem.economy(), correlation, draws.seed());
        Progress progress = new Progress(draws.talk(), draws.number(), "draws");
        DrawBatch batch = new DrawBatch(BatchRunner.onThreads(draws.threads()), draws.stop(), progress::tell);
        return new RegionBands(
                draws,
                batch.bands(
                        draws.number(),
                        problem.economy().regions().size() * RegionBands.MEASURES.size(),
                        k -> RegionBands.numbers(solve(question, like(problem, theta.draw(k)), request)
                                .regions()),
                        early -> {}));
    }

    private static EquilibriumProblem like(EquilibriumProblem problem, Economy economy) {
        return EquilibriumProblem.of(economy)
                .withClosure(problem.closure())
                .withShocks(problem.shocks())
                .withVariant(problem.variant());
    }

    private Answer solve(Question question, EquilibriumProblem problem, LongRunRequest request) {
        EquilibriumSolver solver = solvers.apply(request.settings());
        return question.path().isPresent()
                ? solve(solver, problem, question.path().get(), request)
                : solve(solver, problem, request);
    }

    private Question question(LongRunRequest request) {
        ProjectionSession files = new ProjectionSession(tradewind);
        VariantSession variants = new VariantSession(request.variant());
        String name = request.world()
                .orElseGet(() -> request.scenario().map(files::worldOf).orElseGet(variants::usualWorld));
        LoadedWorld world = files.world(name);
        Optional<Scenario> scenario = Optional.empty();
        Optional<ScenarioDate> state = Optional.empty();
        Optional<Shocks> path = Optional.empty();
        List<String> notices = new ArrayList<>(world.notices().lines());
        Parameters parameters = tradewind.registry().defaults();
        List<InputFile> inputs = new ArrayList<>();
        Shocks shocks = Shocks.none();
        if (request.scenario().isPresent()) {
            Scenario read = files.scenario(request.scenario().get(), world, request.baseline());
            RunSpec changes = ProjectionSession.changes(read, tradewind.registry(), request.changes());
            Scenario asked = ProjectionSession.changed(
                    request.scenario().get(), read, changes, world, parameters.with(changes.parameters()));
            LocalDate date = request.date().orElse(asked.horizon().to().atEndOfMonth());
            scenario = Optional.of(asked);
            state = Optional.of(new ScenarioDate(request.scenario().get(), date));
            Parameters values = asked.parameters(parameters.with(changes.parameters()));
            parameters = values;
            ScenarioState there = ScenarioState.at(asked, world.economy(), values, date);
            shocks = there.shocks();
            path = asked.basePath()
                    .map(base -> asked.withEvents(base.events()).withBasePath(Optional.empty()))
                    .map(base -> ScenarioState.at(base, world.economy(), values, date)
                            .shocks());
            inputs.addAll(files.files(request.scenario().get(), request.baseline()));
            notices.addAll(notices(there, asked, path.orElse(Shocks.none())));
        }
        LoadedShocks loaded = shocks(request, world, shocks);
        notices.addAll(loaded.notices());
        loaded.hashes().forEach((file, hash) -> inputs.add(new InputFile(file.toString(), hash)));
        ElasticitySet elasticities = elasticities(request, name, world, parameters);
        EquilibriumProblem problem = BadInputException.inside(
                        BadInputException.Kind.WORLD,
                        name,
                        () -> variants.on(
                                EquilibriumProblem.of(elasticities.economy()).withClosure(request.closure()),
                                world.gdp(),
                                inputs,
                                notices))
                .withShocks(loaded.shocks());
        notices.addAll(AccountNotices.of(problem.accounts().adjustments()));
        notices.addAll(leftOut(loaded.shocks()));
        return new Question(world, scenario, state, elasticities, problem, path, inputs, notices, parameters);
    }

    /** What the first-order figure has nothing of, if there is such a shock. */
    private static List<String> leftOut(Shocks shocks) {
        boolean saves = shocks.tradeCostFactors().isPresent()
                || shocks.productivityFactors().isPresent();
        return saves
                ? List.of("The first-order figure is the literature's for tariffs: what cheaper transport or higher"
                        + " productivity saves directly is not in it.")
                : List.of();
    }

    private static List<String> notices(ScenarioState state, Scenario scenario, Shocks path) {
        List<String> notices = new ArrayList<>();
        if (state.shocks().equals(path)) {
            notices.add("On " + state.date() + " no event of " + scenario.id()
                    + " changes tariffs or trade costs: this is the "
                    + (scenario.basePath().isPresent() ? "base path." : "base year."));
        }
        List<Event> leftOut =
                state.leftOut().stream().filter(scenario.ownEvents()::contains).toList();
        if (!leftOut.isEmpty()) {
            notices.add("The long run takes duties and transport from " + scenario.id() + "; it leaves out "
                    + leftOut.stream()
                            .map(event ->
                                    event.id() + " (" + event.shock().kind().name() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return notices;
    }

    private static LoadedShocks shocks(LongRunRequest request, LoadedWorld world, Shocks before) {
        try {
            return ShockReader.read(
                    world.economy(),
                    before,
                    request.files(),
                    shock -> Worlds.shock(world.info().id(), shock));
        } catch (InvalidShocksException e) {
            throw BadInputException.ofShocks(e);
        }
    }

    private static ElasticitySet elasticities(
            LongRunRequest request, String name, LoadedWorld world, Parameters parameters) {
        return BadInputException.inside(
                BadInputException.Kind.WORLD,
                name,
                () -> ElasticityPresets.apply(
                        request.elasticities(), world.economy(), world.elasticities(), parameters));
    }

    private static Answer solve(EquilibriumSolver solver, EquilibriumProblem problem, LongRunRequest request) {
        if (request.pathSteps() > 1) {
            ChainedWelfare chained = ChainedWelfare.along(solver, problem, request.pathSteps());
            return new Answer(
                    chained.equilibrium(),
                    RegionResults.of(chained),
                    chained.diagnostics(),
                    EquilibriumAudit.standard().check(chained.equilibrium()));
        }
        SolveOutcome outcome = solver.solve(problem);
        Counterfactual equilibrium = outcome.orThrow();
        return new Answer(
                equilibrium,
                RegionResults.of(equilibrium),
                List.of(outcome.diagnostics()),
                EquilibriumAudit.standard().check(equilibrium));
    }

    /** The world under the shocks against the world under those of the base path, both solved from the base year and re-checked. */
    private static Answer solve(
            EquilibriumSolver solver, EquilibriumProblem problem, Shocks path, LongRunRequest request) {
        List<SolveOutcome> outcomes = new ArrayList<>(List.of(solver.solve(problem.withShocks(path))));
        if (!problem.shocks().equals(path)) {
            outcomes.add(solver.solve(problem));
        }
        List<AuditFinding> findings = new ArrayList<>();
        for (SolveOutcome outcome : outcomes) {
            String of = findings.isEmpty() ? "base path: " : "";
            EquilibriumAudit.standard().check(outcome.orThrow()).findings().stream()
                    .map(one -> new AuditFinding(of + one.law(), one.place(), one.error(), one.tolerance()))
                    .forEach(findings::add);
        }
        Counterfactual equilibrium = new Counterfactual(
                problem,
                outcomes.get(0).orThrow().counterfactual(),
                outcomes.get(outcomes.size() - 1).orThrow().counterfactual());
        LinearWelfare welfare = request.pathSteps() == 1
                ? LinearWelfare.of(equilibrium)
                : ChainedWelfare.along(solver, problem, path, request.pathSteps())
                        .welfare();
        return new Answer(
                equilibrium,
                RegionResults.of(equilibrium, welfare),
                outcomes.stream().map(SolveOutcome::diagnostics).toList(),
                new AuditReport(findings));
    }
}
