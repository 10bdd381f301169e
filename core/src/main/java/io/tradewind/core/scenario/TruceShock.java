package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** The kind. */
    public static final EventKind<TruceShock> KIND = EventKind.of(
                    TruceShock.class,
                    "truce",
                    "truces",
                    "A suspension of tariffs until a day; meanwhile it is a threat that they snap back.")
            .key(
                    required("suspends", KeyType.WORDS, "[my-tariff]", "ids of the suspended tariffs"),
                    TruceShock::suspends)
            .key(required("start", KeyType.DATE, "2025-05-14", "first day of the suspension"), TruceShock::start)
            .key(required("expiry", KeyType.DATE, "2025-08-12", "first day after it"), TruceShock::expiry)
            .key(
                    required("snapbackProbability", KeyType.FRACTION, "0.4", "probability that the tariffs return")
                            .within(Limit.SHARE),
                    TruceShock::snapbackProbability)
            .key(
                    optional(
                                    "residualRate",
                                    KeyType.FRACTION,
                                    "0.1",
                                    "rate of each suspended tariff that stays meanwhile")
                            .usually(0.0)
                            .within(Limit.RATE),
                    TruceShock::residualRate)
            .reads(v -> new TruceShock(
                    v.words("suspends"),
                    v.day("start"),
                    v.day("expiry"),
                    v.number("snapbackProbability"),
                    v.number("residualRate")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(
            List<String> suspends, LocalDate start, LocalDate expiry, double snapbackProbability) {
        return new Builder()
                .set("suspends", suspends)
                .set("start", start)
                .set("expiry", expiry)
                .set("snapbackProbability", snapbackProbability);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder<TruceShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: rate of each suspended tariff that stays meanwhile, a fraction. */
        public Builder residualRate(double residualRate) {
            return set("residualRate", residualRate);
        }
    }

    /** Copies the ids and checks that the parts are there. */
    public TruceShock {
        suspends = List.copyOf(suspends);
        Check.present("start, expiry", start, expiry);
    }

    @Override
    public EventKind<TruceShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return "suspends " + Phrase.words(suspends);
    }

    @Override
    public Optional<LocalDate> end() {
        return Optional.of(expiry);
    }

    @Override
    public void check(EventContext in, Findings findings) {
        findings.require(
                !suspends.isEmpty(), "suspends", "The truce suspends nothing.", "Maybe name the ids of tariffs.");
        findings.require(
                start.isBefore(expiry),
                "expiry",
                "The expiry (" + expiry + ") is not after the start (" + start + ").",
                "Maybe the two days are swapped.");
    }

    @Override
    public void checkLinks(Event self, OtherEvents others, Findings findings) {
        for (int k = 0; k < suspends.size(); k++) {
            String key = "suspends[" + k + "]";
            if (others.hasTariff(suspends.get(k), key, findings)) {
                String id = suspends.get(k);
                others.tariff(id).ifPresent(tariff -> checkSuspended(id, tariff, key, findings));
            }
        }
    }

    private void checkSuspended(String id, TariffShock tariff, String key, Findings findings) {
        findings.require(
                tariff.period().orElseThrow().covers(start),
                key,
                "The tariff '" + id + "' is not in force on " + start + ", when the truce starts.",
                "Maybe check its 'effective' and 'end'.");
        findings.require(
                residualRate == 0
                        || tariff.op() == TariffOperation.ADD && residualRate > 0 && residualRate <= tariff.rate(),
                "residualRate",
                "A residual rate of " + Findings.text(residualRate) + " cannot stay of the tariff '" + id + "'.",
                "Maybe use a rate between 0 and that of a tariff with 'op: add'.");
    }

    @Override
    public Set<String> needs(List<Lowering.Duty> duties, Selection world) {
        return new LinkedHashSet<>(suspends);
    }

    @Override
    public Optional<Shock> among(Set<String> present) {
        List<String> left = suspends.stream().filter(present::contains).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new TruceShock(left, start, expiry, snapbackProbability, residualRate));
    }

    /** Whether tariffs snap back that are there on the day and that no later truce suspends on. */
    @Override
    public Optional<Fork> fork(Event self, List<Event> all, List<Lowering.Duty> duties) {
        Set<String> longer = new HashSet<>();
        for (Event other : all) {
            if (other.shock() instanceof TruceShock next
                    && !next.start.isAfter(expiry)
                    && next.expiry.isAfter(expiry)) {
                longer.addAll(next.suspends);
            }
        }
        boolean open = duties.stream()
                .filter(duty -> suspends.contains(duty.event().id()))
                .anyMatch(duty -> !longer.contains(duty.event().id())
                        && duty.tariff()
                                .end()
                                .filter(end -> !end.isAfter(expiry))
                                .isEmpty());
        return open
                ? Fork.of(snapbackProbability, end(), "expires, tariffs return", "expires, tariffs do not return")
                : Optional.empty();
    }

    @Override
    public Optional<Parties> parties() {
        return Optional.of(new Parties(Optional.empty(), List.of()));
    }

    @Override
    public boolean isDuty() {
        return true;
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public void act(Event self, Effects on) {
        on.truce(self, this);
    }
}
