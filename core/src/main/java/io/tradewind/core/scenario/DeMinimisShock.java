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
        return affectedShare == 0.0 || dutyShare() == 0.0;
    }

    @Override
    public String kind() {
        return "de_minimis";
    }
}
