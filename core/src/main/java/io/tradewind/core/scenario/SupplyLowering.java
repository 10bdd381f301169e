package io.tradewind.core.scenario;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Writes a change of China's supply as one of its prices, sector by sector since the elasticity of supply differs. */
final class SupplyLowering {
    private SupplyLowering() {}

    /** The prices; the first has the id of the event. */
    static List<Event> prices(Event event, SupplyShock supply, Economy economy, Parameters parameters) {
        List<Event> prices = new ArrayList<>();
        for (String sector : sectors(supply, economy)) {
            String id = prices.isEmpty() ? event.id() : event.id() + Lowering.MARK + sector;
            prices.add(new Event(
                    id, event.label(), event.probability(), price(supply, sector, parameters), event.source()));
        }
        return prices;
    }

    /** The words of the event, groups written as their members because each sector has its own elasticity. */
    private static Set<String> sectors(SupplyShock supply, Economy economy) {
        Set<String> sectors = new LinkedHashSet<>();
        for (String word : supply.sectors()) {
            if (word.equals(Selection.ALL)) {
                sectors.add(word);
            } else {
                economy.sectorsOf(word)
                        .forEach(
                                s -> sectors.add(economy.sectors().get(s).code().code()));
            }
        }
        return sectors;
    }

    /** {@code ln p = −(1/ξ)·ln(capacity) + ln(1 + own change)}. */
    private static PriceShock price(SupplyShock supply, String sector, Parameters parameters) {
        double inverse = parameters.get("inv_supply", sector);
        double log = -inverse * Math.log1p(supply.capacityPct().orElse(0.0) / 100.0)
                + Math.log1p(supply.pricePct().orElse(0.0) / 100.0);
        return new PriceShock(
                List.of("CHN"),
                List.of("all"),
                List.of(sector),
                List.of(),
                100.0 * Math.expm1(log),
                supply.start(),
                supply.end(),
                OptionalDouble.empty());
    }
}
