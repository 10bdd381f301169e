package io.tradewind.scenarios.explain;

import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.DemandShock;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.RetaliationShock;
import io.tradewind.core.scenario.Shock;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TradeAgreementShock;
import java.util.Locale;
import java.util.Map;

/** Players by kind of event. */
final class KindGroups {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("truce", "truces"),
            Map.entry("fx", "exchange rates"),
            Map.entry("investment", "investment abroad"),
            Map.entry("demand", "demand"),
            Map.entry("price_shock", "prices"),
            Map.entry("volume_shock", "volumes"),
            Map.entry("transport", "transport"),
            Map.entry("param_override", "the scenario's own parameters"),
            Map.entry("legal_invalidation", "rulings"),
            Map.entry("de_minimis", "parcels"),
            Map.entry("export_control", "export controls"),
            Map.entry("supply", "China's supply"),
            Map.entry("channel_policy", "customs channels"),
            Map.entry("calendar", "the day of the New Year"));

    private final Economy economy;

    KindGroups(Economy economy) {
        this.economy = economy;
    }

    /** The group of an event; its line is 0. */
    GroupLine of(Event event) {
        Shock shock = event.shock();
        if (shock instanceof TariffShock tariff) {
            return imposed("duties", "duties of ", tariff.imposer(), event);
        } else if (shock instanceof RetaliationShock answer) {
            return imposed("duties", "duties of ", answer.imposer(), event);
        } else if (shock instanceof ThreatShock threat) {
            return imposed("threats", "threats of ", threat.imposer(), event);
        } else if (shock instanceof TradeAgreementShock agreement) {
            return imposed("agreements", "trade agreements of ", agreement.imposer(), event);
        } else if (shock instanceof DemandShock demand && !demand.tag().isEmpty()) {
            String id = "demand-" + demand.tag().toLowerCase(Locale.ROOT);
            return new GroupLine(id, "demand (" + demand.tag() + ")", event.id(), 0);
        }
        return new GroupLine(shock.kind(), LABELS.getOrDefault(shock.kind(), shock.kind()), event.id(), 0);
    }

    private GroupLine imposed(String id, String label, String imposer, Event event) {
        String name = economy.regions().stream()
                .filter(region -> region.code().code().equals(imposer))
                .map(region -> region.name())
                .findFirst()
                .orElse(imposer);
        return new GroupLine(id + "-" + imposer.toLowerCase(Locale.ROOT), label + name, event.id(), 0);
    }
}
