package io.tradewind.core.subnational;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.ChannelCell;
import io.tradewind.core.model.DirectedShares;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Provinces on the toy panel. Exports a month: 100 to the United States, 60 to Viet Nam, 200 to the EU, 40 elsewhere, half machines and half
 * shirts; imports half of that. The coast has half of the exports, 70 % of them machines; a quarter of the imports, 80 % of them machinery; the port,
 * inside it, has a tenth of the country's exports. Nothing is known of the hills. 60 % general trade, 20 % processing, 10 % e-commerce but 40 % of the
 * shirts for the United States, 5 % of exports market procurement; half private, 30 % foreign,
 * but of the coast's imports 40 % private.
 */
final class ToyProvinces {
    private ToyProvinces() {}

    /** With all that rows by channel and owner may need. */
    static Projection project(Parameters parameters, Event... events) {
        return prepare(parameters, events).project(RunSpec.AS_PREPARED.withGroups(List.of(TradeGroup.values())));
    }

    static PreparedScenario prepare(Parameters parameters, Event... events) {
        Economy world = ToyPanels.withPanel();
        Economy withProvinces = world.toBuilder()
                .monthlyBaseline(world.monthlyBaseline().orElseThrow().withProvinces(provinces()))
                .build();
        Scenario scenario = Scenario.of("law", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
        return ProjectionEngine.standard().prepare(withProvinces, scenario, parameters);
    }

    private static Figure figure(double value) {
        return new Figure(value, "2024", DataStatus.VERIFIED, "made up");
    }

    private static <K> SortedMap<K, Figure> figures(Map<K, Double> values) {
        SortedMap<K, Figure> figures = new TreeMap<>();
        values.forEach((key, value) -> figures.put(key, figure(value)));
        return figures;
    }

    private static ProvincePanel provinces() {
        SortedMap<Channel, Figure> channels = figures(
                Map.of(Channel.GENERAL, .6, Channel.PROCESSING, .2, Channel.CBEC, .1, Channel.MARKET_PROCUREMENT, .05));
        Province country = new Province(
                "CN",
                "All",
                Optional.empty(),
                false,
                figures(Map.of(TradeDirection.EXPORTS, 1000.0, TradeDirection.IMPORTS, 400.0)),
                DirectedShares.of(channels),
                DirectedShares.of(figures(Map.of(Ownership.PRIVATE, .5, Ownership.FOREIGN, .3))),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        Province coast = new Province(
                "CN-CO",
                "Coast",
                Optional.of("CN"),
                false,
                figures(Map.of(TradeDirection.EXPORTS, 500.0, TradeDirection.IMPORTS, 100.0)),
                DirectedShares.none(),
                new DirectedShares<>(
                        figures(Map.of(Ownership.PRIVATE, .5)),
                        Map.of(TradeDirection.IMPORTS, figures(Map.of(Ownership.PRIVATE, .4)))),
                new TreeMap<>(),
                figures(Map.of("mechanical-electrical", .7)),
                figures(Map.of("machinery", .8)));
        Province port = new Province(
                "CN-CO-Port",
                "Port",
                Optional.of("CN-CO"),
                false,
                figures(Map.of(TradeDirection.EXPORTS, 100.0)),
                DirectedShares.none(),
                DirectedShares.none(),
                figures(Map.of("USA", .4)),
                new TreeMap<>(),
                new TreeMap<>());
        Province rest = new Province(
                "CN-XX",
                "Rest",
                Optional.of("CN"),
                true,
                new TreeMap<>(),
                DirectedShares.none(),
                DirectedShares.none(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        return new ProvincePanel(
                List.of(country, coast, port, Province.unknown("CN-HI", "Hills", "CN"), rest),
                List.of(new ChannelCell(Channel.CBEC, TradeDirection.EXPORTS, "shirts", "USA", figure(.4))));
    }
}
