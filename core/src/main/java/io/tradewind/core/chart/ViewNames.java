package io.tradewind.core.chart;

import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.projection.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the places and goods of a view are called. */
final class ViewNames {
    private final View view;
    private final String reporter;
    private final boolean isOfPanel;
    private final String source;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> partners = new HashMap<>();
    private final Map<String, String> regionOf = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();

    ViewNames(Projection projection, View view) {
        this.view = view;
        Economy economy = projection.economy();
        Optional<CustomsPanel> panel = projection.panel();
        Map<String, String> areas = areas(economy);
        panel.ifPresent(customs -> areas.put(customs.reporter(), reporterName(economy)));
        economy.regions().forEach(region -> regions.put(region.code().code(), region.name()));
        partners.putAll(regions);
        economy.sectors().forEach(sector -> products.put(sector.code().code(), sector.name()));
        isOfPanel = areas.containsKey(view.reporter());
        reporter = Words.place(
                areas.getOrDefault(view.reporter(), partners.getOrDefault(view.reporter(), view.reporter())));
        if (!isOfPanel) {
            regions.keySet().forEach(code -> regionOf.put(code, code));
        }
        if (isOfPanel) {
            panel.orElseThrow()
                    .partners()
                    .forEach(partner ->
                            partner.region().ifPresent(region -> regionOf.put(partner.code(), region.code())));
            panel.orElseThrow().partners().forEach(partner -> partners.put(partner.code(), partner.name()));
        }
        if (isOfPanel && view.isExports()) {
            panel.orElseThrow().products().forEach(product -> products.put(product.code(), product.name()));
        }
        source = (isOfPanel ? "Customs of " + Words.place(reporterName(economy)) + "; " : "") + "Tradewind, "
                + economy.id();
    }

    private static String reporterName(Economy economy) {
        return economy.reporter().map(ReporterProfile::name).orElse("");
    }

    private static Map<String, String> areas(Economy economy) {
        Map<String, String> areas = new HashMap<>();
        economy.monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .map(ProvincePanel::areas)
                .orElse(List.of())
                .forEach(area -> areas.put(area.code(), area.name()));
        return areas;
    }

    /** Whether customs counts the reporter's trade. */
    boolean isOfPanel() {
        return isOfPanel;
    }

    /** Where the numbers are from. */
    String source() {
        return source;
    }

    /** Whose trade, within a sentence. */
    String reporter() {
        return reporter;
    }

    /** With whom, within a sentence; a group goes by its own name. */
    String partner() {
        return view.partner().equals(View.WORLD) ? "the world" : place(view.partner());
    }

    /** A place within a sentence. */
    String place(String code) {
        return joined(code, partners, true);
    }

    /** Goods within a sentence. */
    String goods(String code) {
        return joined(code, products, false);
    }

    private static String joined(String code, Map<String, String> names, boolean places) {
        List<String> parts = RowQuery.partsOf(code).stream()
                .map(part -> !names.containsKey(part)
                        ? (places ? part : part + " goods")
                        : places ? Words.place(names.get(part)) : Words.goods(names.get(part)))
                .toList();
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The region of the world that a partner is, if it is one. */
    Optional<String> regionOf(String partner) {
        return Optional.ofNullable(regionOf.get(partner));
    }

    /** A partner on an axis. */
    Category partner(String code) {
        return new Category(code, Words.brief(partners.getOrDefault(code, code)));
    }

    /** A product on an axis. */
    Category product(String code) {
        String name = products.getOrDefault(code, code);
        String brief = Words.brief(name);
        return new Category(code, brief.equals("Other") ? name : brief);
    }

    /** The whole flow of the view: {@code China's exports of toys to the United States}. */
    String flow() {
        return Words.of(reporter) + " " + bareFlow()
                + (isToTheWorld() ? "" : (view.isExports() ? " to " : " from ") + partner());
    }

    /** The same without the partner and whose it is: {@code exports of toys}. */
    String bareFlow() {
        return view.flow().label() + (view.product().equals(View.ALL) ? "" : " of " + goods(view.product()));
    }

    /** Whether the view is of everyone together. */
    boolean isToTheWorld() {
        return view.partner().equals(View.WORLD) || view.partner().equals(View.ALL);
    }
}
