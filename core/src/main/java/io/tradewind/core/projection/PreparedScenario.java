package io.tradewind.core.projection;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.internal.BaseMarkets;
import io.tradewind.core.projection.internal.MarketMemory;
import io.tradewind.core.projection.internal.ResponseRules;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.schedule.DutyNotices;
import io.tradewind.core.schedule.EventMemory;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A scenario made ready for many runs in a world: checked once, with base markets laid out; each run resolves its events, since parameters decide them.
 * Runs that leave events out simulate only the markets that these reach, as long as the memory of markets lasts (see {@link MarketMemory}). Every run
 * gives the bits of a run from scratch. For any number of threads.
 */
public final class PreparedScenario {
    /** Room for what markets did, unless somebody asks for less. */
    public static final long USUAL_MEMORY_BYTES = 256_000_000L;

    private final RunSteps steps;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Optional<YearMonth> askedOrigin;
    private final long memoryBytes;
    private final AtomicReference<MarketMemory> memory = new AtomicReference<>();
    private final Map<BaseKey, Bases> memoryOfBases = new ConcurrentHashMap<>();

    /** What the base path of runs at the usual parameters depends on. */
    private record BaseKey(
            YearMonth origin,
            YearMonth first,
            Scenario path,
            Optional<TradeDirection> flow,
            SortedSet<TradeGroup> groups) {}

    /**
     * What runs of one question share.
     *
     * @param memory   of its markets
     * @param happened what happened; empty in a world without a panel
     * @param path     the base path
     */
    private record Bases(MarketMemory memory, Optional<Projection> happened, Projection path) {}

    PreparedScenario(
            ProjectionEngine engine,
            Economy economy,
            Scenario scenario,
            Parameters parameters,
            Optional<YearMonth> askedOrigin) {
        this(
                new RunSteps(engine, economy, new BaseMarkets(economy, parameters.get("default_import_share"))),
                scenario,
                parameters,
                askedOrigin,
                0);
        throwIfAny(scenario, problems(scenario, List.of()));
    }

    private PreparedScenario(
            RunSteps steps,
            Scenario scenario,
            Parameters parameters,
            Optional<YearMonth> askedOrigin,
            long memoryBytes) {
        this.steps = steps;
        this.scenario = scenario;
        this.parameters = parameters;
        this.askedOrigin = askedOrigin;
        this.memoryBytes = memoryBytes;
    }

    /** The same, which remembers what markets do at its parameters; worth its room for runs that change or leave out events. */
    public PreparedScenario remembering() {
        return remembering(USUAL_MEMORY_BYTES);
    }

    /** The same with a memory of at most about that many bytes, which keeps what was asked last. */
    public PreparedScenario remembering(long bytes) {
        return new PreparedScenario(steps, scenario, parameters, askedOrigin, bytes);
    }

    /** About how many bytes it remembers at present. */
    public long rememberedBytes() {
        MarketMemory known = memory.get();
        return known == null ? 0 : known.bytes();
    }

    /**
     * The same to an earlier last month: no month depends on those after it, so runs that are asked for some months alone need not make the others.
     * Gives the bits of these months but for the rounding of sums over fewer events. A month up to the origin that was asked for needs the one after it:
     * all that was printed by then is read.
     */
    public PreparedScenario until(YearMonth last) {
        YearMonth from = scenario.horizon().from();
        YearMonth end = askedOrigin
                .map(origin -> origin.plusMonths(1))
                .filter(last::isBefore)
                .orElse(last);
        return new PreparedScenario(
                steps, scenario.withHorizon(new Horizon(from, end)), parameters, askedOrigin, memoryBytes);
    }

    /**
     * The same for exports of the panel's reporter into those regions alone, where a run asks for one direction: what goods on another way do to other
     * markets is not worked out. Gives the bits of these flows.
     */
    public PreparedScenario into(boolean[] destinations) {
        return new PreparedScenario(steps.into(destinations), scenario, parameters, askedOrigin, memoryBytes);
    }

    /** The world. */
    public Economy economy() {
        return steps.economy();
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** The parameters at which it runs if it is told no others. */
    public Parameters parameters() {
        return parameters;
    }

    /** A run as it stands. */
    public Projection project() {
        return project(RunSpec.AS_PREPARED);
    }

    /** A run at other parameters. */
    public Projection project(Parameters values) {
        return project(values, scenario, RunSpec.AS_PREPARED);
    }

    /**
     * A run with other events.
     *
     * @throws InvalidInputException if it does not fit the economy
     */
    public Projection project(Scenario changed) {
        throwIfAny(changed, problems(changed));
        return project(parameters, changed, RunSpec.AS_PREPARED);
    }

    /**
     * A run that differs from the prepared one in what the spec says.
     *
     * @throws InvalidInputException if what is changed does not fit the economy, or events are left out that others need
     */
    public Projection project(RunSpec spec) {
        Scenario of = spec.of(scenario);
        if (!spec.changed().isEmpty()) {
            throwIfAny(of, problems(of));
        } else if (spec.events().isPresent()) {
            throwIfAny(of, ScenarioCheck.checkLeft(of, economy()));
            throwIfAny(of, DutyNotices.impossible(of, economy(), List.of()));
        }
        return project(spec.parameters().isEmpty() ? parameters : parameters.with(spec.parameters()), of, spec);
    }

    private Projection project(Parameters given, Scenario of, RunSpec spec) {
        Optional<YearMonth> from = spec.forecastOrigin().or(() -> askedOrigin);
        from.ifPresent(month -> ProjectionEngine.checkOrigin(economy(), month));
        if (given != parameters && from.isEmpty()) {
            throwIfAny(of, ProjectionEngine.whole(economy(), of, of.parameters(given)));
        }
        Parameters values = of.parameters(given).within(economy().groups());
        YearMonth origin = from.orElseGet(() -> RunMonths.origin(of, steps.panel()));
        if (of.basePath().isPresent()) {
            throwIfAny(of, BasePathCheck.invented(of, origin, steps.panel()));
            return onBasePath(of, of.basePath().get(), values, origin, spec);
        }
        Scenario simple = simple(of, values);
        Timeline timeline = RunMonths.timeline(simple, steps.panel());
        return project(
                run(of, simple, values, origin, timeline, memory(values, timeline), spec),
                spec,
                Optional.empty(),
                Optional.empty());
    }

    /** A run measured against a base path: level and season are those of what happened, then come the path and the scenario, all over the same months. */
    private Projection onBasePath(Scenario of, BasePath base, Parameters values, YearMonth origin, RunSpec spec) {
        Scenario real = KnownScenario.at(of.withEvents(base.register()), origin);
        Scenario path = of.withEvents(base.events());
        List<Scenario> simple = Stream.of(of, real, path, scenario)
                .map(one -> simple(one, values))
                .toList();
        List<Event> all = simple.stream().flatMap(one -> one.events().stream()).toList();
        Timeline timeline = RunMonths.timeline(of.withEvents(all), steps.panel());
        Supplier<Bases> bases = () -> {
            MarketMemory known = memory(values, timeline);
            MarketMemory shared =
                    remembersAt(values) ? known : MarketMemory.of(timeline, known.events(), USUAL_MEMORY_BYTES);
            Optional<Projection> happened = steps.panel()
                    .map(any -> steps.project(
                            run(real, simple.get(1), values, origin, timeline, shared, spec),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty()));
            RunSteps.Run run = run(path, simple.get(2), values, origin, timeline, shared, spec);
            return new Bases(shared, happened, project(run, spec, happened, Optional.empty()));
        };
        Bases known = remembersAt(values)
                ? memoryOfBases.computeIfAbsent(
                        new BaseKey(origin, timeline.first(), path, spec.flow(), spec.groups()), any -> bases.get())
                : bases.get();
        return project(
                run(
                        of,
                        simple.get(0),
                        values,
                        origin,
                        timeline,
                        remembersAt(values) ? memory(values, timeline) : known.memory,
                        spec),
                spec,
                known.happened,
                Optional.of(known.path));
    }

    /** The run with the groups beside it. */
    private Projection project(
            RunSteps.Run run, RunSpec spec, Optional<Projection> happened, Optional<Projection> against) {
        Map<TradeGroup, Projection> groups = new EnumMap<>(TradeGroup.class);
        String region = steps.panel().map(panel -> panel.region().toString()).orElse("");
        Scenario partial = run.scenario().withClosure(Feedback.PARTIAL).withoutParameters();
        spec.groups().forEach(group -> {
            Scenario events = group.events(partial);
            Parameters values = group.parameters(run.values(), region);
            Scenario simple = simple(events, values);
            Timeline timeline = RunMonths.timeline(simple, steps.panel());
            groups.put(
                    group,
                    steps.project(
                            run(events, simple, values, run.forecastOrigin(), timeline, memory(values, timeline), spec),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty()));
        });
        return steps.project(run, groups, happened, against);
    }

    private Scenario simple(Scenario of, Parameters values) {
        return RunMonths.withinHorizon(Lowering.lower(of, economy(), values));
    }

    private RunSteps.Run run(
            Scenario of,
            Scenario simple,
            Parameters values,
            YearMonth origin,
            Timeline timeline,
            MarketMemory shared,
            RunSpec spec) {
        return new RunSteps.Run(
                of,
                simple,
                values,
                new ResponseRules(economy(), values),
                timeline,
                origin,
                shared,
                steps.alone(spec.flow()));
    }

    /** What is wrong with other events in its world; empty if they can run. */
    public List<Problem> problems(Scenario changed) {
        return problems(changed, scenario.events());
    }

    /** What is wrong with it; events that were checked when this was prepared are sound by themselves. */
    private List<Problem> problems(Scenario of, List<Event> sound) {
        boolean knownBase = !sound.isEmpty() && of.basePath().equals(scenario.basePath());
        List<Problem> ofBase =
                of.basePath().isEmpty() || knownBase ? List.of() : BasePathCheck.fits(of, economy(), parameters);
        if (!ofBase.isEmpty()) {
            return ofBase;
        }
        return askedOrigin.isPresent()
                ? ProjectionEngine.check(of, sound, economy(), parameters, ScenarioCheck.COMPLETE)
                : ProjectionEngine.problems(economy(), of, sound, parameters, ScenarioCheck.COMPLETE);
    }

    private static void throwIfAny(Scenario of, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException("scenario " + of.id(), problems);
        }
    }

    private boolean remembersAt(Parameters values) {
        return memoryBytes > 0 && isUsual(values);
    }

    private boolean isUsual(Parameters values) {
        return values.changed().equals(scenario.parameters(parameters).changed());
    }

    /** The memory of runs at these values over these months; one that is thrown away if they are not the usual ones, but for what no value decides. */
    private MarketMemory memory(Parameters values, Timeline timeline) {
        MarketMemory known = memory.get();
        if (known == null || known.isFull()) {
            memory.compareAndSet(known, MarketMemory.of(timeline, new EventMemory(), memoryBytes));
            known = memory.get();
        }
        if (!known.isFor(timeline)) {
            return MarketMemory.of(timeline, new EventMemory(), 0);
        }
        return isUsual(values)
                ? known
                : MarketMemory.of(timeline, known.events().atOtherParameters(), 0);
    }
}
