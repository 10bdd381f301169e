package io.tradewind.core.scenario;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the words of a scenario select in a world. */
public final class Selection {
    /** The word that selects everything. */
    public static final String ALL = WorldWords.ALL;

    private final Economy economy;
    private final Optional<CustomsPanel> panel;
    private final Map<List<String>, Set<Integer>> known = new HashMap<>();

    Selection(Economy economy) {
        this.economy = economy;
        this.panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
    }

    /** The world. */
    public Economy economy() {
        return economy;
    }

    /** Whether the world has a customs panel. */
    public boolean hasPanel() {
        return panel.isPresent();
    }

    /** Positions of the regions that the words select, in order; looked up once, because pairs of events ask for the same words over and over. */
    public Set<Integer> regions(List<String> words) {
        return known.computeIfAbsent(words, any -> {
            Set<Integer> selected = new TreeSet<>();
            words.forEach(word -> selected.addAll(economy.regionsOf(word)));
            return Collections.unmodifiableSet(selected);
        });
    }

    /** Whether both lists of words name a region in common, or a word. */
    public boolean meet(List<String> some, List<String> others) {
        return !Collections.disjoint(regions(some), regions(others)) || !Collections.disjoint(some, others);
    }

    /** Goods that the words select: sectors and products as {@code s:code} and {@code p:code}; a product carries its sector too. */
    public Set<String> goods(List<String> sectors, List<String> products) {
        Set<String> selected = new TreeSet<>();
        for (var sector : economy.sectors()) {
            String code = sector.code().code();
            if (sector.isNamedBy(sectors) || WorldWords.nameAll(sectors)) {
                selected.add("s:" + code);
                panel.ifPresent(customs -> customs.products().stream()
                        .filter(product -> product.sector().code().equals(code))
                        .forEach(product -> selected.add("p:" + product.code())));
            }
        }
        panel.ifPresent(customs -> customs.products().stream()
                .filter(product -> product.isNamedBy(products))
                .forEach(product -> selected.add("p:" + product.code())));
        return selected;
    }

    /** Reports words that select no region. */
    public void checkRegions(Findings findings, String key, List<String> words) {
        notEmpty(findings, key, words, "region");
        for (int i = 0; i < words.size(); i++) {
            if (economy.regionsOf(words.get(i)).isEmpty()) {
                checkRegion(findings, key + "[" + i + "]", words.get(i));
            }
        }
    }

    /** Reports a word that selects no region. */
    public void checkRegion(Findings findings, String key, String word) {
        if (economy.regionsOf(word).isEmpty()) {
            unknown(findings, Role.REGION, key, word);
        }
    }

    /** Reports a word that selects nothing; who may be meant is looked up only then. */
    private void unknown(Findings findings, Role role, String key, String word) {
        findings.add(WorldWords.of(economy).unknown(role, key, word));
    }

    /**
     * Reports an imposer or targets that are not found, and duties on a region's own goods. One region among the members of a targeted group leaves itself
     * out, as it does of {@code all}; {@link ScenarioNotices} says so.
     */
    public void checkParties(Findings findings, String imposer, List<String> targets) {
        checkRegion(findings, "imposer", imposer);
        checkRegions(findings, "targets", targets);
        Set<Integer> imposers = regions(List.of(imposer));
        for (int i = 0; i < targets.size(); i++) {
            List<Integer> targeted = economy.regionsOf(targets.get(i));
            if (!targets.get(i).equals(ALL)
                    && !Collections.disjoint(imposers, targeted)
                    && !leavesItselfOut(imposer, targets.get(i))) {
                findings.add(
                        "targets[" + i + "]",
                        "The imposer '" + imposer + "' is among the targets '" + targets.get(i)
                                + "': a region levies nothing on its own goods.",
                        "Maybe name the other regions of it one by one.");
            }
        }
    }

    /** Whether the imposer is one region among others of a targeted group, which then stands for the others. */
    boolean leavesItselfOut(String imposer, String target) {
        List<Integer> imposers = economy.regionsOf(imposer);
        List<Integer> targeted = economy.regionsOf(target);
        return !target.equals(ALL) && imposers.size() == 1 && targeted.size() > 1 && targeted.containsAll(imposers);
    }

    /** Reports sectors of a scope that are not found, and exempt shares of sectors outside it. */
    public void checkScope(Findings findings, TariffScope scope) {
        checkSectors(findings, "scope.sectors", scope.sectors());
        checkShares(findings, "scope.exempt", scope.exempt());
        Set<Integer> reached = new TreeSet<>();
        scope.sectors().forEach(word -> reached.addAll(economy.sectorsOf(word)));
        scope.exempt().keySet().stream()
                .filter(code -> !reached.containsAll(economy.sectorsOf(code)))
                .forEach(code -> findings.add(
                        "scope.exempt." + code,
                        "The sector '" + code + "' has an exempt share but is outside the scope.",
                        "Maybe add it to 'sectors', or remove its share."));
        checkExemptProducts(findings, scope);
        checkCodes(findings, "scope.hs", scope.hs());
        checkCodes(findings, "scope.exceptHs", scope.exceptHs());
    }

    /** Whether two scopes may reach the same goods by their codes. */
    boolean meet(TariffScope one, TariffScope other) {
        return !one.namesCodes()
                || !other.namesCodes()
                || economy.productShares()
                        .map(known -> known.any(code -> one.holds(code) && other.holds(code)))
                        .orElse(true);
    }

    /** A code that no goods of the world have: too fine for them, or, where it is to be reached, not there. */
    private void reportUnknown(Findings findings, String place, String word, boolean reached) {
        if (economy.productShares().get().any(code -> GoodsCodes.isFiner(word, code))) {
            findings.add(
                    place,
                    "The code '" + word + "' is finer than the goods that the world '" + economy.id() + "' knows.",
                    "Maybe use fewer digits.");
        } else if (reached) {
            findings.add(
                    place,
                    "No goods of the world '" + economy.id() + "' have a code that begins with '" + word + "'.",
                    "");
        }
    }

    /** Reports words that are no codes of goods, and codes whose share of trade the world does not know. */
    private void checkCodes(Findings findings, String key, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String place = key + "[" + i + "]";
            if (!GoodsCodes.isWord(word)) {
                findings.add(
                        place,
                        "'" + word + "' is no code of the Harmonized System and no range of them.",
                        "Maybe write \"8703\", \"8507.60\" or \"28-29\", in quotes.");
            } else if (economy.productShares().isEmpty()) {
                findings.add(
                        place,
                        "The world '" + economy.id() + "' does not know what its sectors are made of, so the code '"
                                + word + "' cannot act.",
                        "Maybe name 'sectors' with an 'exempt' share, or use a world with products/.");
            } else if (!economy.productShares().get().any(code -> GoodsCodes.hold(List.of(word), code))) {
                reportUnknown(findings, place, word, key.endsWith(".hs"));
            }
        }
    }

    /** Reports exempt products that are not found, or whose sector has no exempt share. A world without a panel has no products to keep apart. */
    private void checkExemptProducts(Findings findings, TariffScope scope) {
        if (panel.isEmpty()) {
            return;
        }
        Map<String, String> sectorOf = new LinkedHashMap<>();
        panel.get()
                .products()
                .forEach(
                        product -> sectorOf.put(product.code(), product.sector().code()));
        for (int i = 0; i < scope.exemptProducts().size(); i++) {
            String product = scope.exemptProducts().get(i);
            String key = "scope.exemptProducts[" + i + "]";
            if (!sectorOf.containsKey(product)) {
                findings.add(WorldWords.of(economy).unknown(Role.PRODUCT, key, product, sectorOf.keySet()));
            }
            if (sectorOf.containsKey(product) && !namesSector(scope, sectorOf.get(product))) {
                findings.add(
                        key,
                        "The product '" + product + "' is exempt, but no share of its sector is.",
                        "Maybe give '" + sectorOf.get(product) + "' a share under 'exempt'.");
            }
        }
    }

    private boolean namesSector(TariffScope scope, String sector) {
        return economy.sectors().stream()
                .anyMatch(one -> one.code().code().equals(sector)
                        && one.isNamedBy(scope.exempt().keySet()));
    }

    /** Reports words that select neither a region of the world nor a partner of the panel. */
    public void checkPartners(Findings findings, String key, List<String> words) {
        notEmpty(findings, key, words, "region");
        Set<String> known = new LinkedHashSet<>(economy.regionWords());
        panel.ifPresent(customs -> customs.partners().forEach(partner -> {
            known.add(partner.code());
            known.addAll(partner.groups());
        }));
        for (int i = 0; i < words.size(); i++) {
            if (!known.contains(words.get(i))) {
                unknown(findings, Role.PARTNER, key + "[" + i + "]", words.get(i));
            }
        }
    }

    /** Reports flows of exporters whose words select nothing: buyers of products are partners of the panel, of sectors regions of the world. */
    public void checkExports(Findings findings, Cells cells) {
        checkRegions(findings, "exporters", cells.exporters());
        if (cells.products().isEmpty()) {
            checkRegions(findings, "partners", cells.partners());
        } else {
            checkPartners(findings, "partners", cells.partners());
            checkPanelExports(findings, cells.exporters());
        }
        checkGoods(findings, cells.sectors(), cells.products());
    }

    /** Reports exporters of products that do not include the panel's reporter, whose products they are. */
    private void checkPanelExports(Findings findings, List<String> exporters) {
        panel.ifPresent(customs -> findings.require(
                regions(exporters).contains(economy.indexOf(customs.region()).orElse(-1)),
                "exporters",
                "Products are those of the customs panel of " + customs.region()
                        + ", which is not among the exporters.",
                "Maybe use 'exporters: [" + customs.region() + "]', or name sectors."));
    }

    /** Reports words that select no sector. */
    public void checkSectors(Findings findings, String key, List<String> words) {
        notEmpty(findings, key, words, "sector");
        for (int i = 0; i < words.size(); i++) {
            checkSector(findings, key + "[" + i + "]", words.get(i));
        }
    }

    private void checkSector(Findings findings, String key, String word) {
        if (economy.sectorsOf(word).isEmpty()) {
            unknown(findings, Role.SECTOR, key, word);
        }
    }

    /** Shares are those of sectors or groups of them; a share of everything is no share. */
    private void checkPart(Findings findings, String key, String word) {
        if (word.equals(ALL)) {
            Set<String> parts = new LinkedHashSet<>(economy.sectorWords());
            parts.remove(ALL);
            findings.unknown(key, "'" + word + "' is not a sector but all of them.", word, parts);
        } else {
            checkSector(findings, key, word);
        }
    }

    /** Reports shares of unknown sectors and shares outside [0, 1]. */
    public void checkShares(Findings findings, String key, Map<String, Double> shares) {
        shares.forEach((code, share) -> {
            checkPart(findings, key + "." + code, code);
            findings.require(
                    share >= 0 && share <= 1,
                    key + "." + code,
                    "The share " + Findings.text(share) + " of '" + code + "' is not between 0 and 1.",
                    share > 1 && share <= 100
                            ? "Maybe use " + Findings.text(share / 100) + "."
                            : "Maybe use a share such as 0.4.");
        });
    }

    /** Reports goods that are named by neither or by both of sectors and products, or not found. */
    public void checkGoods(Findings findings, List<String> sectors, List<String> products) {
        if (sectors.isEmpty() == products.isEmpty()) {
            findings.add(
                    "sectors",
                    "The event must name either sectors or products" + (sectors.isEmpty() ? "." : ", not both."),
                    "Maybe write 'sectors: [all]'.");
            return;
        }
        if (!sectors.isEmpty()) {
            checkSectors(findings, "sectors", sectors);
        } else {
            checkProducts(findings, products);
        }
    }

    private void checkProducts(Findings findings, List<String> words) {
        if (panel.isEmpty()) {
            return; // the event changes nothing there; ScenarioNotices says so
        }
        Set<String> known = new LinkedHashSet<>();
        panel.get().products().forEach(product -> known.add(product.code()));
        panel.get().products().forEach(product -> known.addAll(product.aggregates()));
        for (int i = 0; i < words.size(); i++) {
            if (!known.contains(words.get(i))) {
                unknown(findings, Role.PRODUCT, "products[" + i + "]", words.get(i));
            }
        }
    }

    private static void notEmpty(Findings findings, String key, List<String> words, String what) {
        findings.require(
                !words.isEmpty(),
                key,
                "The list '" + key + "' selects nothing.",
                "Maybe name at least one " + what + ".");
    }
}
