package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Question;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.projection.Projection;
import java.util.HashMap;
import java.util.Map;

/** A flow in words. */
final class FlowName {
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> goods = new HashMap<>();

    FlowName(Projection projection) {
        projection
                .economy()
                .regions()
                .forEach(region -> places.put(region.code().code(), region.name()));
        projection.economy().sectors().forEach(sector -> goods.put(sector.code().code(), sector.name()));
        projection.panel().ifPresent(panel -> {
            places.put(panel.reporter(), places.getOrDefault(panel.region().code(), panel.reporter()));
            panel.partners().forEach(partner -> places.put(partner.code(), partner.name()));
            panel.products().forEach(product -> goods.put(product.code(), product.name()));
        });
        projection
                .economy()
                .monthlyBaseline()
                .flatMap(MonthlyBaseline::provinces)
                .ifPresent(known -> known.areas().stream()
                        .filter(area -> area.inside().isPresent())
                        .forEach(area -> places.put(area.code(), area.name())));
        places.put(WorldWords.WORLD, "the world");
    }

    /** Such as {@code exports of China to United States}. */
    String of(Question question) {
        boolean exports = question.flow() == TradeDirection.EXPORTS;
        String what = question.product().equals(WorldWords.ALL)
                ? ""
                : " (" + goods.getOrDefault(question.product(), question.product()) + ")";
        return (exports ? "exports" : "imports") + what + " of " + reporter(question) + (exports ? " to " : " from ")
                + places.getOrDefault(question.partner(), question.partner());
    }

    /** The reporter's name. */
    String reporter(Question question) {
        return places.getOrDefault(question.reporter(), question.reporter());
    }
}
