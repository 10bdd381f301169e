package io.tradewind.core.measure;

import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A partner or product of a result: one code, or a weighted sum of several.
 *
 * @param label     its name in results
 * @param members   positions of its members
 * @param weights   weight of each member; 1 but for groups that share a member
 * @param aggregate whether it is a sum, or another name of one
 */
record CodeSet(String label, int[] members, double[] weights, boolean aggregate) {
    /** Everything. */
    static final String WORLD = "WLD";
    /** Every product. */
    static final String ALL = "all";

    private static final String BELT_AND_ROAD = "BRI";
    /** Names that customs and press use, beside the world's own codes. */
    private static final Map<String, String> OTHER_NAMES = Map.of("EU", "EU27", "AFRICA", "AFR");

    private static CodeSet single(String label, int member) {
        return new CodeSet(label, new int[] {member}, new double[] {1.0}, false);
    }

    /** The set of the codes with a weight above 0. */
    private static CodeSet weighted(String label, int size, java.util.function.IntToDoubleFunction weight) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (weight.applyAsDouble(i) > 0) {
                members.add(i);
            }
        }
        return new CodeSet(
                label,
                members.stream().mapToInt(i -> i).toArray(),
                members.stream().mapToDouble(i -> weight.applyAsDouble(i)).toArray(),
                true);
    }

    /** Partners of the customs panel: the world, each partner, groups, other names. */
    static List<CodeSet> partnersOf(CustomsPanel panel, CustomsFlow flow) {
        List<Partner> partners = panel.partners();
        ToDoubleFunction<Partner> beltAndRoad =
                flow == CustomsFlow.EXPORTS ? Partner::briShareExports : Partner::briShareImports;
        List<CodeSet> sets = sets(
                partners.stream().map(Partner::code).toList(),
                partners.stream().map(Partner::groups).toList());
        sets.removeIf(set -> set.label.equals(BELT_AND_ROAD));
        sets.add(weighted(BELT_AND_ROAD, partners.size(), j -> beltAndRoad.applyAsDouble(partners.get(j))));
        return sets;
    }

    /** Partners of a region of the world: the world, each other region, groups, other names. */
    static List<CodeSet> partnersOf(Economy economy, int region) {
        List<CodeSet> sets = sets(
                economy.regions().stream().map(r -> r.code().code()).toList(),
                economy.regions().stream().map(r -> r.groups()).toList());
        String own = economy.regions().get(region).code().code();
        sets.removeIf(set -> set.label.equals(own) || own.equals(OTHER_NAMES.get(set.label)));
        return sets;
    }

    private static List<CodeSet> sets(List<String> codes, List<List<String>> groups) {
        List<CodeSet> sets = new ArrayList<>();
        sets.add(weighted(WORLD, codes.size(), j -> 1.0));
        for (int j = 0; j < codes.size(); j++) {
            sets.add(single(codes.get(j), j));
        }
        Set<String> names = new LinkedHashSet<>();
        groups.forEach(names::addAll);
        names.removeAll(codes);
        for (String name : names.stream().sorted().toList()) {
            sets.add(weighted(name, codes.size(), j -> groups.get(j).contains(name) ? 1.0 : 0.0));
        }
        new java.util.TreeMap<>(OTHER_NAMES).forEach((name, code) -> {
            if (codes.contains(code) && !names.contains(name)) {
                sets.add(weighted(name, codes.size(), j -> codes.get(j).equals(code) ? 1.0 : 0.0));
            }
        });
        return sets;
    }

    /** Products of the customs panel's exports: everything, each product, aggregates. */
    static List<CodeSet> productsOf(CustomsPanel panel) {
        List<Product> products = panel.products();
        List<CodeSet> sets = new ArrayList<>();
        sets.add(weighted(ALL, products.size(), p -> 1.0));
        for (int p = 0; p < products.size(); p++) {
            sets.add(single(products.get(p).code(), p));
        }
        Map<String, Boolean> taken = new LinkedHashMap<>();
        products.forEach(product -> taken.put(product.code(), true));
        products.stream()
                .flatMap(product -> product.aggregates().stream())
                .sorted()
                .distinct()
                .forEach(name -> {
                    if (!taken.containsKey(name)) {
                        sets.add(weighted(
                                name,
                                products.size(),
                                p -> products.get(p).aggregates().contains(name) ? 1.0 : 0.0));
                    }
                });
        return sets;
    }

    /** Sectors of the world: everything, each sector, groups. */
    static List<CodeSet> sectorsOf(Economy economy) {
        List<CodeSet> sets = new ArrayList<>();
        int size = economy.sectors().size();
        sets.add(weighted(ALL, size, s -> 1.0));
        Set<String> groups = new TreeSet<>();
        for (int s = 0; s < size; s++) {
            sets.add(single(economy.sectors().get(s).code().code(), s));
            groups.addAll(economy.sectors().get(s).groups());
        }
        for (String group : groups) {
            sets.add(
                    weighted(group, size, s -> economy.sectors().get(s).groups().contains(group) ? 1.0 : 0.0));
        }
        return sets;
    }
}
