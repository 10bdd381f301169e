package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            String imposer, List<String> targets, double rate, LocalDate announced, LocalDate effective) {
        return new Builder(imposer, targets, rate, announced, effective);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String imposer;
        private final List<String> targets;
        private final double rate;
        private final LocalDate announced;
        private final LocalDate effective;
        private TariffScope scope = TariffScope.ALL_GOODS;
        private Optional<LocalDate> resolved = Optional.empty();
        private Outcome outcome = Outcome.OPEN;

        private Builder(String imposer, List<String> targets, double rate, LocalDate announced, LocalDate effective) {
            this.imposer = imposer;
            this.targets = targets;
            this.rate = rate;
            this.announced = announced;
            this.effective = effective;
        }

        /** Sets: goods it would reach. */
        public Builder scope(TariffScope newScope) {
            scope = newScope;
            return this;
        }

        /** Sets: day it was carried out, withdrawn or rolled on. */
        public Builder resolved(LocalDate newResolved) {
            resolved = Optional.of(newResolved);
            return this;
        }

        /** Sets: what became of it. */
        public Builder outcome(Outcome newOutcome) {
            outcome = newOutcome;
            return this;
        }

        /** The shock. */
        public ThreatShock build() {
            return new ThreatShock(imposer, targets, scope, rate, announced, effective, resolved, outcome);
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
        Check.notNull(scope, "scope");
        Check.notNull(announced, "announced");
        Check.notNull(effective, "effective");
        Check.notNull(resolved, "resolved");
        Check.notNull(outcome, "outcome");
    }

    @Override
    public boolean isZero() {
        return rate == 0.0;
    }

    @Override
    public String kind() {
        return "threat";
    }
}
