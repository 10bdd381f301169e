package io.tradewind.scenarios.explain;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Shock;
import java.util.Locale;

/** Players by kind of event. */
record KindGroups(Economy economy) {
    /** The group of an event; its line is 0. */
    GroupLine of(Event event) {
        Shock.Family family = event.shock().family();
        String region = family.region().orElse("");
        String id = region.isEmpty() ? family.id() : family.id() + "-" + region.toLowerCase(Locale.ROOT);
        return new GroupLine(id, family.label() + name(region), event.id(), 0);
    }

    private String name(String code) {
        return economy.regions().stream()
                .filter(region -> region.code().code().equals(code))
                .map(Region::name)
                .findFirst()
                .orElse(code);
    }
}
