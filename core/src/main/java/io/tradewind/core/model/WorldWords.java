package io.tradewind.core.model;

import io.tradewind.core.base.NameBook;
import io.tradewind.core.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that select something in a world: its codes and groups, and the names that people use for them. The one place that says what a name means,
 * for scenario files, options and facts alike.
 */
public final class WorldWords {
    /** Stands for everything. */
    public static final String ALL = "all";
    /** Stands for everyone, as customs call it. */
    public static final String WORLD = "WLD";

    private static final int LISTED = 30;

    /** Whether one of the words of an event stands for everything: the one place that knows which word does. */
    public static boolean nameAll(Collection<String> words) {
        return words.contains(ALL);
    }

    /** What a word is meant to name. */
    public enum Role {
        /** A region of the world or a group of regions. */
        REGION("neither a region nor a group of the world"),
        /** The same, or a partner of the customs panel. */
        PARTNER("neither a region, a partner nor a group of the world"),
        /** The panel's reporter, a part of it, or a region of the world. */
        REPORTER("no reporter of the world"),
        /** A sector of the world. */
        SECTOR("not a sector of the world"),
        /** A product or an aggregate of products of the customs panel. */
        PRODUCT("neither a product nor an aggregate of the customs panel of the world");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        boolean isPlace() {
            return this == REGION || this == PARTNER || this == REPORTER;
        }
    }

    private final Economy economy;
    private final Optional<CustomsPanel> panel;
    private final NameBook places;
    private final NameBook goods;

    WorldWords(Economy economy) {
        this.economy = economy;
        this.panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        this.places = economy.names().places().with(placeNames());
        this.goods = economy.names().goods().with(goodsNames());
    }

    /** The words of that world. */
    public static WorldWords of(Economy economy) {
        return economy.words();
    }

    private Map<String, String> placeNames() {
        Map<String, String> names = new LinkedHashMap<>();
        panel.ifPresent(customs -> customs.partners().forEach(partner -> names.put(partner.code(), partner.name())));
        areas().forEach(area -> names.put(area.code(), area.name()));
        economy.regions().stream()
                .filter(region -> isOnly(region.name()))
                .forEach(region -> names.put(region.code().code(), region.name()));
        return names;
    }

    /** A name that two regions share means neither. */
    private boolean isOnly(String name) {
        return economy.regions().stream()
                        .filter(region -> region.name().equalsIgnoreCase(name))
                        .count()
                == 1;
    }

    private Map<String, String> goodsNames() {
        Map<String, String> names = new LinkedHashMap<>();
        panel.ifPresent(customs -> customs.products().forEach(product -> names.put(product.code(), product.name())));
        economy.sectors().forEach(sector -> names.putIfAbsent(sector.code().code(), sector.name()));
        return names;
    }

    private List<Province> areas() {
        return economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of());
    }

    /** The words of that role: codes first, then groups. */
    public Set<String> words(Role role) {
        return switch (role) {
            case REGION -> economy.regionWords();
            case PARTNER -> partnerWords();
            case REPORTER -> reporterWords();
            case SECTOR -> economy.sectorWords();
            case PRODUCT -> productWords();
        };
    }

    private Set<String> partnerWords() {
        Set<String> words = new LinkedHashSet<>(economy.regionWords());
        panel.ifPresent(customs -> customs.partners().forEach(partner -> {
            words.add(partner.code());
            words.addAll(partner.groups());
        }));
        words.add(WORLD);
        return words;
    }

    private Set<String> reporterWords() {
        Set<String> words = new LinkedHashSet<>();
        panel.ifPresent(customs -> words.add(customs.reporter()));
        areas().forEach(area -> words.add(area.code()));
        economy.regions().forEach(region -> words.add(region.code().code()));
        words.add(ALL);
        return words;
    }

    private Set<String> productWords() {
        Set<String> words = new LinkedHashSet<>();
        panel.ifPresent(customs -> {
            customs.products().forEach(product -> words.add(product.code()));
            customs.products().forEach(product -> words.addAll(product.aggregates()));
        });
        words.add(ALL);
        return words;
    }

    /** The word of that role that means the same, if there is one. */
    public Optional<String> meant(Role role, String word) {
        return meant(role, word, words(role));
    }

    /** The same among the words that are allowed where it stands. */
    public Optional<String> meant(Role role, String word, Collection<String> allowed) {
        if (word.equals(ReporterProfile.WORD) && (role == Role.REGION || role == Role.PARTNER)) {
            return economy.reporter().map(profile -> profile.region().code()).filter(allowed::contains);
        }
        return book(role).same(word, allowed);
    }

    private NameBook book(Role role) {
        return role.isPlace() ? places : goods;
    }

    /** What to say of a word that means nothing of that role. */
    public Problem unknown(Role role, String path, String word) {
        return unknown(role, path, word, words(role));
    }

    /**
     * The same among the words that are allowed where it stands: the same place or goods by the word it has here, else that of which it is a part, else the
     * allowed words; never a word that merely looks alike.
     */
    public Problem unknown(Role role, String path, String word, Collection<String> allowed) {
        if (word.equals(ReporterProfile.WORD) && role != Role.REPORTER && role.isPlace()) {
            return new Problem(
                    path,
                    "The world '" + economy.id() + "' has no reporter, which '" + word + "' stands for.",
                    "Maybe name a region.");
        }
        Optional<String> same = meant(role, word, allowed);
        if (same.isPresent()) {
            return new Problem(path, neither(role, word), "Maybe use '" + same.get() + "'.");
        }
        if (role == Role.PRODUCT
                && !word.isEmpty()
                && word.chars().allMatch(letter -> letter == '.' || letter >= '0' && letter <= '9')) {
            return new Problem(
                    path,
                    neither(role, word),
                    "Maybe run by product, in a world that has products: codes of goods are read there.");
        }
        Optional<String> around = around(role, word, allowed);
        return around.map(larger -> inside(role, path, word, larger))
                .orElseGet(() ->
                        new Problem(path, neither(role, word), other(role, word).orElseGet(() -> list(allowed))));
    }

    private String neither(Role role, String word) {
        return "'" + word + "' is " + role.label + " '" + economy.id() + "'.";
    }

    /** What is wrong with a pair of currencies, if anything: it joins the reporter's with another one. */
    public Optional<Problem> pair(String path, String pair) {
        List<String> currencies = List.of(pair.split("/"));
        Optional<ReporterProfile> reporter = economy.reporter();
        boolean two = currencies.stream().distinct().count() == 2;
        if (two
                && reporter.map(ReporterProfile::currency)
                        .filter(own -> !currencies.contains(own))
                        .isEmpty()) {
            return Optional.empty();
        }
        String own = reporter.map(ReporterProfile::currency).orElse(currencies.get(0));
        String called = reporter.map(ReporterProfile::currencyName).orElse(own);
        return Optional.of(new Problem(
                path,
                "The pair '" + pair + "' does not join the " + called + " with one other currency.",
                "Maybe write it as " + own + "/" + (own.equals("EUR") ? "USD" : "EUR") + "."));
    }

    /** The nearest of the allowed words of which the place or goods are a part, if there is one. */
    public Optional<String> around(Role role, String word, Collection<String> allowed) {
        return role.isPlace() ? aroundPlace(word, allowed) : aroundGoods(word, allowed);
    }

    private Optional<String> aroundPlace(String word, Collection<String> allowed) {
        List<String> codes = new ArrayList<>();
        reporterWords().stream().filter(allowed::contains).forEach(codes::add);
        panel.ifPresent(customs -> customs.partners().stream()
                .map(Partner::code)
                .filter(allowed::contains)
                .forEach(codes::add));
        return places.around(word, codes);
    }

    /** The sector of a product, where a sector is asked for; else what the book says. */
    private Optional<String> aroundGoods(String word, Collection<String> allowed) {
        Optional<String> product = goods.same(word, productWords());
        Optional<String> sector = panel.flatMap(customs -> customs.products().stream()
                .filter(other -> product.isPresent() && other.code().equals(product.get()))
                .map(other -> other.sector().code())
                .filter(allowed::contains)
                .findFirst());
        return sector.or(() -> goods.around(word, allowed));
    }

    private Problem inside(Role role, String path, String word, String larger) {
        Optional<NameBook.Entry> thing = book(role).entry(word);
        String name = thing.map(NameBook.Entry::name).orElse(word);
        String around = book(role).entry(larger).map(NameBook.Entry::name).orElse(larger);
        String message = "The world '" + economy.id() + "' has " + name + " only as a part of '" + larger + "'"
                + (around.equals(larger) ? "" : " (" + around + ")") + ".";
        Optional<String> world = thing.flatMap(entry -> entry.words().stream()
                .filter(economy.names().elsewhere()::containsKey)
                .map(economy.names().elsewhere()::get)
                .filter(id -> !id.equals(economy.id()))
                .findFirst());
        return new Problem(
                path,
                message,
                "Maybe use '" + larger + "'"
                        + world.map(id -> ", or the world '" + id + "', which has it by itself")
                                .orElse("") + ".");
    }

    /** Says so if a sector's place holds a product, or a product's place a sector. */
    private Optional<String> other(Role role, String word) {
        if (role == Role.PRODUCT) {
            return goods.same(word, economy.sectorWords())
                    .map(sector -> "Maybe name the sector '" + sector + "' instead.");
        }
        return role == Role.SECTOR
                ? goods.same(word, productWords()).map(product -> "Maybe name the product '" + product + "' instead.")
                : Optional.empty();
    }

    private static String list(Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "";
        }
        return "Maybe use one of " + allowed.stream().limit(LISTED).toList()
                + (allowed.size() > LISTED ? " and " + (allowed.size() - LISTED) + " more" : "") + ".";
    }
}
