package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All tariffs, threats and truces of a scenario, resolved to monthly paths for each market. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class TariffProgram implements Serializable {
    private final Economy economy;
    private final Parameters parameters;
    private final Timeline timeline;
    private final int regions;
    private final int reporter;
    private final transient CollectedShares collected;
    private final transient DutyLayers.Grades grades;
    private final transient RatePath.PassThrough ofReporter;
    private final transient RatePath.PassThrough ofOthers;
    private final transient int seaMonths;
    private final transient boolean onArrival;
    /** Tariffs and threats, sorted by id. */
    private final List<DutyEvent> events;

    private final transient DutyCells cells;

    /** Goods on the same terms share a path, and so do those whose terms come to the same. */
    private final transient EventMemory memory;

    /**
     * What a path depends on.
     *
     * @param cell       what meets on the goods
     * @param paying     share of the goods it reaches that pay each
     * @param base       base rate, where what a tariff adds depends on it; else 0
     * @param ofReporter whether it is the reporter that imposes them: its record and its pass-through may differ from everyone's
     */
    record Terms(DutyCells.Cell cell, List<Double> paying, double base, boolean ofReporter) {}

    private TariffProgram(
            Economy economy, Parameters parameters, Timeline timeline, List<DutyEvent> events, EventMemory memory) {
        this.memory = memory;
        this.events = List.copyOf(events);
        this.cells = memory.cells(this.events, economy);
        this.collected = new CollectedShares(economy, parameters);
        this.grades = DutyLayers.Grades.of(parameters);
        Optional<ReporterProfile> profile = economy.reporter();
        this.ofReporter = RatePath.PassThrough.of(
                parameters, profile.map(known -> known.region().code()).orElse(""));
        this.ofOthers = RatePath.PassThrough.of(parameters, "");
        this.seaMonths = (int) parameters.get("sea_months");
        this.onArrival = profile.filter(ReporterProfile::importsOnArrival).isPresent();
        this.economy = economy;
        this.parameters = parameters;
        this.timeline = timeline;
        this.reporter = economy.reporterIndex();
        this.regions = economy.regions().size();
    }

    /** One that was read back resolves its paths anew. */
    private Object readResolve() {
        return new TariffProgram(economy, parameters, timeline, events, new EventMemory());
    }

    /**
     * The program of a scenario that has been checked.
     *
     * @param timeline months of the simulation; the paths look some months further
     */
    public static TariffProgram of(Scenario scenario, Economy economy, Parameters parameters, Timeline timeline) {
        return of(scenario, economy, parameters, timeline, new EventMemory());
    }

    /** The same with what other programs of the same world, parameters and months have resolved. */
    public static TariffProgram of(
            Scenario scenario, Economy economy, Parameters parameters, Timeline timeline, EventMemory shared) {
        EventMemory memory = shared.orNew();
        Timeline longer = timeline.extended(RateDays.LOOK_AHEAD + 1);
        Map<String, List<Suspension>> truces = truces(scenario);
        List<DutyEvent> events = new ArrayList<>();
        scenario.act(new Effects() {
            @Override
            public void tariff(Event event, TariffShock tariff) {
                List<Suspension> suspending = truces.getOrDefault(event.id(), List.of());
                events.add(memory.duty(
                        event, suspending, () -> DutyEvent.ofTariff(event, tariff, suspending, economy, longer)));
            }

            @Override
            public void threat(Event event, ThreatShock threat) {
                events.add(memory.duty(event, List.of(), () -> DutyEvent.ofThreat(event, threat, economy, longer)));
            }
        });
        events.sort(Comparator.comparing(event -> event.id));
        return new TariffProgram(economy, parameters, longer, events, memory);
    }

    /** The truces that suspend each tariff, by its id. */
    static Map<String, List<Suspension>> truces(Scenario scenario) {
        Map<String, List<Suspension>> truces = new HashMap<>();
        scenario.act(new Effects() {
            @Override
            public void truce(Event event, TruceShock truce) {
                truce.suspends().stream()
                        .distinct()
                        .forEach(id -> truces.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(Suspension.of(event, truce)));
            }
        });
        return truces;
    }

    /** What the tariffs of a market depend on: two programs of one memory with equal answers have the same tariffs there. */
    public List<?> reaching(int destination, int sector) {
        return cells.market(destination, sector).events();
    }

    /** How named exempt goods divide the market, from the months on in which that is known, in their order; empty if no event names any. */
    public List<GoodsSplit> splits(int destination, int sector) {
        return cells.market(destination, sector).splits();
    }

    /** The tariffs of one part of a split market; right in the months in which it is divided so and before. */
    public MarketTariffs part(int destination, int sector, GoodsSplit split, boolean exemptPart) {
        List<DutyEvent> here = cells.market(destination, sector).events();
        GoodsReach goods = split.reach(exemptPart);
        DutyPath[] paths = new DutyPath[regions];
        for (int o = 0; o < regions; o++) {
            double base = o == destination ? 0.0 : economy.trade().tariff(o, destination, sector);
            paths[o] = o == destination ? null : path(cells.cell(here, goods, o), destination, o, base);
        }
        return MarketTariffs.of(paths);
    }

    /** Tariffs of single products in a market. */
    public interface OfProducts {
        /**
         * The tariffs of a product, which codes of goods may name; null if none moves it.
         *
         * @param base tariffs of the base year on the product, by origin
         */
        MarketTariffs of(String code, double[] base);
    }

    /** The tariffs of products in a market, one after the other; products on the same terms are worked out once. */
    public OfProducts products(int destination, int sector) {
        List<DutyEvent> all = cells.market(destination, sector).events();
        Sector goods = economy.sectors().get(sector);
        GoodsReach reach = (event, origin) -> event.tariff.scope().reach(goods);
        Map<List<DutyEvent>, Optional<MarketTariffs>> known = new HashMap<>();
        return (code, base) -> {
            List<DutyEvent> here = all.stream()
                    .filter(event -> event.tariff.scope().holds(code))
                    .toList();
            return here.stream().anyMatch(DutyEvent::dependsOnRate)
                    ? product(here, destination, reach, base)
                    : known.computeIfAbsent(here, any -> Optional.ofNullable(product(here, destination, reach, base)))
                            .orElse(null);
        };
    }

    private MarketTariffs product(List<DutyEvent> here, int destination, GoodsReach reach, double[] base) {
        DutyPath[] paths = new DutyPath[regions];
        for (int o = 0; o < regions && !here.isEmpty(); o++) {
            paths[o] = o == destination ? null : path(cells.cell(here, reach, o), destination, o, base[o]);
        }
        MarketTariffs market = MarketTariffs.of(paths);
        return market.isNothing() ? null : market;
    }

    /** The tariffs of a market; null if none moves it. */
    public MarketTariffs market(int destination, int sector) {
        DutyCells.Market here = cells.market(destination, sector);
        if (here.events().isEmpty()) {
            return null;
        }
        DutyPath[] known = new DutyPath[here.cells().length];
        boolean[] done = new boolean[known.length];
        DutyPath[] paths = new DutyPath[regions];
        for (int o = 0; o < regions; o++) {
            int group = here.groupOf()[o];
            DutyCells.Cell cell = o == destination ? null : here.cells()[group];
            if (cell != null && (cell.onBase() || !done[group])) {
                known[group] = path(cell, destination, o, economy.trade().tariff(o, destination, sector));
                done[group] = true;
            }
            paths[o] = o == destination ? null : known[group];
        }
        MarketTariffs market = MarketTariffs.of(paths);
        return market.isNothing() ? null : market;
    }

    /** The duties on one origin's goods in a market; null if none moves them. */
    public DutyPath path(int destination, int sector, int origin) {
        return path(
                cell(destination, sector, origin),
                destination,
                origin,
                economy.trade().tariff(origin, destination, sector));
    }

    /** The same if every duty were paid in full, as the law has it. */
    public DutyPath statutory(int destination, int sector, int origin) {
        return path(
                cell(destination, sector, origin),
                destination,
                economy.trade().tariff(origin, destination, sector),
                event -> collected.dutiable(destination));
    }

    private DutyCells.Cell cell(int destination, int sector, int origin) {
        DutyCells.Market here = cells.market(destination, sector);
        return here.cells()[here.groupOf()[origin]];
    }

    private DutyPath path(DutyCells.Cell cell, int destination, int origin, double base) {
        return path(cell, destination, base, event -> collected.of(event, destination, origin));
    }

    private DutyPath path(DutyCells.Cell cell, int destination, double base, ToDoubleFunction<DutyEvent> payingShare) {
        if (cell == null) {
            return null;
        }
        List<Double> paying = new ArrayList<>(cell.events().size());
        for (DutyEvent event : cell.events()) {
            paying.add(payingShare.applyAsDouble(event));
        }
        DutyPath path = memory.paths.computeIfAbsent(
                new Terms(cell, paying, cell.onBase() ? base : 0.0, destination == reporter), this::path);
        return path.isNothing() ? null : path;
    }

    private DutyPath path(Terms terms) {
        DutyCells.Cell cell = terms.cell;
        int size = cell.events().size();
        double[] rate = new double[size];
        double[] share = new double[size];
        for (int k = 0; k < size; k++) {
            rate[k] = cell.events().get(k).tariff.rate() * terms.paying.get(k);
            share[k] = cell.reach().get(k) * terms.paying.get(k);
        }
        StackRules rules = cell.rules();
        DutyPath path = new RatePath(
                        new DutyStack(rules, rate, cell.reach(), terms.base),
                        new DutyLayers(rules, share, grades),
                        rules.days(terms.ofReporter && onArrival, seaMonths, timeline),
                        terms.ofReporter ? ofReporter : ofOthers,
                        timeline.months())
                .path();
        return memory.different.computeIfAbsent(path, any -> path);
    }
}
