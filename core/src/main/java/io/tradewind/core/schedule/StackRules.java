package io.tradewind.core.schedule;

import io.tradewind.core.scenario.TariffOperation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything about some tariffs and threats together that depends neither on how high rates are nor on parameters: what is laid on what, who keeps whom
 * out, when what stands. Immutable but for what it remembers; for any number of threads.
 */
final class StackRules {
    private static final Comparator<DutyEvent> SET_ORDER = Comparator.<DutyEvent, LocalDate>comparing(
                    event -> event.tariff.announced())
            .thenComparing(event -> event.tariff.priority())
            .thenComparing(event -> event.id);

    private static final Exclusions NO_EXCLUSIONS = new Exclusions(List.of(), List.of());

    final TariffOperation[] operation;
    /** Positions of tariffs that exclude others, each after those that exclude it; and whom each one excludes. */
    final int[] excluders;

    final int[][] excluded;
    /** Persistence and pass-through of its own; NaN where a tariff has none. */
    final double[] persistence;

    final double[] passThrough;

    private final List<DutyEvent> events;
    private final boolean adds;
    private final boolean ordered;
    private final int[] order;
    private final Map<List<Double>, GoodsParts> parts = new ConcurrentHashMap<>();
    private final Map<Recorded, RateDays> days = new ConcurrentHashMap<>();

    /** The side of the record, and the months that goods are at sea. */
    private record Recorded(boolean onArrival, int seaMonths) {}

    /** The rules of tariffs sorted by id. */
    StackRules(List<DutyEvent> events) {
        this.events = events;
        this.operation = events.stream().map(event -> event.tariff.op()).toArray(TariffOperation[]::new);
        this.adds = Arrays.stream(operation).allMatch(op -> op == TariffOperation.ADD);
        this.ordered =
                Arrays.stream(operation).noneMatch(op -> op == TariffOperation.FLOOR || op == TariffOperation.CAP);
        this.order = ordered ? order(new double[operation.length]) : null;
        this.persistence = own(events.stream().map(event -> event.tariff.persistence()));
        this.passThrough = own(events.stream().map(event -> event.tariff.passThrough()));
        Exclusions exclusions =
                events.stream().allMatch(event -> event.tariff.notWith().isEmpty())
                        ? NO_EXCLUSIONS
                        : Exclusions.among(
                                events.stream().map(event -> event.id).toList(),
                                events.stream().map(event -> event.tariff).toList());
        this.excluded = exclusions.excluded().stream()
                .map(others -> others.stream().mapToInt(k -> k).toArray())
                .toArray(int[][]::new);
        this.excluders = exclusions.outermostFirst().stream()
                .mapToInt(k -> k)
                .filter(k -> excluded[k].length > 0)
                .toArray();
    }

    private static double[] own(Stream<OptionalDouble> values) {
        return values.mapToDouble(value -> value.orElse(Double.NaN)).toArray();
    }

    /** Whether the change of the rate is a sum over the tariffs, each in proportion to its level. */
    boolean isSum() {
        return adds && excluders.length == 0;
    }

    /** Positions in the order of application: the winning {@code set} and those below it, additions, and what comes after. */
    int[] inOrder(double[] rate) {
        return ordered ? order : order(rate);
    }

    private int[] order(double[] rate) {
        Comparator<Integer> lastFirst =
                Comparator.<Integer, DutyEvent>comparing(events::get, SET_ORDER).reversed();
        int[] result = new int[operation.length];
        int found = 0;
        for (TariffOperation op : TariffOperation.STACKING) {
            int[] some = ordered(op, op == TariffOperation.SET ? lastFirst : mildestFirst(op, rate));
            System.arraycopy(some, 0, result, found, some.length);
            found += some.length;
        }
        return result;
    }

    private int[] ordered(TariffOperation op, Comparator<Integer> by) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, operation.length)
                .filter(k -> operation[k] == op)
                .boxed()
                .toList());
        if (op != TariffOperation.ADD) {
            places.sort(by);
        }
        return places.stream().mapToInt(k -> k).toArray();
    }

    /** So that what each adds does not depend on how it is called. */
    private static Comparator<Integer> mildestFirst(TariffOperation op, double[] rate) {
        double sign = op == TariffOperation.FLOOR ? 1.0 : op == TariffOperation.CAP ? -1.0 : 0.0;
        return Comparator.<Integer>comparingDouble(k -> sign * rate[k]).thenComparing(Comparator.naturalOrder());
    }

    /**
     * Parts of the goods that all tariffs reach whole or not at all; null where the mean of the goods gives the same.
     *
     * @param reach share of the goods that each reaches
     */
    GoodsParts parts(List<Double> reach) {
        return isSum()
                ? null
                : parts.computeIfAbsent(
                        reach,
                        any -> GoodsParts.of(
                                events, reach.stream().mapToDouble(x -> x).toArray(), excluded));
    }

    /** The days on which their rate, or what is known of it, may change. */
    RateDays days(boolean onArrival, int seaMonths, Timeline timeline) {
        return days.computeIfAbsent(new Recorded(onArrival, seaMonths), any -> {
            Map<LocalDate, LocalDate> successors = successors();
            List<DutyEvent.Known> known = events.stream()
                    .map(event -> event.known(onArrival, seaMonths, event.endKnown(successors)))
                    .toList();
            return RateDays.of(known, isSum(), timeline);
        });
    }

    /** First day on which a tariff that begins on a day is known, by that day: an end that it takes over is known from then. */
    private Map<LocalDate, LocalDate> successors() {
        Map<LocalDate, LocalDate> known = new HashMap<>();
        for (DutyEvent event : events) {
            if (!event.threat) {
                known.merge(
                        event.tariff.effective(),
                        event.tariff.announced(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return known;
    }
}
