package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A duty or fee on small parcels that entered free before. Parcels fall along their own elasticity; part of what they lose comes back as formal
 * trade of the same goods.
 *
 * @param imposer       the importing region or group
 * @param targets       regions or groups of origin
 * @param sectors       sector codes or {@code all}; empty if products are named
 * @param products      product codes or aggregates of the panel; empty if sectors are named
 * @param date          first day
 * @param end           first day after it; open if left out
 * @param mode          whether the duty is a share of the value or a flat fee
 * @param rate          ad valorem rate, a fraction; only under {@link Mode#AD_VALOREM}
 * @param fee           fee per parcel; only under {@link Mode#FLAT}
 * @param currency      currency of fee and average value
 * @param avgValue      average value of a parcel, in the currency of the fee
 * @param affectedShare share of these goods' trade that goes in parcels, 0 to 1
 */
public record DeMinimisShock(
        String imposer,
        List<String> targets,
        List<String> sectors,
        List<String> products,
        LocalDate date,
        Optional<LocalDate> end,
        Mode mode,
        OptionalDouble rate,
        OptionalDouble fee,
        String currency,
        OptionalDouble avgValue,
        double affectedShare)
        implements Shock {
    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            String imposer, List<String> targets, Mode mode, double affectedShare, LocalDate date) {
        return new Builder(imposer, targets, mode, affectedShare, date);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String imposer;
        private final List<String> targets;
        private final LocalDate date;
        private final Mode mode;
        private final double affectedShare;
        private List<String> sectors = List.of();
        private List<String> products = List.of();
        private Optional<LocalDate> end = Optional.empty();
        private OptionalDouble rate = OptionalDouble.empty();
        private OptionalDouble fee = OptionalDouble.empty();
        private String currency = "USD";
        private OptionalDouble avgValue = OptionalDouble.empty();

        private Builder(String imposer, List<String> targets, Mode mode, double affectedShare, LocalDate date) {
            this.imposer = imposer;
            this.targets = targets;
            this.mode = mode;
            this.affectedShare = affectedShare;
            this.date = date;
        }

        /** Sets: sector codes or {@code all}. */
        public Builder sectors(List<String> newSectors) {
            sectors = newSectors;
            return this;
        }

        /** Sets: product codes or aggregates of the panel. */
        public Builder products(List<String> newProducts) {
            products = newProducts;
            return this;
        }

        /** Sets: first day after it. */
        public Builder end(LocalDate newEnd) {
            end = Optional.of(newEnd);
            return this;
        }

        /** Sets: ad valorem rate, a fraction. */
        public Builder rate(double newRate) {
            rate = OptionalDouble.of(newRate);
            return this;
        }

        /** Sets: fee per parcel. */
        public Builder fee(double newFee) {
            fee = OptionalDouble.of(newFee);
            return this;
        }

        /** Sets: currency of fee and average value. */
        public Builder currency(String newCurrency) {
            currency = newCurrency;
            return this;
        }

        /** Sets: average value of a parcel, in the currency of the fee. */
        public Builder avgValue(double newAvgValue) {
            avgValue = OptionalDouble.of(newAvgValue);
            return this;
        }

        /** The shock. */
        public DeMinimisShock build() {
            return new DeMinimisShock(
                    imposer, targets, sectors, products, date, end, mode, rate, fee, currency, avgValue, affectedShare);
        }
    }

    /** How the duty is charged. */
    public enum Mode {
        /** A share of the value. */
        AD_VALOREM,
        /** The same for every parcel. */
        FLAT
    }

    /** Copies the lists and checks that the parts are there. */
    public DeMinimisShock {
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        sectors = List.copyOf(sectors);
        products = List.copyOf(products);
        Check.notNull(date, "date");
        Check.notNull(end, "end");
        Check.notNull(mode, "mode");
        Check.notNull(rate, "rate");
        Check.notNull(fee, "fee");
        Check.notNull(currency, "currency");
        Check.notNull(avgValue, "avgValue");
    }

    /** The duty as a share of a parcel's value. */
    public double dutyShare() {
        return mode == Mode.AD_VALOREM ? rate.getAsDouble() : fee.getAsDouble() / avgValue.getAsDouble();
    }

    @Override
    public DeMinimisShock withoutEnd() {
        return new DeMinimisShock(
                imposer,
                targets,
                sectors,
                products,
                date,
                Optional.empty(),
                mode,
                rate,
                fee,
                currency,
                avgValue,
                affectedShare);
    }

    @Override
    public boolean isZero() {
        return affectedShare == 0.0 || rate.orElse(fee.orElse(1.0)) == 0.0;
    }

    @Override
    public String kind() {
        return "de_minimis";
    }
}
