package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** A tariff or a threat, with everything about it that depends neither on the cell nor on parameters: who, how much, when, how firmly expected. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class DutyEvent implements Serializable {
    final String id;
    final TariffShock tariff;
    final boolean threat;
    final boolean[] importers;
    final boolean[] origins;
    final double[] reach;
    /** Products that are the exempt share of each sector; an empty list where none are named. */
    final List<List<String>> exemptProducts;
    /** Position of the first month in which it is known or felt. */
    final int known;

    private final double probability;
    private final double weight;
    private final Optional<LocalDate> endKnown;
    private final Optional<LocalDate> resolved;
    private final List<Suspension> truces;
    private final Map<Sight, Known> outlooks = new ConcurrentHashMap<>();

    /** What the days of an event depend on beside itself: the record's side, months at sea, and the day from which its end is known. */
    private record Sight(boolean onArrival, int seaMonths, LocalDate endKnown) {}

    /**
     * What is known of an event.
     *
     * @param outlooks in the order of the days from which they hold
     * @param days     days on which they, or what is in force, change
     */
    record Known(List<Outlook> outlooks, long[] days) {
        private static Known of(List<Outlook> outlooks) {
            LongStream news = outlooks.stream().mapToLong(Outlook::from);
            return new Known(
                    outlooks,
                    LongStream.concat(news, Outlook.inForce(outlooks).changes()).toArray());
        }
    }

    private DutyEvent(
            Event event,
            TariffShock tariff,
            boolean threat,
            Optional<LocalDate> resolved,
            List<Suspension> truces,
            Economy economy,
            Timeline timeline) {
        this.id = event.id();
        this.tariff = tariff;
        this.threat = threat;
        this.probability = event.probability();
        this.weight = event.weight();
        this.endKnown = event.endKnown();
        this.resolved = resolved;
        this.truces = truces;
        this.importers = ModelRegions.members(economy, List.of(tariff.imposer()));
        this.origins = ModelRegions.members(economy, tariff.targets());
        this.reach = ModelRegions.reach(economy, tariff.scope());
        this.exemptProducts = GoodsSplit.exemptProducts(economy, tariff);
        this.known = timeline.indexOf(YearMonth.from(tariff.firstDay().orElseThrow()));
    }

    /** A tariff in force, with the truces that suspend it. */
    static DutyEvent ofTariff(
            Event event, TariffShock tariff, List<Suspension> truces, Economy economy, Timeline timeline) {
        return new DutyEvent(event, tariff, false, Optional.empty(), truces, economy, timeline);
    }

    /** A threat: as a tariff, but it collects nothing. */
    static DutyEvent ofThreat(Event event, ThreatShock threat, Economy economy, Timeline timeline) {
        return new DutyEvent(event, threat.carriedOut(), true, threat.resolved(), List.of(), economy, timeline);
    }

    /** Whether what the event changes depends on what is there without it. */
    boolean dependsOnRate() {
        return tariff.op() != TariffOperation.ADD;
    }

    /** The lowest rate that it ever has. */
    double leastRate() {
        return truces.stream()
                .mapToDouble(truce -> truce.truce().residualRate())
                .reduce(tariff.rate(), Math::min);
    }

    /** Whether the event concerns the market. */
    boolean concerns(int destination, int sector) {
        return importers[destination] && reach[sector] > 0;
    }

    /** Level day by day as the law has it, whenever goods were loaded. */
    Activity law() {
        LocalDate end = tariff.end().orElse(tariff.effective());
        return Outlook.inForce(new TariffActivity(tariff, false, 0).outlooks(probability, weight, end, truces));
    }

    /**
     * Day from which its end is known: as the event says, else when a tariff that begins there is known, else the end itself.
     *
     * @param successors first day on which a tariff of the cell that begins on a day is known, by that day
     */
    Optional<LocalDate> endKnown(Map<LocalDate, LocalDate> successors) {
        return tariff.end()
                .map(end -> endKnown.or(() -> Optional.ofNullable(successors.get(end)))
                        .filter(end::isAfter)
                        .orElse(end));
    }

    /**
     * What is known of the event on each day of a record that is made on arrival, or on loading.
     *
     * @param seaMonths    months between loading and arrival
     * @param whenEndKnown day from which its end is known; empty if it has none
     */
    Known known(boolean onArrival, int seaMonths, Optional<LocalDate> whenEndKnown) {
        LocalDate endsKnown = whenEndKnown.orElse(tariff.effective());
        return outlooks.computeIfAbsent(new Sight(onArrival, seaMonths, endsKnown), sight -> {
            TariffActivity when = new TariffActivity(tariff, onArrival, seaMonths);
            return Known.of(
                    threat
                            ? when.threatened(probability, resolved)
                            : when.outlooks(probability, weight, endsKnown, truces));
        });
    }
}
