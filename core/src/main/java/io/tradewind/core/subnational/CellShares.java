package io.tradewind.core.subnational;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.subnational.ProportionalFitting.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Share of each area in every cell of the country's trade, fitted to what is known of it: its level, its partners, its products. An area without a
 * level has none.
 *
 * @shape area → direction → products × partners, partners next to each other
 * @source MODEL (5.1), (5.2)
 */
final class CellShares {
    private final CustomsPanel panel;
    private final Function<String, List<Integer>> sectorsOf;
    private final ProvincePanel provinces;
    private final SortedMap<String, Map<TradeDirection, double[]>> shares = new TreeMap<>();

    /**
     * The shares.
     *
     * @param sectorsOf positions of the sectors that a word selects, in the order of the panel's import mix
     */
    CellShares(CustomsPanel panel, Function<String, List<Integer>> sectorsOf, ProvincePanel provinces) {
        this.panel = panel;
        this.sectorsOf = sectorsOf;
        this.provinces = provinces;
        String country = provinces.country().code();
        Map<TradeDirection, PanelCells> cells = new EnumMap<>(TradeDirection.class);
        for (TradeDirection flow : TradeDirection.values()) {
            cells.put(flow, PanelCells.ofCountry(panel, flow));
            double[] all = new double[cells.get(flow).values().length];
            Arrays.fill(all, 1.0);
            put(country, flow, all);
        }
        divide(provinces.country(), cells);
    }

    /** The area's shares in the cells of a direction; null if its level is not known. */
    double[] of(String area, TradeDirection flow) {
        Map<TradeDirection, double[]> known = shares.get(area);
        return known == null ? null : known.get(flow);
    }

    /** The area's shares in the cells of the area that it lies in; 0 where that has nothing. */
    double[] inside(String whole, String area, TradeDirection flow) {
        double[] of = of(whole, flow);
        double[] part = of(area, flow).clone();
        for (int c = 0; c < part.length; c++) {
            part[c] = of[c] == 0.0 ? 0.0 : part[c] / of[c];
        }
        return part;
    }

    private void put(String area, TradeDirection flow, double[] cellShares) {
        shares.computeIfAbsent(area, any -> new EnumMap<>(TradeDirection.class)).put(flow, cellShares);
    }

    private void divide(Province whole, Map<TradeDirection, PanelCells> cells) {
        for (TradeDirection flow : TradeDirection.values()) {
            if (cells.get(flow) != null) {
                divide(whole, cells, flow);
            }
        }
        for (Province part : provinces.partsOf(whole.code())) {
            if (!provinces.partsOf(part.code()).isEmpty() && shares.containsKey(part.code())) {
                Map<TradeDirection, PanelCells> inside = new EnumMap<>(TradeDirection.class);
                shares.get(part.code())
                        .forEach((flow, own) -> inside.put(
                                flow, PanelCells.ofCountry(panel, flow).times(own)));
                divide(part, inside);
            }
        }
    }

    /** Fits the parts of an area, and gives what remains of the country to its rest. */
    private void divide(Province whole, Map<TradeDirection, PanelCells> cells, TradeDirection flow) {
        List<Province> parts = provinces.partsOf(whole.code()).stream()
                .filter(part -> part.levels().containsKey(flow))
                .toList();
        PanelCells all = cells.get(flow);
        List<Margin> margins = new ArrayList<>();
        double known = 0.0;
        for (int r = 0; r < parts.size(); r++) {
            double share = parts.get(r).levels().get(flow).value()
                    / whole.levels().get(flow).value();
            known += share;
            margins.addAll(margins(r, parts.get(r), share * all.total(), cells, flow));
        }
        Check.that(known < 1, "The parts of " + whole.code() + " have more " + flow.label() + " than it has itself.");
        double[][] fitted = ProportionalFitting.fit(all.values(), parts.size() + 1, margins);
        double[] rest = of(whole.code(), flow).clone();
        for (int r = 0; r < parts.size(); r++) {
            double[] part = new double[rest.length];
            for (int c = 0; c < part.length; c++) {
                double cell = all.values()[c];
                part[c] = of(whole.code(), flow)[c] * (cell == 0.0 ? 0.0 : fitted[r][c] / cell);
                rest[c] -= part[c];
            }
            put(parts.get(r).code(), flow, part);
        }
        provinces.areas().stream()
                .filter(area -> area.rest() && area.inside().get().equals(whole.code()))
                .forEach(area -> put(area.code(), flow, rest));
    }

    private List<Margin> margins(
            int row, Province part, double level, Map<TradeDirection, PanelCells> cells, TradeDirection flow) {
        PanelCells all = cells.get(flow);
        List<Margin> margins = new ArrayList<>();
        SortedMap<String, Figure> products =
                flow == TradeDirection.EXPORTS ? part.productShares() : part.sectorShares();
        margins.addAll(grouped(
                row,
                products.keySet().stream()
                        .map(code -> ofProducts(all, flow, code))
                        .toList(),
                products.values().stream().map(Figure::value).toList(),
                level));
        List<boolean[]> groups = new ArrayList<>();
        List<Double> partnerShares = new ArrayList<>();
        for (Map.Entry<String, Figure> partner : part.partnerShares().entrySet()) {
            groups.add(all.ofPartner(panel, partner.getKey()));
            partnerShares.add(partner.getValue().value() * tilt(partner.getKey(), cells, flow));
        }
        margins.addAll(grouped(row, groups, partnerShares, level));
        if (margins.isEmpty()) {
            margins.add(Margin.all(row, all.values().length, level));
        }
        return margins;
    }

    private boolean[] ofProducts(PanelCells cells, TradeDirection flow, String code) {
        if (flow == TradeDirection.EXPORTS) {
            return cells.ofAggregate(panel, code);
        }
        Set<Integer> positions = new TreeSet<>();
        for (String word : code.split("\\+")) {
            List<Integer> selected = sectorsOf.apply(word);
            Check.that(!selected.isEmpty(), "There is no sector " + word + ".");
            positions.addAll(selected);
        }
        return cells.ofSectors(positions);
    }

    /** Share of a partner in one direction over its share in both: provinces print the latter only, and are taken to have the whole's ratio. */
    private double tilt(String partner, Map<TradeDirection, PanelCells> cells, TradeDirection flow) {
        double both = 0.0;
        double total = 0.0;
        for (PanelCells direction : cells.values()) {
            both += direction.total(direction.ofPartner(panel, partner));
            total += direction.total();
        }
        PanelCells one = cells.get(flow);
        return one.total(one.ofPartner(panel, partner)) / one.total() / (both / total);
    }

    /** Margins of groups that do not overlap, and of everything else. */
    private static List<Margin> grouped(int row, List<boolean[]> groups, List<Double> shares, double level) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Margin> margins = new ArrayList<>();
        boolean[] others = new boolean[groups.get(0).length];
        Arrays.fill(others, true);
        double left = 1.0;
        for (int g = 0; g < groups.size(); g++) {
            margins.add(new Margin(row, groups.get(g), shares.get(g) * level));
            left -= shares.get(g);
            for (int c = 0; c < others.length; c++) {
                others[c] &= !groups.get(g)[c];
            }
        }
        margins.add(new Margin(row, others, left * level));
        return margins;
    }
}
