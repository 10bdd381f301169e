package io.tradewind.core.evaluation;

import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.schedule.Ramp;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario as it was known on a day. An event that was not known is not there: it is known from the day that it says ({@code known}), else
 * from its announcement, else from its first day. An end that was decided later is open; an end is known from {@code endKnown}, else from the day on which a tariff
 * that takes over there is known, else on the day itself.
 * Threats that were decided later are open, and a move of exchange rates is what has happened of it. Ids of events that are not there are taken out of
 * those that name them. Overrides of parameters and days of the calendar are always known.
 *
 * @source MODEL §8: only events announced by the origin
 */
public final class KnownScenario {
    private final Map<String, Event> all = new LinkedHashMap<>();
    private final LocalDate today;

    private KnownScenario(Scenario scenario, LocalDate today) {
        scenario.events().forEach(event -> all.put(event.id(), event));
        this.today = today;
    }

    /** The scenario as it was known on the last day of that month. */
    public static Scenario at(Scenario scenario, YearMonth month) {
        return at(scenario, Origin.of(month));
    }

    /** The scenario as it was known at that origin. */
    public static Scenario at(Scenario scenario, Origin origin) {
        return new KnownScenario(scenario, origin.announced()).of(scenario);
    }

    /** The day from which the event of a scenario was known; empty for what is known always. */
    public static Optional<LocalDate> knownFrom(Scenario scenario, Event event) {
        return new KnownScenario(scenario, LocalDate.MIN).knownFrom(event);
    }

    private Scenario of(Scenario scenario) {
        Map<String, Event> kept = new LinkedHashMap<>();
        for (Event event : scenario.events()) {
            if (isKnown(event)) {
                Shock shock = asKnown(event);
                boolean ends = shock.openableEnd().isPresent();
                kept.put(
                        event.id(),
                        event.withShock(shock).withKnown(event.known(), ends ? event.endKnown() : Optional.empty()));
            }
        }
        List<Event> result = new ArrayList<>();
        for (Event event : kept.values()) {
            event.shock().among(kept.keySet()).map(event::withShock).ifPresent(result::add);
        }
        return scenario.withEvents(result);
    }

    private boolean isKnown(Event event) {
        return knownFrom(event).map(day -> !day.isAfter(today)).orElse(true);
    }

    private Optional<LocalDate> knownFrom(Event event) {
        return event.known().or(() -> event.shock().knownFrom(List.copyOf(all.values())));
    }

    /** What was known of a shock that was known. */
    private Shock asKnown(Event event) {
        Shock shock = event.shock();
        View view = new View();
        shock.act(event, view);
        if (view.seen.isPresent()) {
            return view.seen.get();
        }
        Optional<LocalDate> decided = shock.openableEnd()
                .map(end -> event.endKnown()
                        .or(() -> view.ended.flatMap(tariff -> successorKnown(tariff, end)))
                        .filter(end::isAfter)
                        .orElse(end));
        return decided.isPresent() && decided.get().isAfter(today) ? shock.withoutEnd() : shock;
    }

    /** What stands of an event before all of it has happened. */
    private final class View implements Effects {
        private Optional<Shock> seen = Optional.empty();
        private Optional<TariffShock> ended = Optional.empty();

        @Override
        public void threat(Event event, ThreatShock threat) {
            boolean open = threat.resolved().filter(day -> day.isAfter(today)).isPresent();
            seen = Optional.of(open ? threat.undecided() : threat);
        }

        /** The part of the move up to today, which then stays; a move that was known before is known as a whole. */
        @Override
        public void currencies(Event event, FxShock fx) {
            LocalDate tomorrow = today.plusDays(1);
            double done = Ramp.levelOn(tomorrow, fx.start(), Optional.empty(), fx.rampMonths());
            int months = (int) Period.between(fx.start(), tomorrow).toTotalMonths();
            if (event.known().isEmpty()) {
                seen = Optional.of(done >= 1.0 ? fx : fx.happened(done, months));
            }
        }

        @Override
        public void tariff(Event event, TariffShock tariff) {
            ended = Optional.of(tariff);
        }
    }

    /** Day from which a tariff is known that takes over where another one ends, on some of its goods. */
    private Optional<LocalDate> successorKnown(TariffShock ended, LocalDate end) {
        List<LocalDate> known = new ArrayList<>();
        for (Event event : all.values()) {
            event.shock().act(event, new Effects() {
                @Override
                public void tariff(Event self, TariffShock next) {
                    if (next.effective().equals(end)
                            && next.imposer().equals(ended.imposer())
                            && meet(next.targets(), ended.targets())
                            && meet(next.scope().sectors(), ended.scope().sectors())) {
                        known.add(knownFrom(self).orElse(end));
                    }
                }
            });
        }
        return known.stream().min(Comparator.naturalOrder());
    }

    private static boolean meet(List<String> some, List<String> others) {
        return WorldWords.nameAll(some) || WorldWords.nameAll(others) || !Collections.disjoint(some, others);
    }
}
