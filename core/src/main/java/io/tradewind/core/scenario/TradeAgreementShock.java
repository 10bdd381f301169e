package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.flagOr;
import static io.tradewind.core.scenario.EventKey.optional;
import static io.tradewind.core.scenario.EventKey.required;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.ReporterProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tariff cut that two sides agree on: what stands on the day is lowered by the margin, never below zero.
 *
 * @param imposer       the importing region or group
 * @param targets       regions or groups of origin
 * @param scope         goods it reaches
 * @param margin        points that come off, a fraction: 0.05 is 5 points
 * @param mutual        whether the targets cut theirs on the imposer's goods by as much
 * @param announced     day it was announced
 * @param effective     first day in force
 * @param end           first day no longer in force, if it ends
 * @param phaseInMonths months until the full margin, 0 for at once
 */
public record TradeAgreementShock(
        String imposer,
        List<String> targets,
        TariffScope scope,
        double margin,
        boolean mutual,
        LocalDate announced,
        LocalDate effective,
        Optional<LocalDate> end,
        int phaseInMonths)
        implements AnnouncedDuty {
    /** The kind. */
    public static final EventKind<TradeAgreementShock> KIND = EventKind.of(
                    TradeAgreementShock.class,
                    "trade_agreement",
                    "trade agreements",
                    "A tariff cut that two sides agree on: what stands on the day is lowered by the margin, never below zero.")
            .key(EventKeys.IMPOSER, TradeAgreementShock::imposer)
            .key(EventKeys.TARGETS, TradeAgreementShock::targets)
            .key(EventKeys.SCOPE, agreement -> agreement.scope().written())
            .key(
                    required("margin", KeyType.FRACTION, "5pp", "points that come off, 0.05 is 5 points")
                            .within(Limit.POSITIVE_RATE),
                    TradeAgreementShock::margin)
            .key(flagOr(false, "mutual", "whether the targets cut theirs by as much"), TradeAgreementShock::mutual)
            .key(
                    optional("announced", KeyType.DATE, "2025-12-01", "day it was announced")
                            .otherwise("effective"),
                    TradeAgreementShock::announced)
            .key(
                    required("effective", KeyType.DATE, "2026-01-01", "first day in force"),
                    TradeAgreementShock::effective)
            .key(EventKeys.LAST, TradeAgreementShock::end)
            .key(
                    optional("phaseInMonths", KeyType.INTEGER, "12", "months until the full margin, 0 for at once")
                            .usually(0)
                            .within(Limit.PHASE_IN),
                    TradeAgreementShock::phaseInMonths)
            .reads(v -> new TradeAgreementShock(
                    v.text("imposer"),
                    v.words("targets"),
                    TariffScope.of(v.find("scope", EventValues.class)),
                    v.number("margin"),
                    v.flag("mutual"),
                    v.findDay("announced").orElse(v.day("effective")),
                    v.day("effective"),
                    v.findDay("end"),
                    v.whole("phaseInMonths")));

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String imposer, List<String> targets, double margin, LocalDate effective) {
        return new Builder()
                .set("imposer", imposer)
                .set("targets", targets)
                .set("margin", margin)
                .set("effective", effective);
    }

    /** Collects the parts. */
    public static final class Builder extends ShockBuilder.OfDuty<TradeAgreementShock, Builder> {
        private Builder() {
            super(KIND);
        }

        /** Sets: whether the targets cut theirs on the imposer's goods by as much. */
        public Builder mutual(boolean mutual) {
            return set("mutual", mutual);
        }

        /** Sets: day it was announced. */
        public Builder announced(LocalDate announced) {
            return set("announced", announced);
        }

        /** Sets: months until the full margin, 0 for at once. */
        public Builder phaseInMonths(int phaseInMonths) {
            return set("phaseInMonths", phaseInMonths);
        }
    }

    /** Copies the targets and checks that the parts are there. */
    public TradeAgreementShock {
        Check.notBlank(imposer, "imposer");
        targets = List.copyOf(targets);
        Check.present("scope, announced, effective, end", scope, announced, effective, end);
    }

    @Override
    public boolean isZero() {
        return margin == 0.0;
    }

    @Override
    public EventKind<TradeAgreementShock> kind() {
        return KIND;
    }

    @Override
    public String inWords(Optional<ReporterProfile> reporter) {
        return imposer + (mutual ? " and " : " on ") + Phrase.words(targets) + ": " + Phrase.percent(margin)
                + (mutual ? " off on both sides" : " off");
    }

    @Override
    public void check(EventContext in, Findings findings) {
        in.world().checkParties(findings, imposer, targets);
        in.world().checkScope(findings, scope);
        findings.ordered(announced, effective);
        findings.endsAfter(effective, end, "effective");
        findings.require(
                !mutual || !targets.contains(Selection.ALL),
                "mutual",
                "An agreement with 'all' cannot be mutual.",
                "Maybe name the regions of the agreement.");
    }

    @Override
    public Family family() {
        return new Family("agreements", "trade agreements of ", Optional.of(imposer));
    }

    @Override
    public boolean actsAsTariff() {
        return true;
    }

    @Override
    public Optional<TariffShock> asTariff(Function<String, Optional<TariffShock>> others) {
        return Optional.of(cut(imposer, targets));
    }

    @Override
    public List<Event> withTariffs(Event self, List<Event> all) {
        List<Event> cuts = new ArrayList<>();
        cuts.add(self.withShock(cut(imposer, targets)));
        for (String target : mutual ? targets : List.<String>of()) {
            cuts.add(Lowering.beside(self, target, cut(target, List.of(imposer))));
        }
        return cuts;
    }

    private TariffShock cut(String importer, List<String> origins) {
        TariffShock.Builder tariff = TariffShock.builder(importer, origins, TariffOperation.CUT, margin, effective)
                .announced(announced)
                .phaseIn(phaseInMonths, PhaseShape.LINEAR)
                .scope(scope);
        end.ifPresent(tariff::end);
        return tariff.build();
    }
}
