package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

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
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String imposer, String trigger) {
        return new Builder(imposer, trigger);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String imposer;
        private final String trigger;
        private TariffScope scope = TariffScope.ALL_GOODS;
        private int lagDays;
        private double proportion = 1.0;
        private Optional<LocalDate> end = Optional.empty();
        private OptionalDouble persistence = OptionalDouble.empty();

        private Builder(String imposer, String trigger) {
            this.imposer = imposer;
            this.trigger = trigger;
        }

        /** Sets: goods it reaches. */
        public Builder scope(TariffScope newScope) {
            scope = newScope;
            return this;
        }

        /** Sets: days after the trigger, 0 or more. */
        public Builder lagDays(int newLagDays) {
            lagDays = newLagDays;
            return this;
        }

        /** Sets: multiple of the trigger's rate, 0 to 2. */
        public Builder proportion(double newProportion) {
            proportion = newProportion;
            return this;
        }

        /** Sets: first day no longer in force. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** Sets: probability with which buyers expect it to stay. */
        public Builder persistence(double newPersistence) {
            persistence = OptionalDouble.of(newPersistence);
            return this;
        }

        /** The shock. */
        public RetaliationShock build() {
            return new RetaliationShock(imposer, scope, trigger, lagDays, proportion, end, persistence);
        }
    }

    /** Checks that the parts are there. */
    public RetaliationShock {
        Check.notBlank(imposer, "imposer");
        Check.notNull(scope, "scope");
        Check.notBlank(trigger, "trigger");
        Check.notNull(end, "end");
        Check.notNull(persistence, "persistence");
    }

    @Override
    public RetaliationShock withoutEnd() {
        return new RetaliationShock(imposer, scope, trigger, lagDays, proportion, Optional.empty(), persistence);
    }

    @Override
    public String kind() {
        return "retaliation";
    }
}
