package io.tradewind.core.measure;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.schedule.Timeline;
import io.tradewind.core.subnational.AreaResidual;
import io.tradewind.core.subnational.Provinces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The directions of one reporter: the panel's reporter, one of its provinces, or a region of the world. */
final class ReporterFlows {
    private static final String TOTAL = "total";

    private final Projection projection;
    private final String reporter;
    private final boolean panel;
    private final Optional<Provinces> provinces;
    /** What words select, by direction: the same in every projection of the world. */
    private final Map<TradeDirection, CodeSets> partners;

    private final Map<TradeDirection, CodeSets> products;
    /** Panels by direction and channel, once a query asks for them. */
    private final Map<TradeDirection, Map<String, FlowPanel>> panels =
            Map.of(TradeDirection.EXPORTS, new HashMap<>(), TradeDirection.IMPORTS, new HashMap<>());

    private ReporterFlows(Projection projection, String reporter, boolean panel, Optional<Provinces> provinces) {
        this(projection, reporter, panel, provinces, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private ReporterFlows(
            Projection projection,
            String reporter,
            boolean panel,
            Optional<Provinces> provinces,
            Map<TradeDirection, CodeSets> partners,
            Map<TradeDirection, CodeSets> products) {
        this.partners = partners;
        this.products = products;
        this.projection = projection;
        this.reporter = reporter;
        this.panel = panel;
        this.provinces = provinces;
    }

    static ReporterFlows of(Projection projection, String reporter, Optional<Provinces> provinces) {
        boolean area = Provinces.codes(projection).contains(reporter);
        boolean country = projection.panelReporter().filter(reporter::equals).isPresent();
        return new ReporterFlows(projection, reporter, area || country, area ? provinces : Optional.empty());
    }

    /** The same, all channels together: only parts of the country need the fitted shares of the provinces. */
    static ReporterFlows ofAllChannels(Projection projection, String reporter) {
        boolean country = projection.panelReporter().filter(reporter::equals).isPresent();
        return country
                ? new ReporterFlows(projection, reporter, true, Optional.empty())
                : of(projection, reporter, Provinces.of(projection));
    }

    /** The same reporter in another projection of the same world. */
    ReporterFlows under(Projection other) {
        return under(other, provinces.map(known -> known.in(other, AreaResidual.NONE)));
    }

    /** The same reporter on the base path that the scenario names; nothing if it names none. */
    private Optional<ReporterFlows> against() {
        return projection.against().map(base -> under(base, provinces.map(known -> known.in(base))));
    }

    /** The table of a direction on the base path, all channels together; null if the scenario names none. */
    FlowTable against(TradeDirection flow) {
        return against().map(base -> base.table(flow)).orElse(null);
    }

    /** The same with the provinces of that projection, if this has any. */
    ReporterFlows under(Projection other, Optional<Provinces> otherProvinces) {
        return new ReporterFlows(other, reporter, panel, provinces.flatMap(any -> otherProvinces), partners, products);
    }

    /** Its code. */
    String code() {
        return reporter;
    }

    /** The projection. */
    Projection projection() {
        return projection;
    }

    /** Whether the customs panel counts its trade. */
    boolean isOfPanel() {
        return panel;
    }

    /** Everything, or what goes through a channel or an owner, named as rows name it, such as {@code all/private}. */
    private record Way(String name, boolean overlaps, Function<TradeDirection, FlowTable> tables) {}

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>(List.of(new Way(CodeSet.ALL, false, this::table)));
        provinces.ifPresent(known -> {
            for (Channel channel : Channel.values()) {
                ways.add(new Way(channel.label(), channel.overlaps(), flow -> known.table(reporter, flow, channel)));
            }
            for (Ownership owner : Ownership.values()) {
                ways.add(new Way(RowQuery.channelOf(owner.label()), false, flow -> known.table(reporter, flow, owner)));
            }
        });
        return ways;
    }

    /** The channels that this reporter has, then the owners. */
    List<String> channels() {
        return ways().stream().map(Way::name).toList();
    }

    /** The directions through the channels of a query, or of its owners; all of them together if none is named. */
    List<ReporterFlow> of(RowQuery query, RowNoise noise) {
        List<String> asked = query.channels().isEmpty() ? List.of(CodeSet.ALL) : query.channels();
        return ways().stream()
                .filter(way -> asked.contains(way.name))
                .flatMap(way -> through(query, way, noise).stream())
                .toList();
    }

    private List<ReporterFlow> through(RowQuery query, Way way, RowNoise noise) {
        List<ReporterFlow> flows = new ArrayList<>();
        List<FlowLevels[]> everything = new ArrayList<>();
        for (TradeDirection flow : TradeDirection.values()) {
            FlowPanel all = panel(flow, CodeSet.ALL).orElseThrow();
            FlowPanel own = panel(flow, way);
            List<CodeSet> partners = all.partners().select(query.partners());
            List<CodeSet> products = all.products().select(query.products());
            FlowLevels whole = all.sum(
                    all.products().whole().get(0), all.partners().whole().get(0));
            FlowLevels[][] sums = noisy(own.sums(products, partners), flow, products, partners, noise);
            flows.add(new ReporterFlow(flow.label(), way.name, way.overlaps, partners, products, sums, whole));
            List<CodeSet> every = all.products().whole();
            everything.add(noisy(own.sums(every, partners), flow, every, partners, noise)[0]);
        }
        if (query.products().isEmpty() || query.products().contains(CodeSet.ALL)) {
            flows.add(both(flows.get(0), flows.get(1), everything));
        }
        return flows;
    }

    /** One trade through all channels; empty where one of the words has no figure of its own. A total is of everything. */
    Optional<ReporterFlow> one(String flow, String partner, String product) {
        if (flow.equals(TOTAL)) {
            return product.equals(CodeSet.ALL)
                    ? one(TradeDirection.EXPORTS, partner, product)
                            .flatMap(exports -> one(TradeDirection.IMPORTS, partner, product)
                                    .map(imports ->
                                            both(exports, imports, List.of(exports.sums()[0], imports.sums()[0]))))
                    : Optional.empty();
        }
        return one(TradeDirection.valueOf(flow.toUpperCase(Locale.ROOT)), partner, product);
    }

    private Optional<ReporterFlow> one(TradeDirection flow, String partner, String product) {
        FlowPanel all = panel(flow, CodeSet.ALL).orElseThrow();
        return all.partners()
                .find(partner)
                .filter(set -> !set.isUnknown())
                .flatMap(js -> all.products()
                        .find(product)
                        .filter(set -> !set.isUnknown())
                        .map(ps -> new ReporterFlow(
                                flow.label(),
                                CodeSet.ALL,
                                false,
                                List.of(js),
                                List.of(ps),
                                all.sums(List.of(ps), List.of(js)),
                                all.sum(
                                        all.products().whole().get(0),
                                        all.partners().whole().get(0)))));
    }

    private FlowLevels[][] noisy(
            FlowLevels[][] sums, TradeDirection flow, List<CodeSet> products, List<CodeSet> partners, RowNoise noise) {
        for (int p = 0; p < sums.length; p++) {
            for (int j = 0; j < sums[p].length; j++) {
                FlowLevels plain = sums[p][j];
                sums[p][j] = noise.factor(
                                reporter,
                                flow.label(),
                                partners.get(j).label(),
                                products.get(p).label())
                        .map(plain::times)
                        .orElse(plain);
            }
        }
        return sums;
    }

    /** Everything of both directions. */
    private ReporterFlow both(ReporterFlow exports, ReporterFlow imports, List<FlowLevels[]> everything) {
        FlowLevels[][] sums = new FlowLevels[1][exports.partners().size()];
        Arrays.setAll(sums[0], j -> everything.get(0)[j].plus(everything.get(1)[j]));
        return new ReporterFlow(
                TOTAL,
                exports.channel(),
                exports.aggregate(),
                exports.partners(),
                panel(TradeDirection.EXPORTS, CodeSet.ALL)
                        .orElseThrow()
                        .products()
                        .whole(),
                sums,
                exports.whole().plus(imports.whole()));
    }

    /** The panel of a direction over the horizon and the year before it; empty if the reporter has no such channel. */
    Optional<FlowPanel> panel(TradeDirection flow, String channel) {
        FlowPanel known = panels.get(flow).get(channel);
        return known != null
                ? Optional.of(known)
                : ways().stream()
                        .filter(way -> way.name.equals(channel))
                        .findFirst()
                        .map(way -> panel(flow, way));
    }

    private FlowPanel panel(TradeDirection flow, Way way) {
        return panels.get(flow).computeIfAbsent(way.name, any -> {
            Horizon horizon = projection.scenario().horizon();
            Timeline months = projection.timeline();
            int first = months.indexOf(horizon.from().minusYears(1));
            FlowTable base = against()
                    .map(other -> other.way(way.name).tables.apply(flow))
                    .orElse(null);
            return new FlowPanel(this, flow, way.tables.apply(flow), base, first, months.indexOf(horizon.to()));
        });
    }

    private Way way(String name) {
        return ways().stream().filter(way -> way.name.equals(name)).findFirst().orElseThrow();
    }

    /** The table of a direction, all channels together. */
    FlowTable table(TradeDirection flow) {
        if (!panel) {
            return projection.worldTable(RegionCode.of(reporter), flow);
        }
        return provinces.map(known -> known.table(reporter, flow)).orElseGet(() -> projection.panelTable(flow));
    }

    /** What is collected on a direction: of a part of the country at the country's rates. */
    Duties duties(TradeDirection flow) {
        FlowTable table = panel ? projection.panelTable(flow) : table(flow);
        int own = panel
                ? projection.economy().reporterIndex()
                : projection.economy().indexOf(RegionCode.of(reporter)).orElseThrow();
        return new Duties(
                projection,
                flow,
                table,
                own,
                panel,
                against().map(base -> base.duties(flow)).orElse(null));
    }

    /** The partners of a direction. */
    CodeSets partners(TradeDirection flow) {
        return partners.computeIfAbsent(flow, this::findPartners);
    }

    private CodeSets findPartners(TradeDirection flow) {
        if (panel) {
            return CodeSets.partnersOf(projection.economy(), projection.panel().orElseThrow(), flow);
        }
        Economy economy = projection.economy();
        return CodeSets.partnersOf(
                economy, economy.indexOf(RegionCode.of(reporter)).orElseThrow());
    }

    /** The products of a direction. */
    CodeSets products(TradeDirection flow) {
        return products.computeIfAbsent(flow, this::findProducts);
    }

    private CodeSets findProducts(TradeDirection flow) {
        CustomsPanel customs = projection.panel().orElse(null);
        return panel && flow == TradeDirection.EXPORTS
                ? CodeSets.productsOf(customs, projection.economy())
                : CodeSets.sectorsOf(projection.economy());
    }
}
