package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choiceOr;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tariff that is announced or feared but not in force: it moves orders in time and adds uncertainty, it collects nothing.
 * The event's probability is the probability that it is carried out.
 *
 * @param imposer   the importing region or group
 * @param targets   regions or groups of origin
 * @param scope     goods it would reach
 * @param rate      ad valorem fraction that would be added
 * @param announced day it was announced
 * @param effective day it would enter into force
 * @param resolved  day it was carried out, withdrawn or rolled on; open if left out
 * @param outcome   what became of it
 */
public record ThreatShock(
        String imposer,
        List<String> targets,
        TariffScope scope,
        double rate,
        LocalDate announced,
        LocalDate effective,
        Optional<LocalDate> resolved,
        Outcome outcome)
        implements AnnouncedDuty {
    /** The kind. */
    public static final EventKind<ThreatShock> KIND = EventKind.of(
                    ThreatShock.class,
                    "threat",
                    "threats",
                    "A tariff that is announced or feared but not in force: it moves orders in time, it collects nothing.")
            .undecided()
            .key(EventKeys.IMPOSER, ThreatShock::imposer)
            .key(EventKeys.TARGETS, ThreatShock::targets)
            .key(EventKeys.SCOPE, threat -> threat.scope().written())
            .key(
                    required("rate", KeyType.FRACTION, "0.6", "rate that would be added, 0.6 is 60 %")
                            .within(Limit.RATE),
                    ThreatShock::rate)
            .key(required("announced", KeyType.DATE, "2024-11-06", "day it was announced"), ThreatShock::announced)
            .key(
                    required("effective", KeyType.DATE, "2025-03-01", "day it would enter into force"),
                    ThreatShock::effective)
            .key(
                    optional("resolved", KeyType.DATE, "2025-02-04", "day it was carried out, withdrawn or rolled on")
                            .otherwise("open"),
                    ThreatShock::resolved)
            .key(choiceOr(Outcome.OPEN, "outcome", "what became of it"), ThreatShock::outcome)
            .reads(v -> new ThreatShock(
                    v.text("imposer"),
                    v.words("targets"),
                    TariffScope.of(v.find("scope", EventValues.class)),
                    v.number("rate"),
                    v.day("announced"),
                    v.day("effective"),
                    v.findDay("resolved"),
                    v.word("outcome", Outcome.class)));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            String imposer, List<String> targets, double rate, LocalDate announced, LocalDate effective) {
        return new Builder()
                .set("imposer", imposer)
                .set("targets", targets)
                .set("rate", rate)
                .set("announced", announced)
                .set("effective", effective);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder<ThreatShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: goods it would reach. */
        public Builder scope(TariffScope scope) {
            return set("scope", scope.written());
        }

        /** Sets: day it was carried out, withdrawn or rolled on. */
        public Builder resolved(LocalDate resolved) {
            return set("resolved", resolved);
        }

        /** Sets: what became of it. */
        public Builder outcome(Outcome outcome) {
            return set("outcome", outcome);
        }
    }

    /** What became of a threat. */
    public enum Outcome {
        /** Not decided within the horizon. */
        OPEN,
        /** Carried out: another event of the scenario says how. */
        ENACTED,
        /** Given up. */
        WITHDRAWN,
        /** Put off to a later day; another threat says to when. */
        ROLLED
    }

    /** Copies the targets and checks that the parts are there. */
    public ThreatShock {
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        Check.present("scope, announced, effective, resolved, outcome", scope, announced, effective, resolved, outcome);
    }

    @Override
    public boolean isZero() {
        return rate == 0.0;
    }

    @Override
    public EventKind<ThreatShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return imposer + " on " + Phrase.words(targets) + ": " + Phrase.percent(rate);
    }

    @Override
    public Optional<LocalDate> end() {
        return resolved;
    }

    /** The threat as those saw it who did not know what would become of it. */
    public ThreatShock undecided() {
        return new ThreatShock(imposer, targets, scope, rate, announced, effective, Optional.empty(), Outcome.OPEN);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkParties(findings, imposer, targets);
        in.world().checkScope(findings, scope);
        TariffKind.checkRate(rate, findings);
        findings.ordered(announced, effective);
        resolved.ifPresent(day -> findings.require(
                !day.isBefore(announced),
                "resolved",
                "The threat is resolved (" + day + ") before it is announced (" + announced + ").",
                "Maybe the two days are swapped."));
        boolean open = outcome == Outcome.OPEN;
        findings.require(
                open != resolved.isPresent(),
                "outcome",
                open
                        ? "The threat is resolved but its outcome is 'open'."
                        : "The threat has an outcome but no day on which it was resolved.",
                open ? "Maybe use one of [enacted, withdrawn, rolled]." : "Maybe add 'resolved'.");
    }

    @Override
    public void checkLinks(Event self, OtherEvents others, Findings findings) {
        findings.require(
                outcome != Outcome.ENACTED
                        || !others.isComplete()
                        || others.duties().stream().anyMatch(duty -> isCarriedOutBy(duty.tariff(), others.world())),
                "outcome",
                "The threat is said to be enacted, but no tariff of the scenario does so.",
                "Maybe add the tariff, or use one of [open, withdrawn, rolled].");
    }

    private boolean isCarriedOutBy(TariffShock tariff, Selection world) {
        return !tariff.effective().isBefore(announced)
                && world.meet(List.of(tariff.imposer()), List.of(imposer))
                && !Collections.disjoint(world.regions(tariff.targets()), world.regions(targets));
    }

    /** The first tariff that can have carried it out. */
    @Override
    public Set<String> needs(List<Lowering.Duty> duties, Selection world) {
        return duties.stream()
                .filter(duty -> outcome == Outcome.ENACTED && isCarriedOutBy(duty.tariff(), world))
                .min(Comparator.comparing(duty -> duty.tariff().effective()))
                .map(duty -> Set.of(duty.origin()))
                .orElse(Set.of());
    }

    /** Whether it is carried out, on the day it says, unless that is known. */
    @Override
    public Optional<Fork> fork(Event self, List<Event> all, List<Lowering.Duty> duties) {
        return outcome == Outcome.OPEN
                ? Fork.of(self.probability(), Optional.of(effective), "is carried out", "is not carried out")
                : Optional.empty();
    }

    /** The tariff, expected as the threat was, in a run in which it is carried out. */
    @Override
    public List<Event> withTariffs(Event self, List<Event> all) {
        return List.of(self.weight() == 1 && self.probability() < 1 ? self.withShock(carriedOut()) : self);
    }

    /** The tariff that it would be. */
    public TariffShock carriedOut() {
        return TariffShock.add(imposer, targets, rate, effective)
                .announced(announced)
                .scope(scope)
                .build();
    }

    @Override
    public Family family() {
        return new Family("threats", "threats of ", Optional.of(imposer));
    }

    @Override
    public void act(Event self, Effects on) {
        on.threat(self, this);
    }
}
