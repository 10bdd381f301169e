package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tariffs and threats resolved to days, paths of duties, and other events resolved to months, shared by programs of the same world, parameters and
 * months: an event that two scenarios have is resolved once, and so are goods on the same terms. What depends on no parameter is shared by programs at
 * other parameters too. For any number of threads.
 */
public final class EventMemory {
    /** Most paths kept, about 100 MB; a program that finds more begins a memory of its own. */
    private static final int MOST_PATHS = 20_000;

    private static final int NUMBERS_A_MONTH = 4;
    private static final int NUMBERS_A_MARKET = 40;

    /** What is resolved of a tariff depends on the truces that suspend it. */
    record Key(Event event, List<Suspension> truces) {}

    /** Tariffs that meet, and the share of the goods that each reaches. */
    private record Goods(List<DutyEvent> events, List<Double> reach) {}

    /** What is resolved whatever the parameters are. */
    static final class Days {
        private final Map<Key, DutyEvent> duties = new ConcurrentHashMap<>();
        private final Map<List<DutyEvent>, StackRules> rules = new ConcurrentHashMap<>();
        private final Map<Goods, DutyCells.Cell> cells = new ConcurrentHashMap<>();
        final Map<DutyCells.Place, DutyCells.Market> markets = new ConcurrentHashMap<>();
        private volatile DutyCells last;

        /** Those of the program that was asked for last are kept: draws ask for no other. */
        private DutyCells program(List<DutyEvent> events, Economy economy) {
            DutyCells known = last;
            if (known == null || !known.events().equals(events)) {
                known = new DutyCells(events, economy, this);
                last = known;
            }
            return known;
        }

        /** What meets on some goods, the same object for equal ones. */
        DutyCells.Cell cell(List<DutyEvent> events, List<Double> reach) {
            return cells.computeIfAbsent(
                    new Goods(events, reach),
                    any -> new DutyCells.Cell(
                            events,
                            reach,
                            rules.computeIfAbsent(events, StackRules::new),
                            events.stream().anyMatch(DutyEvent::dependsOnRate)));
        }
    }

    final Map<TariffProgram.Terms, DutyPath> paths = new ConcurrentHashMap<>();
    final Map<DutyPath, DutyPath> different = new ConcurrentHashMap<>();
    private final Days days;
    private final Map<Event, List<ShiftProgram.Shift>> shifts = new ConcurrentHashMap<>();

    /** An empty one. */
    public EventMemory() {
        this(new Days());
    }

    private EventMemory(Days days) {
        this.days = days;
    }

    /** An empty one for other parameters: what is resolved whatever they are is known to both. */
    public EventMemory atOtherParameters() {
        return new EventMemory(days.rules.size() < MOST_PATHS ? days : new Days());
    }

    /** This one, or an empty one if it is full: paths of one program must be of one memory, which makes equal ones the same. */
    EventMemory orNew() {
        return paths.size() < MOST_PATHS ? this : new EventMemory();
    }

    /** About how many numbers it holds: most are paths of duties, each of some numbers a month. */
    public long numbers(int months) {
        return (long) paths.size() * NUMBERS_A_MONTH * months + (long) days.markets.size() * NUMBERS_A_MARKET;
    }

    DutyEvent duty(Event event, List<Suspension> truces, Supplier<DutyEvent> resolved) {
        return days.duties.computeIfAbsent(new Key(event, truces), any -> resolved.get());
    }

    /** The cells of a program's tariffs and threats. */
    DutyCells cells(List<DutyEvent> events, Economy economy) {
        return days.program(events, economy);
    }

    List<ShiftProgram.Shift> shifts(Event event, Function<Event, List<ShiftProgram.Shift>> resolved) {
        return shifts.computeIfAbsent(event, resolved);
    }
}
