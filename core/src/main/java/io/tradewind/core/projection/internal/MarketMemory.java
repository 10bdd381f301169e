package io.tradewind.core.projection.internal;

import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.rerouting.Rerouting;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.schedule.EventMemory;
import io.tradewind.core.schedule.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What markets did in runs of the same world, parameters and months, by what reached them: a run that leaves events out simulates only the markets
 * that they reach. A market with equal inputs gives the same bits, so whether it is remembered changes none. For any number of threads.
 */
public final class MarketMemory {
    /** Most numbers kept of markets, 256 MB; what comes after is simulated each time. */
    private static final long MOST_NUMBERS = 32_000_000L;

    /**
     * What a market depends on beside world, parameters and months.
     *
     * @param first       first month in which something moves
     * @param duties      the tariffs and threats that concern it
     * @param shifts      the other events that do
     * @param investments every investment event
     * @param currencies  paths of currencies; null if all are quiet
     */
    record Key(
            int destination,
            int sector,
            int first,
            List<?> duties,
            List<?> shifts,
            List<?> investments,
            CurrencyPaths currencies) {}

    /**
     * What a sector's markets do with goods that take another way.
     *
     * @param rerouting  what rerouting does
     * @param beforeHubs the markets without what goes through hubs, by destination
     * @param all        the markets with it
     */
    record Rerouted(Rerouting.Sector rerouting, MarketAnswer[] beforeHubs, MarketAnswer[] all) {
        private long numbers() {
            return Stream.of(all)
                    .filter(Objects::nonNull)
                    .mapToLong(MarketAnswer::numbers)
                    .sum();
        }
    }

    /** Other paths of currencies that events make. */
    private record Moves(List<Event> events, int origin) {}

    private final Timeline timeline;
    private final long most;
    private final EventMemory events = new EventMemory();
    private final Map<Moves, CurrencyPaths> currencies = new ConcurrentHashMap<>();
    private final Map<Key, MarketAnswer> answers = new ConcurrentHashMap<>();
    private final Map<List<MarketAnswer>, Rerouted> rerouted = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    private MarketMemory(Timeline timeline, long most) {
        this.timeline = timeline;
        this.most = most;
    }

    /** A memory for runs over those months. */
    public static MarketMemory of(Timeline timeline) {
        return new MarketMemory(timeline, MOST_NUMBERS);
    }

    /** For one run: it keeps no market. */
    public static MarketMemory ofOneRun(Timeline timeline) {
        return new MarketMemory(timeline, 0);
    }

    /** Whether it is for those months. */
    public boolean isFor(Timeline months) {
        return months.first().equals(timeline.first()) && months.months() == timeline.months();
    }

    /** The events that were resolved. */
    public EventMemory events() {
        return events;
    }

    /**
     * The paths of currencies, the same object for the same events.
     *
     * @param moving the events that move currencies
     */
    public CurrencyPaths currencies(List<Event> moving, int origin, Supplier<CurrencyPaths> paths) {
        return currencies.computeIfAbsent(new Moves(moving, origin), any -> paths.get());
    }

    /** Whether markets are remembered at all. */
    boolean keeps() {
        return most > 0;
    }

    /** What the market did; null if that is not known. */
    MarketAnswer recall(Key key) {
        return answers.get(key);
    }

    /**
     * What rerouting makes of a sector's markets.
     *
     * @param markets the markets on which it hangs; all of them remembered
     */
    Rerouted rerouted(List<MarketAnswer> markets, Supplier<Rerouted> made) {
        Rerouted known = rerouted.get(markets);
        if (known == null) {
            known = made.get();
            if (numbers.addAndGet(known.numbers()) <= most) {
                rerouted.putIfAbsent(markets, known);
            }
        }
        return known;
    }

    /** Keeps what it did, if there is room. */
    void keep(Key key, MarketAnswer answer) {
        if (numbers.addAndGet(answer.numbers() + 1) <= most) {
            answers.putIfAbsent(key, answer);
        }
    }
}
