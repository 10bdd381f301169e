package io.tradewind.core.projection.internal;

import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.rerouting.Rerouting;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.schedule.EventMemory;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What markets did in runs of the same world, parameters and months, by what reached them: a run that leaves events out simulates only the markets
 * that they reach. It keeps what was asked last: a run at the end of a long walk still finds what it shares with the first. A market with equal inputs gives the same bits, so whether it is remembered changes none. For any number of threads.
 */
public final class MarketMemory {
    /** What a key takes, counted in numbers. */
    private static final int KEY_NUMBERS = 32;
    /** Numbers of events and currencies where no market is kept, 8 MB. */
    private static final long MOST_EVENTS = 1_000_000;

    /**
     * What a market depends on beside world, parameters and months.
     *
     * @param first       first month in which something moves
     * @param duties      the tariffs and threats that concern it
     * @param shifts      the other events that do
     * @param investments the investment events that reach its destination
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
        /** What it holds beside the markets on which it lies, the places of its changes among it. */
        private long numbers(List<MarketAnswer> markets) {
            long numbers = (long) all.length * all.length;
            for (int d = 0; d < all.length; d++) {
                numbers += beforeHubs[d] == markets.get(d) ? 0 : beforeHubs[d].numbers();
                numbers += all[d] == beforeHubs[d] ? 0 : all[d].numbers();
            }
            return numbers;
        }
    }

    /** Other paths of currencies that events make. */
    private record Moves(List<Event> events, int origin) {}

    /** What rates of the past did to a direction of the panel's trade. */
    private record Past(TradeDirection flow, YearMonth origin) {}

    /** What was asked for since it was begun. */
    private static final class Generation {
        private final Map<Key, MarketAnswer> answers = new ConcurrentHashMap<>();
        private final Map<List<MarketAnswer>, Rerouted> rerouted = new ConcurrentHashMap<>();
        private long numbers;
    }

    private final Timeline timeline;
    private final long most;
    private final EventMemory events;
    private final Map<Moves, CurrencyPaths> currencies = new ConcurrentHashMap<>();
    private final Map<Past, RateHistory> histories = new ConcurrentHashMap<>();
    private volatile Generation young = new Generation();
    /** The generation before: what is asked for again moves to the young one, the rest goes when that is full. */
    private volatile Generation old = new Generation();

    private MarketMemory(Timeline timeline, EventMemory events, long most) {
        this.timeline = timeline;
        this.events = events;
        this.most = most;
    }

    /** A memory for runs over those months, of at most about that many bytes; 0 keeps no market. */
    public static MarketMemory of(Timeline timeline, EventMemory events, long bytes) {
        return new MarketMemory(timeline, events, bytes / Double.BYTES);
    }

    /** Whether it is for those months. */
    public boolean isFor(Timeline months) {
        return months.first().equals(timeline.first()) && months.months() == timeline.months();
    }

    /** Whether events and currencies fill it, which it keeps all: those who make more runs had better begin another. */
    public boolean isFull() {
        return beside() > (keeps() ? most / 4 : MOST_EVENTS);
    }

    /** About how many bytes are kept: what markets did, paths of duties and of currencies. */
    public synchronized long bytes() {
        return Double.BYTES * (young.numbers + old.numbers + beside());
    }

    private long beside() {
        long all = events.numbers(timeline.months());
        for (CurrencyPaths paths : currencies.values()) {
            all += (long) paths.regions() * paths.months();
        }
        return all;
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

    /** What rates of the past did, which no event changes. */
    RateHistory history(TradeDirection flow, YearMonth origin, Supplier<RateHistory> made) {
        return histories.computeIfAbsent(new Past(flow, origin), any -> made.get());
    }

    /** Whether markets are remembered at all. */
    boolean keeps() {
        return most > 0;
    }

    /** What the market did; null if that is not known. */
    MarketAnswer recall(Key key) {
        MarketAnswer known = young.answers.get(key);
        if (known == null) {
            known = old.answers.get(key);
            if (known != null) {
                keep(key, known);
            }
        }
        return known;
    }

    /**
     * What rerouting makes of a sector's markets.
     *
     * @param markets the markets on which it hangs; all of them remembered
     */
    Rerouted rerouted(List<MarketAnswer> markets, Supplier<Rerouted> made) {
        Rerouted known = young.rerouted.get(markets);
        if (known == null) {
            known = old.rerouted.get(markets);
            known = known == null ? made.get() : known;
            if (keeps()) {
                room(known.numbers(markets)).rerouted.putIfAbsent(markets, known);
            }
        }
        return known;
    }

    /** Keeps what it did. */
    void keep(Key key, MarketAnswer answer) {
        if (keeps()) {
            room(answer.numbers()).answers.putIfAbsent(key, answer);
        }
    }

    /** The generation that takes so many numbers more: another one when the young one holds half of what is left beside events. */
    private synchronized Generation room(long more) {
        long numbers = more + KEY_NUMBERS;
        if (young.numbers + numbers > (most - most / 4) / 2) {
            old = young;
            young = new Generation();
        }
        young.numbers += numbers;
        return young;
    }
}
