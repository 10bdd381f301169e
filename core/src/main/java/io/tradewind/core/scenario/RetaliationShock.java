package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * A tariff that answers another one: it adds a multiple of that tariff's rate to the goods of its imposer, some days later. It follows the
 * dates of its trigger as written, not truces or rulings that befall it.
 *
 * @param imposer     the region or group that answers
 * @param scope       goods it reaches
 * @param trigger     id of the tariff it answers: an added tariff, or another retaliation
 * @param lagDays     days after the trigger, 0 or more
 * @param proportion  multiple of the trigger's rate, 0 to 2
 * @param end         first day no longer in force; that of the trigger plus the lag if left out
 * @param persistence probability with which buyers expect it to stay; the parameter {@code q_*} if left out
 */
public record RetaliationShock(
        String imposer,
        TariffScope scope,
        String trigger,
        int lagDays,
        double proportion,
        Optional<LocalDate> end,
        OptionalDouble persistence)
        implements DutyShock {
    /** The kind. */
    public static final EventKind<RetaliationShock> KIND = EventKind.of(
                    RetaliationShock.class,
                    "retaliation",
                    "retaliations",
                    "A tariff that answers another one: a multiple of its rate on the goods of its imposer, some days later.")
            .key(
                    required("imposer", KeyType.WORD, "reporter", "the region or group that answers")
                            .names(Role.REGION),
                    RetaliationShock::imposer)
            .key(EventKeys.SCOPE, answer -> answer.scope().written())
            .key(
                    required("trigger", KeyType.WORD, "my-tariff", "id of the added tariff or retaliation it answers"),
                    RetaliationShock::trigger)
            .key(
                    optional("lagDays", KeyType.INTEGER, "10", "days after the trigger")
                            .usually(0)
                            .within(Limit.LAG)
                            .inTemplates(),
                    RetaliationShock::lagDays)
            .key(
                    optional("proportion", KeyType.FRACTION, "1", "multiple of the trigger's rate")
                            .usually(1.0)
                            .within(Limit.PROPORTION)
                            .inTemplates(),
                    RetaliationShock::proportion)
            .key(
                    optional("end", KeyType.DATE, "2026-12-31", "first day no longer in force")
                            .otherwise("that of the trigger plus the lag"),
                    RetaliationShock::end)
            .key(EventKeys.PERSISTENCE, RetaliationShock::persistence)
            .reads(v -> new RetaliationShock(
                    v.text("imposer"),
                    TariffScope.of(v.find("scope", EventValues.class)),
                    v.text("trigger"),
                    v.whole("lagDays"),
                    v.number("proportion"),
                    v.findDay("end"),
                    v.findNumber("persistence")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String imposer, String trigger) {
        return new Builder().set("imposer", imposer).set("trigger", trigger);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfDuty<RetaliationShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: days after the trigger, 0 or more. */
        public Builder lagDays(int lagDays) {
            return set("lagDays", lagDays);
        }

        /** Sets: multiple of the trigger's rate, 0 to 2. */
        public Builder proportion(double proportion) {
            return set("proportion", proportion);
        }

        /** Sets: probability with which buyers expect it to stay. */
        public Builder persistence(double persistence) {
            return set("persistence", persistence);
        }
    }

    /** Checks that the parts are there. */
    public RetaliationShock {
        Check.notBlank(imposer, "imposer");
        Check.present("scope, end, persistence", scope, end, persistence);
        Check.notBlank(trigger, "trigger");
    }

    @Override
    public EventKind<RetaliationShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return imposer + " answers " + trigger + ": " + Phrase.percent(proportion) + " of its rate";
    }

    /** That of what it answers and the lag. */
    @Override
    public Optional<LocalDate> knownFrom(List<Event> all) {
        Optional<Event> answered = Lowering.find(trigger, all);
        Check.that(answered.isPresent(), "There is no event (" + trigger + ") to answer.");
        Shock shock = answered.get().shock();
        return shock.begins().or(() -> shock.knownFrom(all)).map(day -> day.plusDays(lagDays));
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegion(findings, "imposer", imposer);
        in.world().checkScope(findings, scope);
        findings.requireBound(
                lagDays >= 0, "lagDays", "The lag is negative.", "Maybe use 0 for the day of the trigger.");
    }

    @Override
    public void checkLinks(Event self, OtherEvents others, Findings findings) {
        if (!others.hasTariff(trigger, "trigger", findings)) {
            return;
        }
        Optional<TariffShock> tariff = others.tariff(self.id());
        findings.require(
                tariff.isPresent() || endsUnread(others),
                "trigger",
                "The retaliation '" + self.id() + "' answers a tariff that in the end answers it.",
                "Maybe name the tariff that came first.");
        if (tariff.isEmpty()) {
            return;
        }
        Shock answered = others.find(trigger).orElseThrow().shock();
        findings.require(
                answered instanceof RetaliationShock
                        || answered instanceof TariffShock first && first.op() == TariffOperation.ADD,
                "trigger",
                "The event '" + trigger + "' adds no duty that could be answered in proportion.",
                "Maybe write the answer as a tariff of its own.");
        findings.require(
                Collections.disjoint(
                        others.world().regions(tariff.get().targets()),
                        others.world().regions(List.of(imposer))),
                "imposer",
                "The imposer '" + imposer + "' is the one that the tariff '" + trigger + "' comes from.",
                "Maybe name the region that the tariff hits.");
        findings.endsAfter(tariff.get().effective(), tariff.get().end(), "the day it takes effect");
    }

    /** Whether the answers to answers end at an event that could not be read. */
    private boolean endsUnread(OtherEvents others) {
        Set<String> seen = new HashSet<>();
        String id = trigger;
        while (seen.add(id)) {
            if (others.find(id).isEmpty()) {
                return others.isUnread(id);
            }
            if (!(others.find(id).get().shock() instanceof RetaliationShock next)) {
                return false;
            }
            id = next.trigger;
        }
        return false;
    }

    /** Says so where it comes from a region that the tariff it answers does not reach. */
    @Override
    public void notice(Event self, OtherEvents others, Findings findings) {
        Set<Integer> imposers = others.world().regions(List.of(imposer));
        others.tariff(trigger)
                .filter(tariff -> Collections.disjoint(others.world().regions(tariff.targets()), imposers))
                .ifPresent(tariff -> findings.add(
                        "imposer",
                        "The retaliation '" + self.id() + "' comes from " + imposer + ", which the tariff '" + trigger
                                + "' does not reach (its targets: " + String.join(", ", tariff.targets()) + ").",
                        "Maybe name a region that the tariff hits."));
    }

    @Override
    public Set<String> needs(List<Lowering.Duty> duties, Selection world) {
        return Set.of(trigger);
    }

    @Override
    public Optional<Shock> among(Set<String> present) {
        return present.contains(trigger) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public boolean actsAsTariff() {
        return true;
    }

    @Override
    public Optional<TariffShock> asTariff(Function<String, Optional<TariffShock>> others) {
        return others.apply(trigger).map(this::mirror);
    }

    private TariffShock mirror(TariffShock answered) {
        TariffShock.Builder tariff = TariffShock.add(
                        imposer,
                        List.of(answered.imposer()),
                        proportion * answered.rate(),
                        answered.effective().plusDays(lagDays))
                .announced(answered.announced().plusDays(lagDays))
                .phaseIn(answered.phaseInMonths(), answered.shape())
                .inTransit(answered.inTransit())
                .scope(scope);
        end.or(() -> answered.end().map(day -> day.plusDays(lagDays))).ifPresent(tariff::end);
        persistence.ifPresent(tariff::persistence);
        return tariff.build();
    }

    @Override
    public Optional<String> impliedBy() {
        return Optional.of(trigger);
    }

    @Override
    public List<Event> withTariffs(Event self, List<Event> all) {
        return Lowering.tariffOf(self, all).stream()
                .map(tariff -> self.withShock(tariff).withKnown(self.known(), endKnown(self, all)))
                .toList();
    }

    /** Day from which the end of an event is known: its own, else, of a retaliation without an end of its own, that of its trigger and the lag. */
    private static Optional<LocalDate> endKnown(Event event, List<Event> all) {
        return event.endKnown().isEmpty() && event.shock() instanceof RetaliationShock answer && answer.end.isEmpty()
                ? Lowering.find(answer.trigger, all)
                        .flatMap(trigger -> endKnown(trigger, all))
                        .map(day -> day.plusDays(answer.lagDays))
                : event.endKnown();
    }
}
