package io.tradewind.core.scenario;

/**
 * What events can do, as the rooms of the engine understand it. A room overrides what concerns it and asks the events ({@link Scenario#act}); kinds of events
 * beyond these write themselves as some of them ({@link Shock#simple}).
 */
public interface Effects {
    /** A tariff in force. */
    default void tariff(Event event, TariffShock tariff) {}

    /** A tariff that may come. */
    default void threat(Event event, ThreatShock threat) {}

    /** Tariffs suspended for a while. */
    default void truce(Event event, TruceShock truce) {}

    /** Exchange rates that move. */
    default void currencies(Event event, FxShock move) {}

    /** Investment abroad. */
    default void investment(Event event, InvestmentShock investment) {}

    /** Demand of importers. */
    default void demand(Event event, DemandShock demand) {}

    /** Prices of exporters. */
    default void price(Event event, PriceShock price) {}

    /** Quantities of exporters. */
    default void volume(Event event, VolumeShock volume) {}

    /** Cost of a route. */
    default void transport(Event event, TransportShock transport) {}

    /** Duties on parcels. */
    default void parcels(Event event, DeMinimisShock parcels) {}

    /** Rationed exports. */
    default void control(Event event, ExportControlShock control) {}

    /** One channel of exports, before it is written as a quantity. */
    default void channel(Event event, ChannelPolicyShock policy) {}

    /** Another day of the reporter's holiday. */
    default void holiday(Event event, CalendarShock calendar) {}
}
