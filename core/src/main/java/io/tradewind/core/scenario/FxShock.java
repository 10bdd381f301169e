package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A move of exchange rates against their base path.
 *
 * @param legs           one leg a currency, each against the yuan; currencies without a leg keep their rate against the dollar
 * @param start          first day of the move
 * @param rampMonths     months until it is complete, 0 for at once
 * @param halfLifeMonths months in which half of it fades after the ramp; none: it stays
 * @param strict         whether a move without a stated dollar leg is an error
 */
public record FxShock(List<Leg> legs, LocalDate start, int rampMonths, OptionalDouble halfLifeMonths, boolean strict)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<Leg> legs, LocalDate start) {
        return new Builder(legs, start);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final List<Leg> legs;
        private final LocalDate start;
        private int rampMonths;
        private OptionalDouble halfLifeMonths = OptionalDouble.empty();
        private boolean strict = true;

        private Builder(List<Leg> legs, LocalDate start) {
            this.legs = legs;
            this.start = start;
        }

        /** Sets: months until it is complete, 0 for at once. */
        public Builder rampMonths(int newRampMonths) {
            rampMonths = newRampMonths;
            return this;
        }

        /** Sets: months in which half of it fades after the ramp. */
        public Builder halfLifeMonths(double newHalfLifeMonths) {
            halfLifeMonths = OptionalDouble.of(newHalfLifeMonths);
            return this;
        }

        /** Sets: whether a move without a stated dollar leg is an error. */
        public Builder strict(boolean newStrict) {
            strict = newStrict;
            return this;
        }

        /** The shock. */
        public FxShock build() {
            return new FxShock(legs, start, rampMonths, halfLifeMonths, strict);
        }
    }

    /** Which side of the pair is counted. */
    public enum Quote {
        /** Yuan per unit of the foreign currency: up means a weaker yuan. */
        CNY_PER_FX,
        /** Foreign currency per yuan: up means a stronger yuan. */
        FX_PER_CNY
    }

    /**
     * One exchange rate.
     *
     * @param currency the foreign currency, ISO 4217
     * @param quote    which side is counted
     * @param pct      change of the quoted rate in percent
     */
    public record Leg(String currency, Quote quote, double pct) {
        /** Checks that the parts are there. */
        public Leg {
            Check.notBlank(currency, "currency");
            Check.notNull(quote, "quote");
        }

        /**
         * Change of {@code ln(CNY per unit of the currency)}.
         *
         * @source MODEL §0: s_k
         */
        public double logYuanPerUnit() {
            double log = Math.log1p(pct / 100.0);
            return quote == Quote.CNY_PER_FX ? log : -log;
        }
    }

    /** Copies the legs and checks that the parts are there. */
    public FxShock {
        legs = List.copyOf(legs);
        Check.notNull(start, "start");
        Check.notNull(halfLifeMonths, "halfLifeMonths");
    }

    @Override
    public boolean isZero() {
        return legs.stream().allMatch(leg -> leg.pct() == 0.0);
    }

    @Override
    public String kind() {
        return "fx";
    }
}
