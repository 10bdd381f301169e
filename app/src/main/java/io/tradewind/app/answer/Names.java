package io.tradewind.app.answer;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names for people of the codes in a projection. One code may mean two things: the customs panel of China has partners and products of its own, the
 * world has regions and sectors, so the name depends on whose row it is.
 */
final class Names {
    private static final int SHORT = 40;

    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();
    private final Map<String, String> partners = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Optional<CustomsPanel> panel;
    private final WorldWords words;

    private Names(Projection projection) {
        Economy economy = projection.economy();
        panel = projection.panel();
        words = WorldWords.of(economy);
        economy.sectors().forEach(sector -> sectors.put(sector.code().code(), sector.name()));
        economy.regions().forEach(region -> regions.put(region.code().code(), region.name()));
        panel.ifPresent(customs -> {
            customs.products().forEach(product -> products.put(product.code(), product.name()));
            customs.partners().forEach(partner -> partners.put(partner.code(), partner.name()));
            provinces(economy).forEach(area -> areas.put(area.code(), area.name()));
            areas.put(customs.reporter(), regions.get(customs.region().code()));
        });
    }

    private static List<Province> provinces(Economy economy) {
        return economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of());
    }

    static Names of(Projection projection) {
        return new Names(projection);
    }

    /** Whose trade it is. The panel's country stands twice in a world, as its customs counts it and as the accounts do: the latter says so. */
    String reporter(ProjectionRow row) {
        String code = row.reporter();
        boolean accounts =
                panel.filter(customs -> customs.region().code().equals(code)).isPresent();
        return areas.getOrDefault(code, regions.getOrDefault(code, code)) + (accounts ? ", world accounts" : "");
    }

    /** With whom. */
    String partner(ProjectionRow row) {
        return words(row.partner(), isOfPanel(row) ? partners : regions, regions);
    }

    /** Of what. */
    String product(ProjectionRow row) {
        return words(row.product(), isByProduct(row) ? products : sectors, sectors);
    }

    private boolean isOfPanel(ProjectionRow row) {
        return areas.containsKey(row.reporter());
    }

    private boolean isByProduct(ProjectionRow row) {
        return isOfPanel(row) && row.flow().equals(TradeDirection.EXPORTS.label());
    }

    private String words(String sum, Map<String, String> own, Map<String, String> others) {
        List<String> names = RowQuery.partsOf(sum).stream()
                .map(code -> switch (code) {
                    case Lines.WORLD -> "the world";
                    case Lines.ALL -> "all goods";
                    default -> own.getOrDefault(code, others.getOrDefault(code, sameAs(code)));
                })
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The name of the region that goes by another code too, such as EU; else the code. */
    private String sameAs(String code) {
        return words.meant(Role.REGION, code, regions.keySet())
                .map(regions::get)
                .orElse(code);
    }

    /** A name in a few words. */
    static String shortly(String name) {
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1).stripTrailing() + "…";
    }

    /** Whether it is trade with a partner of its own, not a sum of several. */
    boolean hasOnePartner(ProjectionRow row) {
        return (isOfPanel(row) ? partners : regions).containsKey(row.partner());
    }

    /** Whether it is trade in a product or sector of its own, not a sum of several. */
    boolean hasOneProduct(ProjectionRow row) {
        return (isByProduct(row) ? products : sectors).containsKey(row.product());
    }
}
