package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.schedule.ModelRegions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The markets whose duties the goods of a view pay, weighted by the flows of the world's year: all exporters of the view to all importers of it.
 *
 * @param importers regions that levy
 * @param exporters regions whose goods pay
 * @param markets   the flows
 */
record DutyMarkets(Set<Integer> importers, Set<Integer> exporters, List<Market> markets) {
    private static final double PERCENT = 100;

    /**
     * One flow.
     *
     * @param flow value of it
     * @param base the duty of the world's year on it, a fraction
     */
    record Market(int origin, int destination, int sector, double flow, double base) {}

    static DutyMarkets of(Projection projection, View view) {
        Economy economy = projection.economy();
        Set<Integer> reporters = reporter(projection, view.reporter());
        Set<Integer> partners = partners(projection, view.partner(), reporters);
        Set<Integer> origins = view.isExports() ? reporters : partners;
        Set<Integer> destinations = view.isExports() ? partners : reporters;
        List<Market> markets = new ArrayList<>();
        for (int s : sectors(projection, view.product())) {
            for (int d : destinations) {
                for (int o : origins) {
                    double flow = o == d ? 0 : economy.trade().value(o, d, s);
                    if (flow > 0) {
                        markets.add(new Market(o, d, s, flow, economy.trade().tariff(o, d, s)));
                    }
                }
            }
        }
        return new DutyMarkets(destinations, origins, List.copyOf(markets));
    }

    private static Set<Integer> reporter(Projection projection, String code) {
        Economy economy = projection.economy();
        List<Integer> own = economy.regionsOf(code);
        return new TreeSet<>(own.isEmpty() ? economy.regionsOf(ReporterProfile.WORD) : own);
    }

    private static Set<Integer> partners(Projection projection, String sum, Set<Integer> reporters) {
        Economy economy = projection.economy();
        Set<Integer> regions = new TreeSet<>();
        for (String word : RowQuery.partsOf(sum)) {
            if (word.equals(View.WORLD) || word.equals(View.ALL)) {
                regions.addAll(economy.regionsOf(View.ALL));
                continue;
            }
            List<Integer> selected = economy.regionsOf(word);
            regions.addAll(selected.isEmpty() ? ofPanel(projection, word) : selected);
        }
        regions.removeAll(reporters);
        return regions;
    }

    private static Collection<Integer> ofPanel(Projection projection, String word) {
        Economy economy = projection.economy();
        Set<Integer> regions = new TreeSet<>();
        projection.panel().map(CustomsPanel::partners).orElse(List.of()).stream()
                .filter(partner ->
                        partner.code().equals(word) || partner.groups().contains(word))
                .flatMap(partner -> partner.region().stream())
                .forEach(region -> economy.indexOf(region).ifPresent(regions::add));
        if (regions.isEmpty()) {
            WorldWords.of(economy)
                    .meant(Role.REGION, word)
                    .ifPresent(region -> regions.addAll(economy.regionsOf(region)));
        }
        return regions;
    }

    private static Set<Integer> sectors(Projection projection, String sum) {
        Economy economy = projection.economy();
        Set<Integer> sectors = new TreeSet<>();
        for (String word : RowQuery.partsOf(sum)) {
            List<Integer> selected = word.equals(View.ALL) ? goods(economy) : economy.sectorsOf(word);
            sectors.addAll(selected);
            if (selected.isEmpty()) {
                projection.panel().map(CustomsPanel::products).orElse(List.of()).stream()
                        .filter(product -> product.isNamedBy(List.of(word)))
                        .forEach(product -> economy.indexOf(product.sector()).ifPresent(sectors::add));
            }
        }
        return sectors;
    }

    private static List<Integer> goods(Economy economy) {
        return economy.sectorsOf(View.ALL).stream()
                .filter(s -> !economy.sectors().get(s).code().code().equals(ModelRegions.SERVICES))
                .toList();
    }

    /** Whether any goods pay. */
    boolean isEmpty() {
        return markets.isEmpty();
    }

    /** Who levies, if it is one region. */
    Optional<RegionCode> oneImporter(Economy economy) {
        return importers.size() == 1
                ? Optional.of(economy.regions().get(importers.iterator().next()).code())
                : Optional.empty();
    }

    /** Mean duty of the world's year, percent. */
    double basePct() {
        double duty = 0;
        double value = 0;
        for (Market market : markets) {
            duty += market.flow * market.base;
            value += market.flow;
        }
        return value > 0 ? PERCENT * duty / value : Double.NaN;
    }

    /** Mean duty in percent by month of the span, the duty of the world's year and what the scenario adds to it. */
    double[] pct(Projection projection, Span months, boolean asTheLawHasIt) {
        double[] mean = new double[months.months()];
        double value = 0;
        int first = projection.timeline().indexOf(months.from());
        for (Market market : markets) {
            value += market.flow;
            Vector added = asTheLawHasIt
                    ? projection.statutoryDuties(market.origin, market.destination, market.sector)
                    : projection.addedDuties(market.origin, market.destination, market.sector);
            for (int t = 0; t < mean.length; t++) {
                mean[t] += market.flow * (market.base + added.get(first + t));
            }
        }
        for (int t = 0; t < mean.length; t++) {
            mean[t] = value > 0 ? PERCENT * mean[t] / value : Double.NaN;
        }
        return mean;
    }
}
