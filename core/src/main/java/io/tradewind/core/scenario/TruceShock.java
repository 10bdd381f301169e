package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;

/**
 * A suspension of tariffs until a day. Meanwhile it is a threat that they snap back; after the expiry, unless another truce follows,
 * they do with the stated probability.
 *
 * @param suspends            ids of the suspended tariffs
 * @param start               first day of the suspension
 * @param expiry              first day after it
 * @param snapbackProbability probability that the tariffs return, 0 to 1
 * @param residualRate        rate of each suspended tariff that stays meanwhile, a fraction
 */
public record TruceShock(
        List<String> suspends, LocalDate start, LocalDate expiry, double snapbackProbability, double residualRate)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            List<String> suspends, LocalDate start, LocalDate expiry, double snapbackProbability) {
        return new Builder(suspends, start, expiry, snapbackProbability);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<String> suspends;
        private final LocalDate start;
        private final LocalDate expiry;
        private final double snapbackProbability;
        private double residualRate;

        private Builder(List<String> suspends, LocalDate start, LocalDate expiry, double snapbackProbability) {
            this.suspends = suspends;
            this.start = start;
            this.expiry = expiry;
            this.snapbackProbability = snapbackProbability;
        }

        /** Sets: rate of each suspended tariff that stays meanwhile, a fraction. */
        public Builder residualRate(double newResidualRate) {
            residualRate = newResidualRate;
            return this;
        }

        /** The shock. */
        public TruceShock build() {
            return new TruceShock(suspends, start, expiry, snapbackProbability, residualRate);
        }
    }

    /** Copies the ids and checks that the parts are there. */
    public TruceShock {
        suspends = List.copyOf(suspends);
        Check.notNull(start, "start");
        Check.notNull(expiry, "expiry");
    }

    @Override
    public String kind() {
        return "truce";
    }
}
