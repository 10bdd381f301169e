package io.tradewind.core.scenario;

import java.time.LocalDate;
import java.util.Optional;

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

    /** Whether its size is zero, so that it changes nothing whenever it happens. */
    default boolean isZero() {
        return false;
    }

    /** The first day after the shock, if it has one. */
    default Optional<LocalDate> end() {
        return Optional.empty();
    }

    /** The same shock with its end left open, as those see it who do not know that it will end; itself where it has none or needs it. */
    default Shock withoutEnd() {
        return this;
    }

    /** The end, if it can be left open: an amount of money or a truce needs its last day. */
    default Optional<LocalDate> openableEnd() {
        return withoutEnd().equals(this) ? Optional.empty() : end();
    }
}
