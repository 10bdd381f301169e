package io.tradewind.app.answer;

import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page for people about one word of a world: a region, group, province, sector, product or sum of products. */
final class WordPage {
    private static final int MOST = 5;
    private static final int LABELS = 18;
    private static final double PERCENT = 100.0;

    private final Economy economy;
    private final WorldLists lists;
    private final WorldWords words;
    private final List<Section> sections = new ArrayList<>();
    private Part.Terms terms;

    private WordPage(Economy economy) {
        this.economy = economy;
        this.lists = new WorldLists(economy);
        this.words = WorldWords.of(economy);
    }

    /** The page; empty if the word means nothing in that world. */
    static List<Section> of(Economy economy, String word) {
        WordPage page = new WordPage(economy);
        page.place(word);
        page.goods(word);
        return page.sections;
    }

    /** Of what the word is a part, where the world has no more than that; empty if that is not known. */
    static Optional<String> larger(Economy economy, String word) {
        WorldWords words = WorldWords.of(economy);
        return Stream.of(Role.REPORTER, Role.SECTOR)
                .map(role -> words.unknown(role, "", word))
                .filter(problem -> problem.message().contains("only as a part"))
                .map(problem -> problem.message() + " " + problem.hint())
                .findFirst();
    }

    private void place(String word) {
        Optional<Province> area = lists.areas().stream()
                .filter(each -> words.meant(Role.REPORTER, word).equals(Optional.of(each.code())))
                .findFirst();
        Optional<String> code = words.meant(Role.REGION, word);
        area.ifPresent(this::area);
        if (code.isPresent()) {
            economy.regions().stream()
                    .filter(region -> region.code().code().equals(code.get()))
                    .forEach(region -> region(region, word));
            Optional.ofNullable(lists.members("regions").get(code.get()))
                    .ifPresent(members -> group(code.get(), "regions", members, "partner"));
        }
    }

    private void goods(String word) {
        words.meant(Role.SECTOR, word)
                .ifPresent(code -> economy.sectors().stream()
                        .filter(sector -> sector.code().code().equals(code))
                        .forEach(this::sector));
        words.meant(Role.PRODUCT, word).ifPresent(code -> {
            lists.products().stream()
                    .filter(product -> product.code().equals(code))
                    .forEach(this::product);
            Optional.ofNullable(lists.members("products").get(code))
                    .ifPresent(members -> group(code, "products", members, "product"));
        });
    }

    private void heading(String title) {
        terms = new Part.Terms(LABELS);
        sections.add(Section.of(title, terms));
    }

    private void line(String label, String text) {
        terms.with(label, text);
    }

    /** How to ask for its trade. */
    private void ask(String label, String field, String code, String more) {
        line(label, "tradewind run SCENARIO " + Fields.named(field, code) + more);
    }

    private void region(Region region, String word) {
        String code = region.code().code();
        int own = economy.indexOf(region.code()).orElseThrow();
        heading(region.name() + " (" + code + ")");
        line("Also called", word.equals(code) ? "" : word);
        line("Groups", String.join(", ", region.groups()));
        line("Exports go to", largest(partner -> flow(own, partner), this::regionName));
        line("Imports are from", largest(partner -> flow(partner, own), this::regionName));
        line("It exports", largest(sector -> sold(own, sector), this::sectorName));
        ask("Its trade", "reporter", code, "");
        ask("Trade with it", "partner", code, "");
    }

    private double flow(int origin, int destination) {
        return origin == destination
                ? 0.0
                : IntStream.range(0, economy.sectors().size())
                        .mapToDouble(sector -> economy.trade().value(origin, destination, sector))
                        .sum();
    }

    private double sold(int origin, int sector) {
        return IntStream.range(0, economy.regions().size())
                .filter(destination -> destination != origin)
                .mapToDouble(destination -> economy.trade().value(origin, destination, sector))
                .sum();
    }

    private String regionName(int region) {
        return region < economy.regions().size()
                ? economy.regions().get(region).code().code()
                : "";
    }

    private String sectorName(int sector) {
        return sector < economy.sectors().size()
                ? economy.sectors().get(sector).code().code()
                : "";
    }

    /** The largest of them with their shares in the world's year. */
    private String largest(IntToDoubleFunction value, IntFunction<String> name) {
        int size = (int) IntStream.range(
                        0, Math.max(economy.regions().size(), economy.sectors().size()))
                .takeWhile(k -> !name.apply(k).isEmpty())
                .count();
        double whole = IntStream.range(0, size).mapToDouble(value).sum();
        return IntStream.range(0, size)
                .boxed()
                .filter(k -> whole > 0 && value.applyAsDouble(k) > 0)
                .sorted(Comparator.comparingDouble((Integer k) -> -value.applyAsDouble(k)))
                .limit(MOST)
                .map(k -> name.apply(k) + " " + Decimals.fixed(PERCENT * value.applyAsDouble(k) / whole, 1) + " %")
                .collect(Collectors.joining(", "));
    }

    private void area(Province area) {
        heading(area.name() + " (" + area.code() + ")");
        line("Part of", area.inside().orElse(""));
        line(
                "Parts",
                lists.areas().stream()
                        .filter(other -> other.inside().equals(Optional.of(area.code())))
                        .map(other -> other.name() + " (" + other.code() + ")")
                        .collect(Collectors.joining(", ")));
        for (TradeDirection flow : TradeDirection.values()) {
            Optional.ofNullable(area.levels().get(flow))
                    .ifPresent(level -> line(
                            flow == TradeDirection.EXPORTS ? "Exports" : "Imports",
                            "level of " + level.period() + ", " + level.status().label() + " (" + level.source()
                                    + ")"));
        }
        ask("Its trade", "reporter", area.code(), "");
    }

    private void group(String code, String of, List<String> members, String field) {
        heading(code);
        line("Members", String.join(", ", members));
        ask("Trade", field, code, " (the sum of these " + of + ")");
    }

    private void sector(Sector sector) {
        String code = sector.code().code();
        heading(sector.name() + " (" + code + ")");
        line("Sector", "of the world " + economy.id());
        line("Elasticity", Decimals.plain(sector.tradeElasticity()) + " (trade elasticity of the long run)");
        line("Products", String.join(", ", lists.productsOf(code)));
        ask("Trade", "product", code, "");
    }

    private void product(Product product) {
        heading(product.name() + " (" + product.code() + ")");
        line(
                "Product",
                "of customs' list of exports; its level is " + product.status().label());
        line("Sector", product.sector().code() + ", by which imports and other regions' trade are known");
        line("Part of", String.join(", ", product.aggregates()));
        ask("Trade", "product", product.code(), "");
    }
}
