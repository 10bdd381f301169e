package io.tradewind.core.scenario;

/** What an event changes, in its own units. */
public sealed interface Shock
        permits TariffShock,
                ThreatShock,
                TruceShock,
                FxShock,
                InvestmentShock,
                DemandShock,
                PriceShock,
                VolumeShock,
                TransportShock,
                ParameterShock,
                RetaliationShock,
                LegalInvalidationShock,
                DeMinimisShock,
                ExportControlShock,
                SupplyShock,
                TradeAgreementShock,
                ChannelPolicyShock,
                CalendarShock {
    /** The kind as the scenario file spells it. */
    String kind();
}
