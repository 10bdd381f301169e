package io.tradewind.core.evaluation;

import io.tradewind.core.base.Check;
import io.tradewind.core.scenario.CalendarShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.LegalInvalidationShock;
import io.tradewind.core.scenario.ParameterShock;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioSpan;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import io.tradewind.core.scenario.TruceShock;
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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A scenario as it was known at the end of a month. An event that was not known is not there: it is known from the day that it says ({@code known}), else
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
        return new KnownScenario(scenario, month.atEndOfMonth()).of(scenario);
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
            named(event.shock(), kept.keySet()).map(event::withShock).ifPresent(result::add);
        }
        return scenario.withEvents(result);
    }

    private boolean isKnown(Event event) {
        return knownFrom(event).map(day -> !day.isAfter(today)).orElse(true);
    }

    private Optional<LocalDate> knownFrom(Event event) {
        Shock shock = event.shock();
        if (event.known().isPresent()) {
            return event.known();
        } else if (shock instanceof ParameterShock || shock instanceof CalendarShock) {
            return Optional.empty();
        } else if (shock instanceof TariffShock tariff) {
            return Optional.of(tariff.announced());
        } else if (shock instanceof ThreatShock threat) {
            return Optional.of(threat.announced());
        } else if (shock instanceof TradeAgreementShock agreement) {
            return Optional.of(agreement.announced());
        } else if (shock instanceof RetaliationShock retaliation) {
            return firstDay(retaliation);
        }
        return ScenarioSpan.firstDay(shock);
    }

    /** First day of a retaliation: that of what it answers and the lag. */
    private Optional<LocalDate> firstDay(RetaliationShock retaliation) {
        Event trigger = all.get(retaliation.trigger());
        Check.that(trigger != null, "There is no event (" + retaliation.trigger() + ") to answer.");
        Optional<LocalDate> start = trigger.shock() instanceof RetaliationShock other
                ? firstDay(other)
                : Optional.of(((TariffShock) trigger.shock()).effective());
        return start.map(day -> day.plusDays(retaliation.lagDays()));
    }

    /** What was known of a shock that was known. */
    private Shock asKnown(Event event) {
        Shock shock = event.shock();
        if (shock instanceof ThreatShock threat) {
            return asKnown(threat);
        } else if (shock instanceof FxShock fx && event.known().isEmpty()) {
            return happened(fx);
        }
        Optional<LocalDate> decided = shock.openableEnd()
                .map(end -> event.endKnown()
                        .or(() -> successorKnown(shock, end))
                        .filter(end::isAfter)
                        .orElse(end));
        return decided.isPresent() && decided.get().isAfter(today) ? shock.withoutEnd() : shock;
    }

    /** Day from which a tariff is known that takes over where another one ends, on some of its goods. */
    private Optional<LocalDate> successorKnown(Shock shock, LocalDate end) {
        return !(shock instanceof TariffShock ended)
                ? Optional.empty()
                : all.values().stream()
                        .filter(event -> event.shock() instanceof TariffShock next
                                && next.effective().equals(end)
                                && next.imposer().equals(ended.imposer())
                                && meet(next.targets(), ended.targets())
                                && meet(next.scope().sectors(), ended.scope().sectors()))
                        .map(event -> knownFrom(event).orElse(end))
                        .min(Comparator.naturalOrder());
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.contains("all") || others.contains("all") || !Collections.disjoint(some, others);
    }

    private ThreatShock asKnown(ThreatShock threat) {
        boolean decided =
                threat.resolved().isEmpty() || !threat.resolved().get().isAfter(today);
        return decided
                ? threat
                : new ThreatShock(
                        threat.imposer(),
                        threat.targets(),
                        threat.scope(),
                        threat.rate(),
                        threat.announced(),
                        threat.effective(),
                        Optional.empty(),
                        ThreatShock.Outcome.OPEN);
    }

    /** The part of the move up to today, which then stays. */
    private FxShock happened(FxShock fx) {
        double done = Ramp.levelOn(today.plusDays(1), fx.start(), Optional.empty(), fx.rampMonths());
        if (done >= 1.0) {
            return fx;
        }
        List<FxShock.Leg> legs = fx.legs().stream()
                .map(leg -> new FxShock.Leg(
                        leg.currency(), leg.quote(), 100.0 * Math.expm1(done * Math.log1p(leg.pct() / 100.0))))
                .toList();
        int months = (int) Period.between(fx.start(), today.plusDays(1)).toTotalMonths();
        return new FxShock(legs, fx.start(), Math.min(months, fx.rampMonths()), OptionalDouble.empty(), fx.strict());
    }

    /** The shock without ids of events that are not there; nothing if it has nothing left to do. */
    private static Optional<Shock> named(Shock shock, Set<String> ids) {
        if (shock instanceof TariffShock tariff) {
            return Optional.of(
                    tariff.toBuilder().notWith(only(tariff.notWith(), ids)).build());
        } else if (shock instanceof TruceShock truce) {
            List<String> left = only(truce.suspends(), ids);
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TruceShock(
                            left, truce.start(), truce.expiry(), truce.snapbackProbability(), truce.residualRate()));
        } else if (shock instanceof LegalInvalidationShock ruling) {
            List<String> left = only(ruling.ids(), ids);
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LegalInvalidationShock(
                            left, ruling.date(), only(ruling.replacementIds(), ids), ruling.refunds()));
        } else if (shock instanceof RetaliationShock retaliation && !ids.contains(retaliation.trigger())) {
            return Optional.empty();
        }
        return Optional.of(shock);
    }

    private static List<String> only(List<String> named, Set<String> ids) {
        return named.stream().filter(ids::contains).toList();
    }
}
