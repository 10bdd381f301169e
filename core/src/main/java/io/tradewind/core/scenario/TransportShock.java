package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Faster or cheaper (slower or dearer) transport on a route.
 *
 * @param origins    regions or groups of origin
 * @param partners   importing regions or groups
 * @param daysSaved  days saved on a shipment, negative for a detour; either this or {@code freightPct}
 * @param freightPct change of the freight rate in percent; either this or {@code daysSaved}
 * @param start      first day
 * @param end        first day after it; open if left out
 * @param rampMonths months until it is complete
 */
public record TransportShock(
        List<String> origins,
        List<String> partners,
        OptionalDouble daysSaved,
        OptionalDouble freightPct,
        LocalDate start,
        Optional<LocalDate> end,
        int rampMonths)
        implements Shock {
    /** The kind. */
    public static final EventKind<TransportShock> KIND = EventKind.of(
                    TransportShock.class,
                    "transport",
                    "transport",
                    "Faster or cheaper, slower or dearer transport on a route.")
            .key(
                    optional("origins", KeyType.WORDS, "[reporter]", "regions or groups of origin")
                            .usually(List.of(ReporterProfile.WORD))
                            .names(Role.REGION),
                    TransportShock::origins)
            .key(EventKeys.PARTNERS, TransportShock::partners)
            .key(
                    optional(
                                    "daysSaved",
                                    KeyType.NUMBER,
                                    "-12",
                                    "days saved, negative for a detour; this or freightPct")
                            .within(Limit.DAYS_SAVED),
                    TransportShock::daysSaved)
            .key(
                    optional("freightPct", KeyType.PERCENT, "30", "change of the freight rate; this or daysSaved")
                            .within(Limit.RATE_MOVE),
                    TransportShock::freightPct)
            .key(EventKeys.START, TransportShock::start)
            .key(EventKeys.END, TransportShock::end)
            .key(EventKeys.RAMP, TransportShock::rampMonths)
            .reads(v -> new TransportShock(
                    v.words("origins"),
                    v.words("partners"),
                    v.findNumber("daysSaved"),
                    v.findNumber("freightPct"),
                    v.day("start"),
                    v.findDay("end"),
                    v.whole("rampMonths")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(List<String> origins, List<String> partners, LocalDate start) {
        return new Builder().set("origins", origins).set("partners", partners).set("start", start);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.Ending<TransportShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: days saved on a shipment, negative for a detour. */
        public Builder daysSaved(double daysSaved) {
            return set("daysSaved", daysSaved);
        }

        /** Sets: change of the freight rate in percent. */
        public Builder freightPct(double freightPct) {
            return set("freightPct", freightPct);
        }

        /** Sets: months until it is complete. */
        public Builder rampMonths(int rampMonths) {
            return set("rampMonths", rampMonths);
        }
    }

    /** Copies the lists and checks that the parts are there. */
    public TransportShock {
        origins = List.copyOf(origins);
        partners = List.copyOf(partners);
        Check.present("daysSaved, freightPct, start, end", daysSaved, freightPct, start, end);
    }

    @Override
    public boolean isZero() {
        return daysSaved.orElse(0.0) == 0.0 && freightPct.orElse(0.0) == 0.0;
    }

    @Override
    public EventKind<TransportShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return Phrase.regions(origins, reporter) + " to " + Phrase.words(partners) + ": "
                + Phrase.amount(daysSaved, " days saved") + Phrase.amount(freightPct, " % freight");
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkRegions(findings, "origins", origins);
        in.world().checkRegions(findings, "partners", partners);
        boolean days = daysSaved.isPresent();
        findings.require(
                days != freightPct.isPresent(),
                days ? "freightPct" : "daysSaved",
                "The event must have " + (days ? "only " : "") + "one of 'daysSaved' and 'freightPct'.",
                days ? "Maybe remove one of the two." : "Maybe add 'daysSaved: -12' for a detour.");
        freightPct.ifPresent(value -> MoveCheck.rateMove(value, "freightPct", findings));
        MoveCheck.ramp(rampMonths, findings);
        findings.endsAfter(start, end, "start");
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public void act(Event self, Effects on) {
        on.transport(self, this);
    }
}
