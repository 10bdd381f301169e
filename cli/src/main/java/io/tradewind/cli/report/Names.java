package io.tradewind.cli.report;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.projection.Projection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names for people of the codes in a projection. */
final class Names {
    private static final int SHORT = 40;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> sums = new HashMap<>();

    private Names() {}

    static Names of(Projection projection) {
        Names result = new Names();
        Economy economy = projection.economy();
        economy.sectors().forEach(sector -> result.names.put(sector.code().code(), sector.name()));
        economy.regions().forEach(region -> result.names.put(region.code().code(), region.name()));
        Optional<CustomsPanel> panel = projection.panel();
        if (panel.isPresent()) {
            result.sums.put(
                    panel.get().reporter(), result.of(panel.get().region().code()));
            panel.get().products().forEach(product -> result.names.put(product.code(), product.name()));
            panel.get().partners().forEach(partner -> result.names.put(partner.code(), partner.name()));
        }
        economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .ifPresent(known -> known.areas().stream()
                        .filter(area -> area.inside().isPresent())
                        .forEach(area -> result.sums.put(area.code(), area.name())));
        result.sums.put(Lines.WORLD, "the world");
        result.sums.put(Lines.ALL, "all goods");
        return result;
    }

    /** The name in a few words, or the code where there is none. */
    String shortly(String code) {
        String name = of(code);
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1).stripTrailing() + "…";
    }

    /** The name, or the code where there is none. */
    String of(String code) {
        return names.getOrDefault(code, sums.getOrDefault(code, code));
    }

    /** Whether the code is a partner or product of its own, not a sum of several. */
    boolean isSingle(String code) {
        return names.containsKey(code);
    }
}
