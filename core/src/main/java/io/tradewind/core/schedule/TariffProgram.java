package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** All tariffs, threats and truces of a scenario, resolved to monthly paths for each market. */
public final class TariffProgram {
    private final Economy economy;
    private final Timeline timeline;
    private final List<DutyEvent> events;
    private final int regions;
    private final int arrivalRegion;
    /** Events of each destination that imposes any, in the order of the events. */
    private final List<List<DutyEvent>> byDestination = new ArrayList<>();

    /** Paths of tariffs that only add up: goods on the same terms share one. */
    private final Map<Terms, DutyPath> paths = new ConcurrentHashMap<>();

    /** What a path of tariffs that only add up depends on: events, what each adds in full force, and the record's side. */
    private record Terms(List<DutyEvent> events, List<Double> size, boolean onArrival) {}

    private TariffProgram(Economy economy, Timeline timeline, List<DutyEvent> events) {
        this.economy = economy;
        this.timeline = timeline;
        this.events = events;
        this.arrivalRegion = economy.indexOf(ModelRegions.CHINA).orElse(-1);
        this.regions = economy.regions().size();
        for (int d = 0; d < regions; d++) {
            int destination = d;
            byDestination.add(events.stream()
                    .filter(event -> event.importers[destination])
                    .toList());
        }
    }

    /**
     * The program of a scenario that has been checked.
     *
     * @param timeline months of the simulation; the paths look some months further
     */
    public static TariffProgram of(Scenario scenario, Economy economy, Parameters parameters, Timeline timeline) {
        Timeline longer = timeline.extended(DutyEvent.LOOK_AHEAD + 1);
        List<DutyEvent> events = new ArrayList<>();
        for (Event event : scenario.events()) {
            if (event.shock() instanceof TariffShock tariff) {
                events.add(
                        DutyEvent.ofTariff(event, tariff, trucesOf(event.id(), scenario), economy, parameters, longer));
            } else if (event.shock() instanceof ThreatShock threat) {
                events.add(DutyEvent.ofThreat(event, threat, economy, parameters, longer));
            }
        }
        events.sort(Comparator.comparing(event -> event.id));
        return new TariffProgram(economy, longer, events);
    }

    static List<TruceShock> trucesOf(String tariffId, Scenario scenario) {
        return scenario.events().stream()
                .map(Event::shock)
                .filter(TruceShock.class::isInstance)
                .map(TruceShock.class::cast)
                .filter(truce -> truce.suspends().contains(tariffId))
                .toList();
    }

    private List<DutyEvent> concerning(int destination, int sector) {
        List<DutyEvent> here = new ArrayList<>();
        for (DutyEvent event : byDestination.get(destination)) {
            if (event.concerns(destination, sector)) {
                here.add(event);
            }
        }
        return here;
    }

    /** How named exempt goods divide the market, from the months on in which that is known, in their order; empty if no event names any. */
    public List<GoodsSplit> splits(int destination, int sector) {
        return GoodsSplit.of(economy, concerning(destination, sector), destination, sector);
    }

    /** The tariffs of one part of a split market; right in the months in which it is divided so and before. */
    public MarketTariffs part(int destination, int sector, GoodsSplit split, boolean exemptPart) {
        List<DutyEvent> here = concerning(destination, sector);
        GoodsReach goods = split.reach(exemptPart);
        boolean onArrival = destination == arrivalRegion;
        boolean stacked = isStacked(here);
        return byOrigin(
                destination,
                o -> stacked
                        ? stackedPath(here, destination, sector, goods, o, onArrival)
                        : added(here, destination, goods, o, onArrival));
    }

    /** The tariffs of a market; null if no event concerns it. */
    public MarketTariffs market(int destination, int sector) {
        List<DutyEvent> here = concerning(destination, sector);
        if (here.isEmpty()) {
            return null;
        }
        boolean onArrival = destination == arrivalRegion;
        GoodsReach goods = GoodsReach.wholeSector(sector);
        if (isStacked(here)) {
            return byOrigin(destination, o -> stackedPath(here, destination, sector, goods, o, onArrival));
        }
        int[] groupOf = new int[regions];
        int groups = OriginGroups.fill(here, arrivalRegion, groupOf);
        DutyPath[] paths = new DutyPath[groups];
        boolean[] done = new boolean[groups];
        for (int origin = 0; origin < regions; origin++) {
            int group = groupOf[origin];
            if (!done[group] && origin != destination) {
                done[group] = true;
                paths[group] = added(here, destination, goods, origin, onArrival);
            }
        }
        return new MarketTariffs(groupOf, paths);
    }

    /** The duties on one origin's goods in a market; null if no event concerns them. */
    public DutyPath path(int destination, int sector, int origin) {
        List<DutyEvent> here = concerning(destination, sector);
        if (on(origin, here).isEmpty()) {
            return null;
        }
        boolean onArrival = destination == arrivalRegion;
        GoodsReach goods = GoodsReach.wholeSector(sector);
        return isStacked(here)
                ? stackedPath(here, destination, sector, goods, origin, onArrival)
                : added(here, destination, goods, origin, onArrival);
    }

    /** Whether tariffs of the market depend on each other. */
    private static boolean isStacked(List<DutyEvent> here) {
        boolean stacked = false;
        for (DutyEvent event : here) {
            stacked |= event.dependsOnOthers();
        }
        return stacked;
    }

    /** The events that concern an origin. */
    private static List<DutyEvent> on(int origin, List<DutyEvent> here) {
        List<DutyEvent> concerned = new ArrayList<>(here.size());
        for (DutyEvent event : here) {
            if (event.origins[origin]) {
                concerned.add(event);
            }
        }
        return concerned;
    }

    private DutyPath added(List<DutyEvent> here, int destination, GoodsReach goods, int origin, boolean onArrival) {
        List<DutyEvent> concerned = on(origin, here);
        if (concerned.isEmpty()) {
            return null;
        }
        List<Double> size = new ArrayList<>(concerned.size());
        for (DutyEvent event : concerned) {
            size.add(scale(event, destination, goods, origin));
        }
        return paths.computeIfAbsent(new Terms(concerned, size, onArrival), this::path);
    }

    private DutyPath path(Terms terms) {
        double[][] contributions = new double[terms.events.size()][];
        double[] size = new double[contributions.length];
        for (int k = 0; k < size.length; k++) {
            DutyEvent event = terms.events.get(k);
            size[k] = terms.size.get(k);
            contributions[k] = times(event.record(terms.onArrival, timeline).level(), event.threat ? 0.0 : size[k]);
        }
        return path(terms.events, contributions, size, terms.onArrival);
    }

    /** Every origin has a path of its own. */
    private MarketTariffs byOrigin(int destination, IntFunction<DutyPath> pathOf) {
        int n = regions;
        int[] ownGroup = new int[n];
        DutyPath[] paths = new DutyPath[n];
        for (int o = 0; o < n; o++) {
            ownGroup[o] = o;
            paths[o] = o == destination ? null : pathOf.apply(o);
        }
        return new MarketTariffs(ownGroup, paths);
    }

    private DutyPath stackedPath(
            List<DutyEvent> here, int destination, int sector, GoodsReach goods, int origin, boolean onArrival) {
        List<DutyEvent> tariffs = here.stream()
                .filter(event -> event.origins[origin] && !event.threat)
                .toList();
        List<DutyEvent> all = new ArrayList<>(tariffs);
        here.stream().filter(event -> event.origins[origin] && event.threat).forEach(all::add);
        double base = economy.tariffs().get(origin, destination, sector);
        DutyStack stack = new DutyStack(tariffs, destination, goods, origin, onArrival, timeline);
        double[][] contributions = Arrays.copyOf(stack.contributions(base), all.size());
        double[] size = new double[all.size()];
        for (int k = 0; k < size.length; k++) {
            boolean inForce = k < tariffs.size();
            contributions[k] = inForce ? contributions[k] : new double[timeline.months()];
            size[k] = inForce ? stack.contributionInForce(k, base) : scale(all.get(k), destination, goods, origin);
        }
        return path(all, contributions, size, onArrival);
    }

    private static double scale(DutyEvent event, int destination, GoodsReach goods, int origin) {
        return event.collectedRate(destination, origin) * goods.of(event, origin);
    }

    /**
     * Adds up the events of a cell.
     *
     * @param contributions what each event adds to the rate, by month
     * @param size          what each adds when it is fully in force
     */
    private DutyPath path(List<DutyEvent> concerned, double[][] contributions, double[] size, boolean onArrival) {
        if (concerned.isEmpty()) {
            return null;
        }
        int months = timeline.months();
        double[] added = new double[months];
        double[] expected = new double[months];
        double[] absorbed = new double[months];
        List<DutyPath.Ahead> ahead = new ArrayList<>();
        for (int k = 0; k < concerned.size(); k++) {
            DutyEvent event = concerned.get(k);
            double persistence = event.persistence;
            double[] passThrough = event.passThrough;
            double[] rate = contributions[k];
            for (int t = 0; t < months; t++) {
                added[t] += rate[t];
                expected[t] += persistence * passThrough[t] * rate[t];
                absorbed[t] += (1 - passThrough[t]) * rate[t];
            }
            addAhead(ahead, event, size[k], onArrival);
        }
        return new DutyPath(added, expected, absorbed, ahead);
    }

    private void addAhead(List<DutyPath.Ahead> ahead, DutyEvent event, double size, boolean onArrival) {
        for (DutyEvent.Foresight foresight : event.record(onArrival, timeline).anticipation()) {
            boolean open = hasOpenMonth(foresight.window()) || hasOpenMonth(foresight.pending());
            if (open && size != 0) {
                ahead.add(new DutyPath.Ahead(
                        foresight.probability(),
                        foresight.window(),
                        foresight.pending(),
                        times(foresight.gap(), size),
                        size * foresight.size(),
                        foresight.announced()));
            }
        }
    }

    private static boolean hasOpenMonth(double[] shares) {
        boolean open = false;
        for (int t = 0; shares != null && t < shares.length; t++) {
            open |= shares[t] > 0;
        }
        return open;
    }

    private static double[] times(double[] path, double factor) {
        double[] product = new double[path.length];
        for (int t = 0; t < path.length; t++) {
            product[t] = path[t] * factor;
        }
        return product;
    }
}
