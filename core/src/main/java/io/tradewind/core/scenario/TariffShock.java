package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * A tariff of one importer on goods of some origins, from a day on.
 *
 * @param imposer        the importing region or group
 * @param targets        regions or groups of origin
 * @param scope          goods it reaches
 * @param op             how the rate changes what is there
 * @param rate           ad valorem fraction, 0.25 is 25 %
 * @param announced      day it was announced
 * @param effective      first day in force
 * @param end            first day no longer in force, if it ends
 * @param phaseInMonths  months until it has its full rate, 0 for at once
 * @param shape          how it grows meanwhile
 * @param inTransit      which duty goods on the water pay
 * @param transitCutoff  under {@link InTransitRule#LOAD}: goods that arrive from this day on pay whenever they were loaded
 * @param collectedShare collected ÷ statutory rate; the parameter {@code chi_*} if left out
 * @param passThrough    share of the duty that the buyer pays; the parameter {@code rho_*} if left out
 * @param persistence    probability with which buyers expect it to stay; the parameter {@code q_*} if left out
 * @param priority       order among {@code set}s of the same day; higher wins
 * @param notWith        ids of tariffs that do not apply to goods this one reaches, as with Section 232
 */
public record TariffShock(
        String imposer,
        List<String> targets,
        TariffScope scope,
        TariffOperation op,
        double rate,
        LocalDate announced,
        LocalDate effective,
        Optional<LocalDate> end,
        int phaseInMonths,
        PhaseShape shape,
        InTransitRule inTransit,
        Optional<LocalDate> transitCutoff,
        OptionalDouble collectedShare,
        OptionalDouble passThrough,
        OptionalDouble persistence,
        int priority,
        List<String> notWith)
        implements AnnouncedDuty {
    /** The kind. */
    public static final EventKind<TariffShock> KIND = TariffKind.KIND;

    /** Copies the lists and checks that the parts are there. */
    public TariffShock {
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        Check.present("scope, op, announced, effective, end, shape", scope, op, announced, effective, end, shape);
        Check.present("inTransit, transitCutoff, collectedShare", inTransit, transitCutoff, collectedShare);
        Check.present("passThrough, persistence", passThrough, persistence);
        notWith = List.copyOf(notWith);
    }

    /** A builder for a tariff that adds the rate from the day on, announced that day, on all goods. */
    public static Builder add(String imposer, List<String> targets, double rate, LocalDate effective) {
        return builder(imposer, targets, TariffOperation.ADD, rate, effective);
    }

    /** A builder for a tariff of another operation. */
    public static Builder builder(
            String imposer, List<String> targets, TariffOperation op, double rate, LocalDate effective) {
        return new Builder()
                .set("imposer", imposer)
                .set("targets", targets)
                .set("op", op)
                .rate(rate)
                .set("effective", effective);
    }

    /** A builder that starts with this tariff. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        KIND.write(this).forEach(builder::set);
        return builder;
    }

    @Override
    public boolean isZero() {
        return rate == 0.0 && (op == TariffOperation.ADD || op == TariffOperation.CUT) && notWith.isEmpty();
    }

    @Override
    public EventKind<TariffShock> kind() {
        return KIND;
    }

    @Override
    public Optional<LocalDate> begins() {
        return Optional.of(effective);
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return imposer + " on " + Phrase.words(targets) + ": " + EventKey.word(op) + " " + Phrase.percent(rate);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        TariffKind.check(this, in.world(), findings);
    }

    @Override
    public void checkLinks(Event self, OtherEvents others, Findings findings) {
        TariffKind.checkExclusions(self.id(), notWith, others, findings);
    }

    @Override
    public List<String> decides() {
        boolean adds = op == TariffOperation.ADD || op == TariffOperation.CUT;
        return adds ? List.of() : List.of("rate of " + priority);
    }

    @Override
    public void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {
        if (later && other.shock() instanceof TariffShock tariff && TariffKind.clash(this, tariff, world)) {
            findings.add(
                    "priority",
                    "The tariffs '" + other.id() + "' and '" + self.id()
                            + "' both fix the rate of the same goods at the same time.",
                    "Maybe give one of them a higher 'priority', or end the first before the second starts.");
        }
    }

    @Override
    public List<String> excludes() {
        return notWith;
    }

    @Override
    public TariffShock keeping(Set<String> present) {
        if (present.containsAll(notWith)) {
            return this;
        }
        return new TariffShock(
                imposer,
                targets,
                scope,
                op,
                rate,
                announced,
                effective,
                end,
                phaseInMonths,
                shape,
                inTransit,
                transitCutoff,
                collectedShare,
                passThrough,
                persistence,
                priority,
                notWith.stream().filter(present::contains).toList());
    }

    @Override
    public boolean actsAsTariff() {
        return true;
    }

    @Override
    public Optional<TariffShock> asTariff(Function<String, Optional<TariffShock>> others) {
        return Optional.of(this);
    }

    @Override
    public void act(Event self, Effects on) {
        on.tariff(self, this);
    }

    /** Collects the parts of a tariff. */
    public static final class Builder extends ShockBuilder.OfDuty<TariffShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets the rate. */
        public Builder rate(double rate) {
            return set("rate", rate);
        }

        /** Sets the day it was announced. */
        public Builder announced(LocalDate day) {
            return set("announced", day);
        }

        /** Sets the phase-in. */
        public Builder phaseIn(int months, PhaseShape shape) {
            return set("phaseInMonths", months).set("shape", shape);
        }

        /** Sets which duty goods on the water pay. */
        public Builder inTransit(InTransitRule rule) {
            return set("inTransit", rule);
        }

        /** Sets the day from which arriving goods pay whenever they were loaded. */
        public Builder transitCutoff(LocalDate day) {
            return set("transitCutoff", day);
        }

        /** Sets collected ÷ statutory rate. */
        public Builder collectedShare(double share) {
            return set("collectedShare", share);
        }

        /** Sets the share of the duty that the buyer pays. */
        public Builder passThrough(double share) {
            return set("passThrough", share);
        }

        /** Sets the probability with which buyers expect it to stay. */
        public Builder persistence(double probability) {
            return set("persistence", probability);
        }

        /** Sets the order among sets of the same day. */
        public Builder priority(int priority) {
            return set("priority", priority);
        }

        /** Sets the ids of tariffs that do not apply to the goods this one reaches. */
        public Builder notWith(List<String> ids) {
            return set("notWith", ids);
        }
    }
}
