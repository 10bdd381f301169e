package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.flagOr;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ruling that voids tariffs from a day on. Money paid back for the time before changes no flow: those goods have been bought.
 *
 * @param ids            ids of the tariffs it voids
 * @param date           first day on which they are no longer collected
 * @param replacementIds ids of the tariffs that take their place; they enter with the probability of the ruling
 * @param refunds        whether duties paid before are paid back; recorded, without effect on trade
 */
public record LegalInvalidationShock(List<String> ids, LocalDate date, List<String> replacementIds, boolean refunds)
        implements Shock {
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    /** The kind. */
    public static final EventKind<LegalInvalidationShock> KIND = EventKind.of(
                    LegalInvalidationShock.class,
                    "legal_invalidation",
                    "rulings",
                    "A ruling that voids tariffs from a day on; what is paid back for the time before changes no flow.")
            .key(
                    required("ids", KeyType.WORDS, "[my-tariff]", "ids of the tariffs it voids"),
                    LegalInvalidationShock::ids)
            .key(
                    required("date", KeyType.DATE, "2026-02-20", "first day on which they are no longer collected"),
                    LegalInvalidationShock::date)
            .key(
                    optional(
                                    "replacementIds",
                                    KeyType.WORDS,
                                    "[new-tariff]",
                                    "ids of the tariffs that take their place; they enter with the ruling's probability")
                            .usually(List.of()),
                    LegalInvalidationShock::replacementIds)
            .key(flagOr(false, "refunds", "whether duties paid before are paid back"), LegalInvalidationShock::refunds)
            .reads(v -> new LegalInvalidationShock(
                    v.words("ids"), v.day("date"), v.words("replacementIds"), v.flag("refunds")));

    /** Copies the ids and checks that the parts are there. */
    public LegalInvalidationShock {
        ids = List.copyOf(ids);
        Check.notNull(date, "date");
        replacementIds = List.copyOf(replacementIds);
    }

    @Override
    public EventKind<LegalInvalidationShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return "voids " + Phrase.words(ids)
                + (replacementIds.isEmpty() ? "" : "; in their place " + Phrase.words(replacementIds));
    }

    @Override
    public void check(EventContext in, Findings findings) {
        findings.require(!ids.isEmpty(), "ids", "The ruling voids nothing.", "Maybe name the ids of tariffs.");
    }

    @Override
    public void checkLinks(Event self, OtherEvents others, Findings findings) {
        for (int k = 0; k < ids.size(); k++) {
            others.hasTariff(ids.get(k), "ids[" + k + "]", findings);
        }
        for (int k = 0; k < replacementIds.size(); k++) {
            String id = replacementIds.get(k);
            String key = "replacementIds[" + k + "]";
            if (ids.contains(id)) {
                findings.add(key, "The tariff '" + id + "' would replace itself.", "Maybe remove it from one list.");
            } else if (others.hasTariff(id, key, findings)) {
                findings.require(
                        others.tariff(id)
                                .map(tariff -> !tariff.effective().isBefore(date))
                                .orElse(true),
                        key,
                        "The replacement '" + id + "' is in force before the ruling (" + date + ").",
                        "Maybe check its 'effective'.");
            }
        }
    }

    @Override
    public Set<String> needs(List<Lowering.Duty> duties, Selection world) {
        Set<String> needed = new LinkedHashSet<>(ids);
        needed.addAll(replacementIds);
        return needed;
    }

    @Override
    public LegalInvalidationShock keeping(Set<String> present) {
        return new LegalInvalidationShock(
                ids.stream().filter(present::contains).toList(),
                date,
                replacementIds.stream().filter(present::contains).toList(),
                refunds);
    }

    @Override
    public Optional<Shock> among(Set<String> present) {
        return Optional.<Shock>of(keeping(present)).filter(left -> !Collections.disjoint(ids, present));
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

    /** It only changes others. */
    @Override
    public List<Event> withTariffs(Event self, List<Event> all) {
        return List.of();
    }

    /** Certain rulings end tariffs, uncertain ones let them go on with the probability that the ruling does not come. */
    @Override
    public List<Event> strike(Event self, List<Event> events) {
        List<Event> result = new ArrayList<>();
        for (Event other : events) {
            boolean voided = ids.contains(Lowering.origin(other.id()));
            if (voided && other.shock() instanceof TariffShock tariff && self.probability() > 0) {
                strike(self, other, tariff, result);
            } else if (replacementIds.contains(Lowering.origin(other.id()))) {
                result.add(following(self, other));
            } else {
                result.add(other);
            }
        }
        return result;
    }

    /** A replacement comes if the ruling does. */
    private static Event following(Event self, Event replacement) {
        Event expected = replacement.withProbability(replacement.probability() * self.probability());
        return self.risk()
                .comes()
                .map(comes ->
                        expected.withOutcome(comes && replacement.risk().comes().orElse(true)))
                .orElse(expected);
    }

    private void strike(Event self, Event voided, TariffShock tariff, List<Event> result) {
        if (self.weight() == 0) {
            result.add(voided);
        } else if (self.probability() < 1) {
            double left = (1 - self.weight()) * tariff.rate();
            LocalDate from = date.isAfter(tariff.effective()) ? date : tariff.effective();
            result.add(voided);
            result.add(new Event(
                    self.id() + Lowering.MARK + voided.id(),
                    self.label(),
                    1.0,
                    new TruceShock(List.of(voided.id()), from, NEVER, 0.0, left),
                    self.source()));
        } else if (tariff.effective().isBefore(date)) {
            boolean endsSooner = tariff.end().filter(day -> day.isBefore(date)).isPresent();
            result.add(
                    endsSooner
                            ? voided
                            : voided.withShock(tariff.toBuilder().end(date).build())
                                    .withKnown(voided.known(), self.known()));
        }
    }
}
