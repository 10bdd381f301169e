package io.tradewind.app.report;

import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of a world as sheets: {@code code, name}, then what tells them apart. */
public final class WorldLists {
    private static final String MANY = ";";

    private final Economy economy;
    private final List<CustomsPanel> panel;

    /** The words of that world. */
    public WorldLists(Economy economy) {
        this.economy = economy;
        this.panel =
                economy.monthlyBaseline().map(MonthlyBaseline::panel).stream().toList();
    }

    /** The sheet of a kind of words: regions, sectors, products, groups, provinces or channels. */
    public Sheet<List<String>> of(String kind) {
        return switch (kind) {
            case "regions" -> sheet(List.of("groups"), regions());
            case "sectors" -> sheet(List.of("trade_elasticity", "products"), sectors());
            case "products" -> sheet(List.of("sector", "aggregates"), products());
            case "groups" -> sheet(List.of("of", "members"), groups());
            case "provinces" -> sheet(List.of("inside"), provinces());
            case "channels" -> sheet(List.of("option"), channels());
            default -> throw new IllegalArgumentException("There is no list of " + kind + ".");
        };
    }

    private static Sheet<List<String>> sheet(List<String> more, List<List<String>> rows) {
        List<String> names = new ArrayList<>(List.of("code", "name"));
        names.addAll(more);
        List<Column<List<String>>> columns = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            int cell = k;
            String name = names.get(k);
            columns.add(
                    name.equals("trade_elasticity")
                            ? new Column<>(name, "trade\nelasticity", Column.Type.NUMBER, 0, row -> row.get(cell))
                            : Column.text(name, name, row -> row.get(cell)));
        }
        return new Sheet<>(columns, rows);
    }

    private List<List<String>> regions() {
        return economy.regions().stream()
                .map(region -> List.of(region.code().code(), region.name(), String.join(MANY, region.groups())))
                .toList();
    }

    private List<List<String>> sectors() {
        return economy.sectors().stream()
                .map(sector -> List.of(
                        sector.code().code(),
                        sector.name(),
                        Column.plainText(sector.tradeElasticity()),
                        String.join(MANY, productsOf(sector.code().code()))))
                .toList();
    }

    /** Products of customs that a sector holds. */
    List<String> productsOf(String sector) {
        return panel.stream()
                .flatMap(customs -> customs.products().stream())
                .filter(product -> product.sector().code().equals(sector))
                .map(product -> product.code())
                .toList();
    }

    private List<List<String>> products() {
        return panel.stream()
                .flatMap(customs -> customs.products().stream())
                .map(product -> List.of(
                        product.code(),
                        product.name(),
                        product.sector().code(),
                        String.join(MANY, product.aggregates())))
                .toList();
    }

    private List<List<String>> groups() {
        List<List<String>> rows = new ArrayList<>();
        members("regions")
                .forEach((group, members) -> rows.add(List.of(group, group, "regions", String.join(MANY, members))));
        members("products")
                .forEach((group, members) -> rows.add(List.of(group, group, "products", String.join(MANY, members))));
        return rows;
    }

    /** Codes of the regions of each group, or of the products of each aggregate. Some groups are known by share of a partner only, as BRI is. */
    Map<String, List<String>> members(String of) {
        Map<String, List<String>> members = new TreeMap<>();
        if (of.equals("regions")) {
            economy.regions()
                    .forEach(region -> region.groups()
                            .forEach(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(region.code().code())));
        } else {
            panel.stream()
                    .flatMap(customs -> customs.products().stream())
                    .forEach(product -> product.aggregates()
                            .forEach(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(product.code())));
            products().forEach(product -> members.remove(product.get(0)));
        }
        return members;
    }

    private List<List<String>> provinces() {
        return areas().stream()
                .map(area -> List.of(area.code(), area.name(), area.inside().orElse("")))
                .toList();
    }

    /** The provinces with the country first. */
    List<Province> areas() {
        return economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of());
    }

    private List<List<String>> channels() {
        if (areas().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            rows.add(List.of(channel.label(), name(channel), "channel"));
        }
        for (Ownership owner : Ownership.values()) {
            rows.add(List.of(owner.label(), name(owner), "ownership"));
        }
        return rows;
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case GENERAL -> "general trade";
            case PROCESSING -> "processing trade";
            case CBEC -> "cross-border e-commerce (also counted in the others)";
            case MARKET_PROCUREMENT -> "market procurement (also counted in the others)";
            case OTHER -> "everything else, most of it bonded logistics";
        };
    }

    private static String name(Ownership owner) {
        return switch (owner) {
            case PRIVATE -> "private Chinese firms";
            case FOREIGN -> "firms with foreign capital";
            case STATE -> "firms owned by the state";
            case OTHER -> "everyone else";
        };
    }
}
