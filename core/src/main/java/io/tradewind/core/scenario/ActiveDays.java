package io.tradewind.core.scenario;

import java.util.Optional;

/** The days on which a shock acts. */
final class ActiveDays {
    private ActiveDays() {}

    /** The days, or nothing if the shock acts throughout. */
    static Optional<Period> of(Shock shock) {
        if (shock instanceof TariffShock tariff) {
            return Optional.of(new Period(tariff.effective(), tariff.end()));
        } else if (shock instanceof ThreatShock threat) {
            return Optional.of(new Period(threat.announced(), threat.resolved()));
        } else if (shock instanceof TruceShock truce) {
            return Optional.of(new Period(truce.start(), Optional.of(truce.expiry())));
        } else if (shock instanceof FxShock fx) {
            return Optional.of(new Period(fx.start(), Optional.empty()));
        } else if (shock instanceof InvestmentShock investment) {
            return Optional.of(new Period(investment.start(), investment.end()));
        } else if (shock instanceof DemandShock demand) {
            return Optional.of(new Period(demand.start(), demand.end()));
        } else if (shock instanceof PriceShock price) {
            return Optional.of(new Period(price.start(), price.end()));
        } else if (shock instanceof VolumeShock volume) {
            return Optional.of(new Period(volume.start(), volume.end()));
        } else if (shock instanceof TransportShock transport) {
            return Optional.of(new Period(transport.start(), transport.end()));
        } else if (shock instanceof TradeAgreementShock agreement) {
            return Optional.of(new Period(agreement.effective(), agreement.end()));
        }
        return ofGoods(shock);
    }

    private static Optional<Period> ofGoods(Shock shock) {
        if (shock instanceof ExportControlShock control) {
            return Optional.of(new Period(control.start(), control.end()));
        } else if (shock instanceof SupplyShock supply) {
            return Optional.of(new Period(supply.start(), supply.end()));
        } else if (shock instanceof DeMinimisShock parcels) {
            return Optional.of(new Period(parcels.date(), parcels.end()));
        } else if (shock instanceof ChannelPolicyShock policy) {
            return Optional.of(new Period(policy.start(), policy.end()));
        }
        return Optional.empty();
    }
}
