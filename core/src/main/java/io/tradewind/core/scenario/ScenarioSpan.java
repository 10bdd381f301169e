package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/** When the events of a scenario begin. */
public final class ScenarioSpan {
    private ScenarioSpan() {}

    /** First day on which the shock is known or felt; none for overrides of parameters and for retaliations, whose day is their trigger's. */
    public static Optional<LocalDate> firstDay(Shock shock) {
        if (shock instanceof TariffShock tariff) {
            return Optional.of(earlier(tariff.announced(), tariff.effective()));
        } else if (shock instanceof ThreatShock threat) {
            return Optional.of(earlier(threat.announced(), threat.effective()));
        } else if (shock instanceof TruceShock truce) {
            return Optional.of(truce.start());
        } else if (shock instanceof FxShock fx) {
            return Optional.of(fx.start());
        } else if (shock instanceof InvestmentShock investment) {
            return Optional.of(investment.start());
        } else if (shock instanceof DemandShock demand) {
            return Optional.of(demand.start());
        } else if (shock instanceof PriceShock price) {
            return Optional.of(price.start());
        } else if (shock instanceof VolumeShock volume) {
            return Optional.of(volume.start());
        } else if (shock instanceof TransportShock transport) {
            return Optional.of(transport.start());
        }
        return ofComposite(shock);
    }

    private static Optional<LocalDate> ofComposite(Shock shock) {
        if (shock instanceof TradeAgreementShock agreement) {
            return Optional.of(earlier(agreement.announced(), agreement.effective()));
        } else if (shock instanceof LegalInvalidationShock ruling) {
            return Optional.of(ruling.date());
        } else if (shock instanceof CalendarShock calendar) {
            return Optional.of(calendar.newYear().withDayOfYear(1));
        }
        return ActiveDays.of(shock).map(Period::start);
    }

    private static LocalDate earlier(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }

    /** First month of the earliest event, if there is a dated one. */
    public static Optional<YearMonth> firstMonth(Scenario scenario) {
        return Lowering.tariffs(scenario.events()).stream()
                .map(event -> firstDay(event.shock()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(YearMonth::from);
    }
}
