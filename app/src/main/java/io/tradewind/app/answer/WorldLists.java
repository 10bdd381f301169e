package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ListRequest;
import io.tradewind.core.base.NameBook;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of a world as tables: {@code code, name}, then what tells them apart. */
final class WorldLists {
    private static final String MANY = ";";

    private final Economy economy;
    private final List<CustomsPanel> panel;

    /** The words of that world. */
    WorldLists(Economy economy) {
        this.economy = economy;
        this.panel =
                economy.monthlyBaseline().map(MonthlyBaseline::panel).stream().toList();
    }

    /** A kind of words: regions, sectors, products, groups, provinces or channels. */
    Table<?> of(ListRequest.What what) {
        return switch (what) {
            case REGIONS -> words(economy.regions(), Region::code, Region::name, many("groups", Region::groups));
            case SECTORS ->
                words(
                        economy.sectors(),
                        Sector::code,
                        Sector::name,
                        Column.plain("trade_elasticity", "trade\nelasticity", Sector::tradeElasticity),
                        many("products", sector -> productsOf(sector.code().code())));
            case PRODUCTS ->
                words(
                        products(),
                        Product::code,
                        Product::name,
                        Column.text("sector", Product::sector),
                        many("aggregates", Product::aggregates));
            case GROUPS ->
                words(
                        groups(),
                        Group::code,
                        this::nameOf,
                        Column.text("of", Group::of),
                        many("members", Group::members));
            case PROVINCES -> words(areas(), Province::code, Province::name, Column.text("inside", Province::inside));
            case CHANNELS -> words(ways(), Way::code, Way::name, Column.text("option", Way::of));
            default -> throw new IllegalArgumentException("No world has " + what.label() + ".");
        };
    }

    @SafeVarargs
    private static <R> Table<R> words(List<R> rows, Function<R, ?> code, Function<R, ?> name, Column<R>... more) {
        List<Column<R>> columns = new ArrayList<>(List.of(Column.text("code", code), Column.text("name", name)));
        for (Column<R> column : more) {
            columns.add(column);
        }
        return Table.of(columns, rows);
    }

    private static <R> Column<R> many(String key, Function<R, Collection<String>> words) {
        return Column.text(key, row -> String.join(MANY, words.apply(row)));
    }

    /** A group of regions or a sum of products. */
    private record Group(String code, String of, List<String> members) {}

    /** A channel or an owner. */
    private record Way(String code, String name, String of) {}

    /** Products of customs that a sector holds. */
    List<String> productsOf(String sector) {
        return products().stream()
                .filter(product -> product.sector().code().equals(sector))
                .map(Product::code)
                .toList();
    }

    /** Products of customs, if there is a panel. */
    List<Product> products() {
        return panel.stream().flatMap(customs -> customs.products().stream()).toList();
    }

    private List<Group> groups() {
        return Stream.of("regions", "sectors", "products")
                .flatMap(of ->
                        members(of).entrySet().stream().map(group -> new Group(group.getKey(), of, group.getValue())))
                .toList();
    }

    /** What people call a group, where the world was told; else its code. */
    private String nameOf(Group group) {
        NameBook book = group.of().equals("regions")
                ? economy.names().places()
                : economy.names().goods();
        return book.entry(group.code()).map(NameBook.Entry::name).orElse(group.code());
    }

    /** Codes of the regions or sectors of each group, or of the products of each aggregate. Some groups are known by share of a partner only, as BRI is. */
    Map<String, List<String>> members(String of) {
        Map<String, List<String>> members = new TreeMap<>();
        if (of.equals("regions")) {
            economy.regions()
                    .forEach(region -> region.groups()
                            .forEach(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(region.code().code())));
        } else if (of.equals("sectors")) {
            economy.sectors()
                    .forEach(sector -> sector.groups()
                            .forEach(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(sector.code().code())));
        } else {
            products()
                    .forEach(product -> product.aggregates()
                            .forEach(group -> members.computeIfAbsent(group, none -> new ArrayList<>())
                                    .add(product.code())));
            products().forEach(product -> members.remove(product.code()));
        }
        return members;
    }

    /** The provinces with the country first. */
    List<Province> areas() {
        return economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of());
    }

    private List<Way> ways() {
        return areas().isEmpty()
                ? List.of()
                : Stream.concat(
                                Arrays.stream(Channel.values())
                                        .map(channel -> new Way(channel.label(), name(channel), "channel")),
                                Arrays.stream(Ownership.values())
                                        .map(owner -> new Way(owner.label(), name(owner), "ownership")))
                        .toList();
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
