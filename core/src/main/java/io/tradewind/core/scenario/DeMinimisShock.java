package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.choice;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
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
    /** The kind. */
    public static final EventKind<DeMinimisShock> KIND = EventKind.of(
                    DeMinimisShock.class,
                    "de_minimis",
                    "parcels",
                    "A duty or fee on small parcels that entered free before; part of what parcels lose comes back as formal trade.")
            .key(EventKeys.IMPOSER, DeMinimisShock::imposer)
            .key(EventKeys.TARGETS, DeMinimisShock::targets)
            .key(EventKeys.SECTORS, DeMinimisShock::sectors)
            .key(EventKeys.PRODUCTS, DeMinimisShock::products)
            .key(required("date", KeyType.DATE, "2025-05-02", "first day"), DeMinimisShock::date)
            .key(EventKeys.LAST, DeMinimisShock::end)
            .key(
                    choice("mode", Mode.AD_VALOREM, "a share of the value, or the same fee for every parcel"),
                    DeMinimisShock::mode)
            .key(
                    optional("rate", KeyType.FRACTION, "0.54", "with ad_valorem: duty as a fraction of the value")
                            .within(Limit.POSITIVE_RATE),
                    DeMinimisShock::rate)
            .key(
                    optional("fee", KeyType.NUMBER, "2", "with flat: fee per parcel")
                            .within(Limit.MONEY),
                    DeMinimisShock::fee)
            .key(
                    optional("currency", KeyType.LINE, "USD", "currency of fee and avgValue")
                            .usually("USD"),
                    DeMinimisShock::currency)
            .key(
                    optional("avgValue", KeyType.NUMBER, "20", "with flat: average value of a parcel, same currency")
                            .within(Limit.MONEY),
                    DeMinimisShock::avgValue)
            .key(EventKeys.AFFECTED, DeMinimisShock::affectedShare)
            .reads(v -> new DeMinimisShock(
                    v.text("imposer"),
                    v.words("targets"),
                    v.words("sectors"),
                    v.words("products"),
                    v.day("date"),
                    v.findDay("end"),
                    v.word("mode", Mode.class),
                    v.findNumber("rate"),
                    v.findNumber("fee"),
                    v.text("currency"),
                    v.findNumber("avgValue"),
                    v.number("affectedShare")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            String imposer, List<String> targets, Mode mode, double affectedShare, LocalDate date) {
        return new Builder()
                .set("imposer", imposer)
                .set("targets", targets)
                .set("mode", mode)
                .set("affectedShare", affectedShare)
                .set("date", date);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfGoods<DeMinimisShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: ad valorem rate, a fraction. */
        public Builder rate(double rate) {
            return set("rate", rate);
        }

        /** Sets: fee per parcel. */
        public Builder fee(double fee) {
            return set("fee", fee);
        }

        /** Sets: currency of fee and average value. */
        public Builder currency(String currency) {
            return set("currency", currency);
        }

        /** Sets: average value of a parcel, in the currency of the fee. */
        public Builder avgValue(double avgValue) {
            return set("avgValue", avgValue);
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
        Check.present("date, end, mode, rate, fee, currency, avgValue", date, end, mode, rate, fee, currency, avgValue);
    }

    /** The duty as a share of a parcel's value. */
    public double dutyShare() {
        return mode == Mode.AD_VALOREM ? rate.getAsDouble() : fee.getAsDouble() / avgValue.getAsDouble();
    }

    @Override
    public boolean isZero() {
        return affectedShare == 0.0 || rate.orElse(fee.orElse(1.0)) == 0.0;
    }

    @Override
    public EventKind<DeMinimisShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return imposer + " on parcels of " + Phrase.words(targets) + ": "
                + (mode == Mode.AD_VALOREM
                        ? Phrase.percent(rate.orElse(0.0))
                        : Phrase.amount(fee, " " + currency + " each"));
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkParties(findings, imposer, targets);
        in.world().checkGoods(findings, sectors, products);
        findings.endsAfter(date, end, "date");
        boolean flat = mode == Mode.FLAT;
        findings.require(
                flat ? fee.isPresent() && rate.isEmpty() : rate.isPresent() && fee.isEmpty(),
                flat ? "fee" : "rate",
                flat
                        ? "A flat duty on parcels has a 'fee' and no 'rate'."
                        : "An ad valorem duty on parcels has a 'rate' and no 'fee'.",
                flat ? "Maybe add 'fee: 2' with 'avgValue: 20'." : "Maybe add 'rate: 0.54'.");
        positive(fee, "fee", findings);
        positive(avgValue, "avgValue", findings);
        findings.require(
                !flat || avgValue.isPresent(),
                "avgValue",
                "A flat fee needs the average value of a parcel.",
                "Maybe add 'avgValue: 20'.");
        findings.require(
                fee.isEmpty()
                        || avgValue.isEmpty()
                        || fee.getAsDouble() <= Limit.POSITIVE_RATE.high() * avgValue.getAsDouble(),
                "fee",
                "The fee is more than " + Findings.text(Limit.POSITIVE_RATE.high())
                        + " times the average value of a parcel.",
                "Maybe check 'fee' and 'avgValue': both are in 'currency'.");
    }

    private static void positive(OptionalDouble value, String key, Findings findings) {
        value.ifPresent(number -> findings.requireBound(
                !(number <= 0),
                key,
                "The value " + Findings.text(number) + " of '" + key + "' is not positive.",
                "Maybe its sign is wrong."));
    }

    @Override
    public Optional<Parties> parties() {
        return Optional.of(new Parties(Optional.of(imposer), targets));
    }

    @Override
    public void act(Event self, Effects on) {
        on.parcels(self, this);
    }
}
