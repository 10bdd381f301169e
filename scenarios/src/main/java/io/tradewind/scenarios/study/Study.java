package io.tradewind.scenarios.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.Target;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunFields;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.subnational.Provinces;
import io.tradewind.core.welfare.RegionResult;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.backtest.ForecastMethod;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A scenario of which the same numbers are asked with other values again and again. It is read once, and prepared once for each origin, preset and base
 * path; what markets did is remembered. Each answer has the bits of a run or an equilibrium by itself. For any number of threads.
 */
public final class Study {
    /** Words of a combination that are no fields of the scenario: they say what it is prepared with. */
    public static final Set<String> WORDS = Set.of("origin", "preset", "baseline");

    /** Most settings of these words; each is a scenario that is kept prepared. */
    private static final int MOST_PREPARED = 60;

    private final Tradewind tradewind;
    private final Setup setup;
    private final LoadedWorld world;
    private final Function<Projection, List<Target>> asked;
    private final Map<Words, Ready> ready = new ConcurrentHashMap<>();
    private final LongRuns longRuns;
    private volatile long memoryBytes = PreparedScenario.USUAL_MEMORY_BYTES;

    /**
     * From what all runs start.
     *
     * @param scenario built-in id or file
     * @param world    id or folder; the scenario's own if left out
     * @param origin   when runs are made, if that is asked for
     * @param baseline what effects are measured against, if that is asked for
     * @param preset   of parameters
     * @param values   of parameters by id, on top of it
     * @param change   of the scenario before it is checked, such as of its horizon
     */
    public record Setup(
            String scenario,
            Optional<String> world,
            Optional<Origin> origin,
            Optional<String> baseline,
            String preset,
            SortedMap<String, Double> values,
            UnaryOperator<Scenario> change) {
        /** The scenario as it stands, at central parameters. */
        public static Setup of(String scenario) {
            return new Setup(
                    scenario,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "default",
                    new TreeMap<>(),
                    UnaryOperator.identity());
        }
    }

    private record Words(Optional<Origin> origin, String preset, Optional<String> baseline) {}

    /** A scenario that is prepared, with what targets select in it. */
    private record Ready(
            PreparedScenario prepared,
            RunSpec spec,
            Optional<ProjectionTable> table,
            List<Target> targets,
            YearMonth origin) {}

    /**
     * A study of numbers.
     *
     * @param targets the numbers, for the scenario as it stands
     * @throws InvalidInputException if a target is none of the scenario's or its world's
     */
    public Study(Tradewind tradewind, Setup setup, Function<Projection, List<Target>> targets) {
        this.tradewind = tradewind;
        this.setup = setup;
        this.world = tradewind.openWorld(setup.world().orElseGet(() -> tradewind.worldOf(setup.scenario())));
        this.asked = targets;
        this.longRuns = new LongRuns(world, tradewind.engine().solver());
        ready(Map.of());
    }

    /** The numbers that are asked for, in codes. */
    public List<Target> targets() {
        return ready(Map.of()).targets();
    }

    /** The scenario without any change. */
    public Scenario scenario() {
        return ready(Map.of()).prepared().scenario();
    }

    /** The parameters without any change. */
    public Parameters parameters() {
        return ready(Map.of()).prepared().parameters();
    }

    /** The world. */
    public LoadedWorld world() {
        return world;
    }

    /** The last month whose data runs read without any change. */
    public YearMonth forecastOrigin() {
        return ready(Map.of()).origin();
    }

    private Ready ready(Map<String, String> values) {
        Words words = new Words(
                values.containsKey("origin") ? Optional.of(origin(values.get("origin"))) : setup.origin(),
                values.getOrDefault("preset", setup.preset()),
                Optional.ofNullable(values.get("baseline")).or(setup::baseline));
        return ready.computeIfAbsent(words, this::prepare);
    }

    private static Origin origin(String text) {
        try {
            return Origin.parse(text);
        } catch (DateTimeException e) {
            throw problem(
                    "scan", "origin: '" + text + "' is neither month nor day.", "Maybe use 2025-09 or 2025-10-20.");
        }
    }

    private Ready prepare(Words words) {
        Collection<String> presets = tradewind.registry().presetNames();
        if (!presets.contains(words.preset())) {
            throw problem(
                    "scan",
                    "preset: there is no preset '" + words.preset() + "'.",
                    Nearest.hint(words.preset(), presets));
        }
        Scenario scenario = tradewind.loadScenario(
                setup.scenario(), world.economy(), words.baseline(), words.origin(), setup.change());
        Parameters parameters = tradewind.registry().preset(words.preset()).with(setup.values());
        PreparedScenario prepared = tradewind
                .vintage(world.economy(), scenario, words.origin(), parameters, ForecastMethod.MODEL)
                .map(known -> tradewind.prepare(known, scenario, parameters))
                .orElseGet(() -> tradewind.prepare(world.economy(), scenario, parameters))
                .remembering(memoryBytes);
        Projection centre = prepared.project();
        List<Target> targets =
                asked.apply(centre).stream().map(target -> in(centre, target)).toList();
        Optional<ProjectionTable> table = table(targets, centre);
        targets.forEach(target -> value(target, table, List.of()));
        return new Ready(prepared, spec(targets, centre), table, targets, centre.forecastOrigin());
    }

    /** What flows are read from; the fitted shares of provinces only where one of them is asked for. */
    private static Optional<ProjectionTable> table(List<Target> targets, Projection centre) {
        List<String> reporters = targets.stream()
                .filter(Target.OfFlow.class::isInstance)
                .map(target -> ((Target.OfFlow) target).reporter())
                .toList();
        boolean area = reporters.stream()
                .anyMatch(code -> centre.panelReporter().filter(code::equals).isEmpty()
                        && Provinces.codes(centre).contains(code));
        return reporters.isEmpty()
                ? Optional.empty()
                : Optional.of(ProjectionTable.of(centre, area ? Provinces.of(centre) : Optional.empty()));
    }

    private Target in(Projection centre, Target target) {
        return target instanceof Target.OfFlow flow ? flow.in(centre) : ((Target.OfRegion) target).in(world.economy());
    }

    /** What runs need not work out: the other direction, where all targets are of one of the panel's trade. */
    private static RunSpec spec(List<Target> targets, Projection centre) {
        Set<Optional<TradeDirection>> flows = new HashSet<>();
        for (Target target : targets) {
            if (target instanceof Target.OfFlow flow) {
                boolean ofPanel =
                        centre.panelReporter().filter(flow.reporter()::equals).isPresent()
                                || Provinces.codes(centre).contains(flow.reporter());
                flows.add(ofPanel ? flow.direction() : Optional.empty());
            }
        }
        return flows.size() == 1 && flows.iterator().next().isPresent()
                ? RunSpec.AS_PREPARED.withFlow(flows.iterator().next().get())
                : RunSpec.AS_PREPARED;
    }

    private static double value(Target target, Optional<ProjectionTable> table, List<RegionResult> regions) {
        if (target instanceof Target.OfFlow flow) {
            return flow.value(table.orElseThrow());
        }
        return regions.isEmpty() ? Double.NaN : ((Target.OfRegion) target).value(regions);
    }

    /**
     * Refuses what no run can be made of: fields that there are not, values that are none, and numbers outside the bounds of their field, whatever the
     * others are.
     *
     * @param combinations values by field
     * @throws InvalidInputException with everything that is wrong
     */
    public void check(List<Map<String, String>> combinations) {
        long settings = combinations.stream().map(Study::words).distinct().count();
        if (settings > MOST_PREPARED) {
            throw problem(
                    "scan",
                    "Origins, presets and base paths make " + settings + " settings; at most " + MOST_PREPARED
                            + " are kept prepared.",
                    "Maybe sweep them one after the other.");
        }
        memoryBytes = PreparedScenario.USUAL_MEMORY_BYTES / Math.max(1, settings);
        combinations.stream().map(Study::words).distinct().forEach(this::ready);
        ValueCheck.of(ready(Map.of()).prepared(), combinations);
    }

    private static Map<String, String> words(Map<String, String> combination) {
        Map<String, String> words = new TreeMap<>(combination);
        words.keySet().retainAll(WORDS);
        return words;
    }

    /** The numbers under that combination, values by field; what cannot be run or solved is an answer without numbers. */
    public Answer at(Map<String, String> combination) {
        Ready base = ready(words(combination));
        SortedMap<String, String> fields = new TreeMap<>(combination);
        fields.keySet().removeAll(WORDS);
        try {
            RunSpec spec = RunFields.spec(base.prepared().scenario(), tradewind.registry(), fields);
            return new Answer(values(base, spec), "");
        } catch (OutOfDomainException | NotConvergedException failure) {
            return Answer.failed(base.targets().size(), failure.getMessage());
        } catch (InvalidInputException e) {
            return Answer.failed(base.targets().size(), e.problems().get(0).message());
        }
    }

    private Vector values(Ready base, RunSpec spec) {
        Optional<ProjectionTable> table = base.table().map(centre -> {
            RunSpec run = base.spec().flow().map(spec::withFlow).orElse(spec);
            Projection projection = base.prepared().project(run);
            projection.longRun().ifPresent(path -> path.states().forEach(state -> LongRuns.refuse(state.audit())));
            return centre.under(projection);
        });
        List<RegionResult> regions =
                base.targets().stream().anyMatch(Target.OfRegion.class::isInstance) ? longRun(base, spec) : List.of();
        return Vector.of(base.targets().stream()
                .mapToDouble(target -> value(target, table, regions))
                .toArray());
    }

    private List<RegionResult> longRun(Ready base, RunSpec spec) {
        Scenario scenario = spec.of(base.prepared().scenario());
        return longRuns.of(scenario, base.prepared().parameters().with(spec.parameters()));
    }

    static InvalidInputException problem(String field, String message, String hint) {
        return new InvalidInputException("study", List.of(new Problem(field, message, hint)));
    }
}
