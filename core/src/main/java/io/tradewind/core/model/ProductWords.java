package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A word for products may be one for sectors too only where both select the same goods, and it selects one thing among products. */
final class ProductWords {
    private ProductWords() {}

    /** Checks the words of a panel in its world. */
    static void check(Economy economy, CustomsPanel panel) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        panel.products().forEach(product -> codes.add(product.code()));
        panel.products().forEach(product -> words.addAll(product.aggregates()));
        words.addAll(codes);
        for (String word : words) {
            Check.that(!Economy.RESERVED_SECTOR_WORDS.contains(word), "The product (" + word + ") is a reserved word.");
            Set<String> selected = select(panel, product -> product.code().equals(word));
            Set<String> sum = select(panel, product -> product.aggregates().contains(word));
            Check.that(
                    selected.isEmpty() || sum.isEmpty() || selected.equals(sum),
                    "The word (" + word + ") is a product and a sum of other products.");
            Set<String> goods = selected.isEmpty() ? sum : selected;
            List<Integer> sectors = economy.sectorsOf(word);
            Set<String> ofSectors = select(
                    panel, product -> economy.indexOf(product.sector()).stream().anyMatch(sectors::contains));
            Check.that(
                    sectors.isEmpty() || goods.equals(ofSectors),
                    "The word (" + word + ") is a product and a sector, and they are not the same goods: " + goods
                            + " and " + ofSectors + ".");
        }
    }

    private static Set<String> select(CustomsPanel panel, Predicate<Product> which) {
        Set<String> selected = new LinkedHashSet<>();
        panel.products().stream().filter(which).forEach(product -> selected.add(product.code()));
        return selected;
    }
}
