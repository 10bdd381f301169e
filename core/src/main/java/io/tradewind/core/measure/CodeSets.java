package io.tradewind.core.measure;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.TradeDirection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The partners or products of one direction of trade, and what every word selects among them. {@code A+B} is the sum of A and B.
 *
 * @param listed  sets that stand in results when nothing is asked for; the first is everything
 * @param further sets that stand there only when they are asked for, by their word
 * @param wider   what a word lies in: the sectors of a product where trade is known by sector only, which are shown for it; the sector of which a product
 *                or aggregate of the same name is a part
 */
record CodeSets(List<CodeSet> listed, Map<String, CodeSet> further, Map<String, CodeSet> wider) {
    private static final String BELT_AND_ROAD = "BRI";

    private CodeSets(List<CodeSet> listed) {
        this(listed, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Partners of the customs panel: the world, each partner, groups, other names. */
    static CodeSets partnersOf(Economy economy, CustomsPanel panel, TradeDirection flow) {
        List<Partner> partners = panel.partners();
        ToDoubleFunction<Partner> beltAndRoad =
                flow == TradeDirection.EXPORTS ? Partner::briShareExports : Partner::briShareImports;
        List<CodeSet> sets = partners(
                partners.stream().map(Partner::code).toList(),
                partners.stream().map(Partner::groups).toList(),
                otherNames(economy));
        sets.removeIf(set -> set.label().equals(BELT_AND_ROAD));
        sets.add(CodeSet.weighted(BELT_AND_ROAD, partners.size(), j -> beltAndRoad.applyAsDouble(partners.get(j))));
        return new CodeSets(sets).withAll();
    }

    /** Everyone may be called all. */
    private CodeSets withAll() {
        further.put(CodeSet.ALL, listed.get(0));
        return this;
    }

    /** Partners of a region of the world: the world, each other region, groups, other names; the panel's reporter is its region. */
    static CodeSets partnersOf(Economy economy, int region) {
        List<CodeSet> sets = partners(
                economy.regions().stream().map(r -> r.code().code()).toList(),
                economy.regions().stream().map(r -> r.groups()).toList(),
                otherNames(economy));
        String own = economy.regions().get(region).code().code();
        sets.removeIf(
                set -> set.label().equals(own) || own.equals(otherNames(economy).get(set.label())));
        CodeSets result = new CodeSets(sets).withAll();
        panel(economy)
                .ifPresent(panel -> result.find(panel.region().code())
                        .ifPresent(set -> result.further.putIfAbsent(panel.reporter(), set)));
        return result;
    }

    private static Optional<CustomsPanel> panel(Economy economy) {
        return economy.monthlyBaseline().map(MonthlyBaseline::panel);
    }

    /** Names that customs and press use, beside the world's own codes. */
    private static SortedMap<String, String> otherNames(Economy economy) {
        return economy.reporter().map(ReporterProfile::otherNames).orElseGet(Collections::emptySortedMap);
    }

    private static List<CodeSet> partners(
            List<String> codes, List<List<String>> groups, SortedMap<String, String> otherNames) {
        List<CodeSet> sets = new ArrayList<>();
        sets.add(CodeSet.weighted(CodeSet.WORLD, codes.size(), j -> 1.0));
        addCodes(sets, codes);
        Set<String> names = new LinkedHashSet<>();
        groups.forEach(names::addAll);
        names.removeAll(codes);
        for (String name : names.stream().sorted().toList()) {
            sets.add(CodeSet.weighted(name, codes.size(), j -> groups.get(j).contains(name) ? 1.0 : 0.0));
        }
        otherNames.forEach((name, code) -> {
            if ((codes.contains(code) || names.contains(code)) && !names.contains(name)) {
                sets.add(CodeSet.weighted(
                        name,
                        codes.size(),
                        j -> codes.get(j).equals(code) || groups.get(j).contains(code) ? 1.0 : 0.0));
            }
        });
        return sets;
    }

    private static void addCodes(List<CodeSet> sets, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            sets.add(CodeSet.single(codes.get(i), i));
        }
    }

    /** Products of the panel's exports: everything, each product, aggregates; a sector of the world is the sum of its products. */
    static CodeSets productsOf(CustomsPanel panel, Economy economy) {
        List<Product> products = panel.products();
        List<String> codes = products.stream().map(Product::code).toList();
        List<CodeSet> sets = new ArrayList<>();
        sets.add(CodeSet.weighted(CodeSet.ALL, products.size(), p -> 1.0));
        addCodes(sets, codes);
        aggregates(panel).stream()
                .filter(name -> !codes.contains(name))
                .forEach(name -> sets.add(CodeSet.weighted(
                        name, products.size(), p -> products.get(p).aggregates().contains(name) ? 1.0 : 0.0)));
        CodeSets result = new CodeSets(sets);
        for (String word : economy.sectorWords()) {
            List<Integer> selected = economy.sectorsOf(word);
            CodeSet sum = CodeSet.weighted(word, products.size(), p -> {
                int sector = economy.indexOf(products.get(p).sector()).orElse(-1);
                return selected.contains(sector) ? 1.0 : 0.0;
            });
            Optional<CodeSet> namesake = result.find(word);
            if (namesake.isEmpty()) {
                result.further.put(word, sum);
            } else if (!Arrays.equals(namesake.get().members(), sum.members())) {
                result.wider.put(word, sum);
            }
        }
        return result;
    }

    private static List<String> aggregates(CustomsPanel panel) {
        return panel.products().stream()
                .flatMap(product -> product.aggregates().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** Sectors of the world: everything, each sector, groups. Products and aggregates of its panel lie in one or several of them. */
    static CodeSets sectorsOf(Economy economy) {
        List<String> codes =
                economy.sectors().stream().map(s -> s.code().code()).toList();
        List<CodeSet> sets = new ArrayList<>();
        sets.add(CodeSet.weighted(CodeSet.ALL, codes.size(), s -> 1.0));
        addCodes(sets, codes);
        economy.sectorWords().stream()
                .filter(word -> !codes.contains(word) && !word.equals(CodeSet.ALL))
                .sorted()
                .forEach(group -> sets.add(CodeSet.weighted(
                        group, codes.size(), s -> economy.sectorsOf(group).contains(s) ? 1.0 : 0.0)));
        CodeSets result = new CodeSets(sets);
        panel(economy).ifPresent(panel -> {
            panel.products().forEach(product -> result.addWider(product.code(), List.of(product)));
            aggregates(panel)
                    .forEach(name -> result.addWider(
                            name,
                            panel.products().stream()
                                    .filter(product -> product.aggregates().contains(name))
                                    .toList()));
        });
        return result;
    }

    private void addWider(String word, List<Product> products) {
        if (find(word).isEmpty()) {
            Set<CodeSet> sectors = new LinkedHashSet<>();
            products.forEach(product -> find(product.sector().code()).ifPresent(sectors::add));
            wider.putIfAbsent(word, CodeSet.sum(sectors));
        }
    }

    /** What the word itself selects. */
    Optional<CodeSet> find(String word) {
        Optional<CodeSet> one = listed.stream()
                .filter(set -> set.label().equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(further.get(word)));
        return one.isPresent() ? one : sum(word, this::find);
    }

    /** What is shown for the word: what it selects, else the sectors that it lies in. */
    Optional<CodeSet> show(String word) {
        Optional<CodeSet> one = find(word).or(() -> Optional.ofNullable(wider.get(word)));
        return one.isPresent() ? one : sum(word, this::show);
    }

    private static Optional<CodeSet> sum(String word, Function<String, Optional<CodeSet>> part) {
        List<String> words = List.of(word.split("\\" + CodeSet.PLUS, -1));
        if (words.size() == 1) {
            return Optional.empty();
        }
        List<CodeSet> parts = new ArrayList<>();
        words.forEach(each -> part.apply(each).ifPresent(parts::add));
        return parts.size() == words.size() ? Optional.of(CodeSet.sum(parts)) : Optional.empty();
    }

    /** The sets that are shown for words, in the order of the list; all of the list without words. */
    List<CodeSet> select(List<String> words) {
        if (words.isEmpty()) {
            return listed;
        }
        Map<String, CodeSet> shown = new LinkedHashMap<>();
        for (String word : words) {
            show(word).ifPresent(set -> shown.putIfAbsent(set.label(), set));
        }
        List<CodeSet> sets = new ArrayList<>(listed);
        sets.removeIf(set -> shown.remove(set.label()) == null);
        sets.addAll(shown.values());
        return sets;
    }

    /** Everything alone. */
    List<CodeSet> whole() {
        return listed.subList(0, 1);
    }

    /** Every single word that is understood. */
    Collection<String> words() {
        Set<String> words = new LinkedHashSet<>();
        listed.forEach(set -> words.add(set.label()));
        words.addAll(further.keySet());
        words.addAll(wider.keySet());
        return words;
    }
}
