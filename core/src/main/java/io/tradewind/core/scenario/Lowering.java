package io.tradewind.core.scenario;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Writes composite events in terms of simple ones, so that the engine has few kinds to know: retaliation, rulings and trade agreements become
 * tariffs with dates, supply becomes prices, channel policies become volumes. Events that it adds have the id of their origin and {@code ~}.
 */
public final class Lowering {
    /** Stands between the id of an event and what is added to it; no id of a file holds it. */
    public static final String MARK = "~";

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private Lowering() {}

    /** The scenario in simple events, without those that change nothing whenever they happen; it must have been checked. */
    public static Scenario lower(Scenario scenario, Economy economy, Parameters parameters) {
        List<Event> lowered = new ArrayList<>();
        for (Event event : tariffs(scenario.events())) {
            if (event.shock() instanceof SupplyShock supply) {
                lowered.addAll(SupplyLowering.prices(event, supply, economy, parameters));
            } else if (event.shock() instanceof ChannelPolicyShock policy) {
                lowered.add(event.withShock(volume(policy)));
            } else {
                lowered.add(event);
            }
        }
        return scenario.withEvents(
                lowered.stream().filter(event -> !event.isZero()).toList());
    }

    /** The events with retaliations, agreements and rulings written as tariffs; events that cannot be resolved are left out. */
    public static List<Event> tariffs(List<Event> events) {
        List<Event> lowered = new ArrayList<>();
        for (Event event : events) {
            if (event.shock() instanceof RetaliationShock) {
                tariffOf(event, events)
                        .ifPresent(tariff ->
                                lowered.add(event.withShock(tariff).withKnown(event.known(), endKnown(event, events))));
            } else if (event.shock() instanceof TradeAgreementShock agreement) {
                lowered.addAll(agreed(event, agreement));
            } else if (!(event.shock() instanceof LegalInvalidationShock)) {
                lowered.add(event);
            }
        }
        List<Event> result = lowered;
        for (Event event : events) {
            if (event.shock() instanceof LegalInvalidationShock ruling) {
                result = struckDown(result, event, ruling);
            }
        }
        return result;
    }

    /** Day from which the end of an event is known: its own, else, of a retaliation without an end of its own, that of its trigger and the lag. */
    private static Optional<LocalDate> endKnown(Event event, List<Event> events) {
        boolean inherits = event.shock() instanceof RetaliationShock answer
                && answer.end().isEmpty()
                && event.endKnown().isEmpty();
        if (!inherits) {
            return event.endKnown();
        }
        RetaliationShock answer = (RetaliationShock) event.shock();
        return endKnown(find(answer.trigger(), events), events).map(day -> day.plusDays(answer.lagDays()));
    }

    /** The tariff that an event stands for, if it stands for one: itself, or a retaliation whose triggers are there and do not run in a circle. */
    static Optional<TariffShock> tariffOf(Event event, List<Event> events) {
        return resolve(event, events, new HashSet<>());
    }

    private static Optional<TariffShock> resolve(Event event, List<Event> events, Set<String> seen) {
        if (event == null || !seen.add(event.id())) {
            return Optional.empty();
        } else if (event.shock() instanceof TariffShock tariff) {
            return Optional.of(tariff);
        } else if (event.shock() instanceof TradeAgreementShock agreement) {
            return Optional.of(cut(agreement, agreement.imposer(), agreement.targets()));
        } else if (event.shock() instanceof RetaliationShock answer) {
            return resolve(find(answer.trigger(), events), events, seen).map(trigger -> mirror(answer, trigger));
        }
        return Optional.empty();
    }

    /** The first event of that id; null if there is none. */
    private static Event find(String id, List<Event> events) {
        return events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static TariffShock mirror(RetaliationShock answer, TariffShock trigger) {
        TariffShock.Builder tariff = TariffShock.add(
                        answer.imposer(),
                        List.of(trigger.imposer()),
                        answer.proportion() * trigger.rate(),
                        trigger.effective().plusDays(answer.lagDays()))
                .announced(trigger.announced().plusDays(answer.lagDays()))
                .phaseIn(trigger.phaseInMonths(), trigger.shape())
                .inTransit(trigger.inTransit())
                .scope(answer.scope());
        answer.end()
                .or(() -> trigger.end().map(day -> day.plusDays(answer.lagDays())))
                .ifPresent(tariff::end);
        answer.persistence().ifPresent(tariff::persistence);
        return tariff.build();
    }

    private static List<Event> agreed(Event event, TradeAgreementShock agreement) {
        List<Event> cuts = new ArrayList<>();
        cuts.add(event.withShock(cut(agreement, agreement.imposer(), agreement.targets())));
        if (agreement.mutual()) {
            for (String target : agreement.targets()) {
                cuts.add(renamed(event, target).withShock(cut(agreement, target, List.of(agreement.imposer()))));
            }
        }
        return cuts;
    }

    private static TariffShock cut(TradeAgreementShock agreement, String imposer, List<String> targets) {
        TariffShock.Builder tariff = TariffShock.builder(
                        imposer, targets, TariffOperation.CUT, agreement.margin(), agreement.effective())
                .announced(agreement.announced())
                .phaseIn(agreement.phaseInMonths(), PhaseShape.LINEAR)
                .scope(agreement.scope());
        agreement.end().ifPresent(tariff::end);
        return tariff.build();
    }

    /** The events after a ruling: certain ones end, uncertain ones go on with the probability that it does not come. */
    private static List<Event> struckDown(List<Event> events, Event event, LegalInvalidationShock ruling) {
        List<Event> result = new ArrayList<>();
        double chance = event.probability();
        for (Event other : events) {
            boolean voided = ruling.ids().contains(origin(other.id()));
            if (voided && other.shock() instanceof TariffShock tariff && chance > 0) {
                strike(result, other, tariff, event, ruling.date());
            } else if (ruling.replacementIds().contains(origin(other.id()))) {
                result.add(other.withProbability(other.probability() * chance));
            } else {
                result.add(other);
            }
        }
        return result;
    }

    private static void strike(List<Event> result, Event voided, TariffShock tariff, Event ruling, LocalDate date) {
        if (ruling.probability() < 1) {
            double left = (1 - ruling.probability()) * tariff.rate();
            result.add(voided);
            result.add(new Event(
                    ruling.id() + MARK + voided.id(),
                    ruling.label(),
                    1.0,
                    new TruceShock(List.of(voided.id()), later(date, tariff.effective()), NEVER, 0.0, left),
                    ruling.source()));
        } else if (tariff.effective().isBefore(date)) {
            boolean endsSooner = tariff.end().filter(day -> day.isBefore(date)).isPresent();
            result.add(
                    endsSooner
                            ? voided
                            : voided.withShock(tariff.toBuilder().end(date).build())
                                    .withKnown(voided.known(), ruling.known()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The id of the event that a lowered one comes from. */
    static String origin(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0 ? id : id.substring(0, mark);
    }

    private static Event renamed(Event event, String suffix) {
        return new Event(event.id() + MARK + suffix, event.label(), event.probability(), event.shock(), event.source());
    }

    private static VolumeShock volume(ChannelPolicyShock policy) {
        return new VolumeShock(
                List.of("CHN"),
                policy.partners(),
                policy.sectors(),
                policy.products(),
                policy.affectedShare() * policy.pct(),
                policy.start(),
                policy.end(),
                OptionalDouble.empty());
    }
}
