package io.tradewind.core.chart;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a view is of in its world: months, cells and names. It is found once and holds in every run of that world.
 *
 * @param view      what is looked at, in codes
 * @param names     what things are called
 * @param span      months of its period
 * @param shown     months of a path: the horizon and the year before it
 * @param cells     cells of partner and product
 * @param ofPartner one cell for each member of the partner, with its weight
 * @param partners  every single partner
 * @param places    its position among the partners of the table
 * @param byPartner its cells in that product
 * @param products  every single product
 * @param byProduct its cells with that partner
 * @param duties    whose duties are paid
 */
record Frame(
        View view,
        ViewNames names,
        Span span,
        Span shown,
        List<Cell> cells,
        List<Cell> ofPartner,
        List<Category> partners,
        List<Integer> places,
        List<List<Cell>> byPartner,
        List<Category> products,
        List<List<Cell>> byProduct,
        DutyMarkets duties) {
    /** The view's frame; a word of it that means nothing there is refused with what may have been meant. */
    static Frame of(Projection projection, View asked) {
        View view = understood(projection, asked);
        Horizon horizon = projection.scenario().horizon();
        Span span = Span.of(view.period(), horizon);
        Span shown = shown(projection.timeline(), horizon);
        ViewNames names = new ViewNames(projection, view);
        FlowPanel panel = FlowPanel.of(projection, view.reporter(), view.flow(), span.from(), span.to());
        Map<Integer, Double> ofPartner = new LinkedHashMap<>();
        panel.cells(view.partner(), View.ALL).forEach(cell -> ofPartner.put(cell.partner(), cell.weight()));
        Map<Integer, Double> ofProduct = new LinkedHashMap<>();
        panel.cells(View.WORLD, view.product()).forEach(cell -> ofProduct.put(cell.product(), cell.weight()));
        Set<String> ownPartners = Set.copyOf(panel.shownPartners());
        List<Category> partners = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<List<Cell>> byPartner = new ArrayList<>();
        List<String> partnerCodes = panel.table().partners();
        for (int j = 0; j < partnerCodes.size(); j++) {
            if (ownPartners.contains(partnerCodes.get(j))) {
                int partner = j;
                places.add(j);
                partners.add(names.partner(partnerCodes.get(j)));
                byPartner.add(ofProduct.entrySet().stream()
                        .map(product -> new Cell(product.getKey(), partner, product.getValue()))
                        .toList());
            }
        }
        List<Category> products = new ArrayList<>();
        List<List<Cell>> byProduct = new ArrayList<>();
        List<String> productCodes = panel.table().products();
        for (int p = 0; p < productCodes.size(); p++) {
            int product = p;
            products.add(names.product(productCodes.get(p)));
            byProduct.add(ofPartner.entrySet().stream()
                    .map(partner -> new Cell(product, partner.getKey(), partner.getValue()))
                    .toList());
        }
        return new Frame(
                view,
                names,
                span,
                shown,
                panel.cells(view.partner(), view.product()),
                ofPartner.entrySet().stream()
                        .map(partner -> new Cell(0, partner.getKey(), partner.getValue()))
                        .toList(),
                List.copyOf(partners),
                List.copyOf(places),
                List.copyOf(byPartner),
                List.copyOf(products),
                List.copyOf(byProduct),
                DutyMarkets.of(projection, view));
    }

    /** Position of the first month of the period among those of a path. */
    int periodStart() {
        return (int) shown.from().until(span.from(), ChronoUnit.MONTHS);
    }

    private static View understood(Projection projection, View view) {
        RowQuery codes = ProjectionTable.understood(
                projection,
                new RowQuery(
                        List.of(view.reporter()),
                        List.of(view.partner()),
                        List.of(view.product()),
                        Frequency.MONTH,
                        CurrencyView.USD));
        return new View(
                codes.reporters().get(0),
                view.flow(),
                codes.partners().get(0),
                codes.products().get(0),
                view.period());
    }

    private static Span shown(Timeline timeline, Horizon horizon) {
        YearMonth before = horizon.from().minusYears(1);
        return new Span(before.isBefore(timeline.first()) ? timeline.first() : before, horizon.to());
    }
}
