package io.tradewind.app.session;

import io.tradewind.core.audit.AuditReport;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.welfare.ChainedWelfare;
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
            Optional<ScenarioDate> state,
            ElasticitySet elasticities,
            EquilibriumProblem problem,
            List<InputFile> inputs,
            List<String> notices,
            Parameters parameters) {}

    /** The answer and what led to it. */
    private record Answer(
            Counterfactual equilibrium, List<RegionResult> regions, List<SolverDiagnostics> diagnostics) {}

    /**
     * The equilibrium of the request.
     *
     * @throws io.tradewind.core.equilibrium.NotConvergedException if there is none to show
     * @throws CheckFailedException if it does not pass the audit
     */
    public LongRunResult solve(LongRunRequest request) {
        Question question = question(request);
        Answer answer = solve(question.problem(), request);
        AuditReport audit = EquilibriumAudit.standard().check(answer.equilibrium());
        CheckFailedException.throwIfFailed(audit);
        return new LongRunResult(
                request,
                question.state(),
                question.world().info(),
                Fingerprint.ofWorld(question.world().economy()),
                question.inputs(),
                question.elasticities(),
                answer.equilibrium(),
                answer.regions(),
                answer.diagnostics(),
                audit,
                question.notices(),
                () -> new OtherLongRuns(solvers.apply(request.settings()), question.problem(), question.elasticities())
                        .all(question.world(), question.parameters()));
    }

    private Question question(LongRunRequest request) {
        ProjectionSession files = new ProjectionSession(tradewind);
        VariantSession variants = new VariantSession(request.variant());
        String name = request.world()
                .orElseGet(() -> request.scenario().map(files::worldOf).orElseGet(variants::usualWorld));
        LoadedWorld world = files.world(name);
        Optional<ScenarioDate> state = Optional.empty();
        List<String> notices = new ArrayList<>(world.notices().lines());
        Parameters parameters = tradewind.registry().defaults();
        List<InputFile> inputs = new ArrayList<>();
        Shocks shocks = Shocks.none();
        if (request.scenario().isPresent()) {
            Scenario read = files.scenario(request.scenario().get(), world);
            RunSpec changes = ProjectionSession.changes(read, tradewind.registry(), request.changes());
            Scenario scenario = ProjectionSession.changed(
                    request.scenario().get(), read, changes, world, parameters.with(changes.parameters()));
            LocalDate date = request.date().orElse(scenario.horizon().to().atEndOfMonth());
            state = Optional.of(new ScenarioDate(request.scenario().get(), date));
            parameters = scenario.parameters(parameters.with(changes.parameters()));
            ScenarioState there = ScenarioState.at(scenario, world.economy(), parameters, date);
            shocks = there.shocks();
            inputs.addAll(files.files(request.scenario().get()));
            notices.addAll(notices(there, scenario));
        }
        LoadedShocks loaded = shocks(request, world, shocks);
        notices.addAll(loaded.notices());
        loaded.hashes().forEach((path, hash) -> inputs.add(new InputFile(path.toString(), hash)));
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
        return new Question(world, state, elasticities, problem, inputs, notices, parameters);
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

    private static List<String> notices(ScenarioState state, Scenario scenario) {
        List<String> notices = new ArrayList<>();
        scenario.basePath()
                .ifPresent(base -> notices.add("The duties of the base path (" + base.id()
                        + ") are part of the state on " + state.date() + "; it is compared with the base year."));
        if (state.isBaseline()) {
            notices.add("On " + state.date() + " no event of " + scenario.id()
                    + " changes tariffs or trade costs: this is the base year.");
        }
        if (!state.leftOut().isEmpty()) {
            notices.add("The long run takes duties and transport from " + scenario.id() + "; it leaves out "
                    + state.leftOut().stream()
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

    private Answer solve(EquilibriumProblem problem, LongRunRequest request) {
        EquilibriumSolver solver = solvers.apply(request.settings());
        if (request.pathSteps() > 1) {
            ChainedWelfare chained = ChainedWelfare.along(solver, problem, request.pathSteps());
            return new Answer(chained.equilibrium(), RegionResults.of(chained), chained.diagnostics());
        }
        SolveOutcome outcome = solver.solve(problem);
        Counterfactual equilibrium = outcome.orThrow();
        return new Answer(equilibrium, RegionResults.of(equilibrium), List.of(outcome.diagnostics()));
    }
}
