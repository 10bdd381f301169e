package io.tradewind.core.measure;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.FlowSums.Sums;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.region.AreaResidual;
import io.tradewind.core.region.Provinces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The directions of one reporter: the panel's reporter, one of its provinces, or a region of the world. */
final class ReporterFlows {
    private static final String TOTAL = "total";

    private final Projection projection;
    private final String reporter;
    private final boolean panel;
    private final Optional<Provinces> provinces;
    private final Map<CustomsFlow, FlowSums> allChannels = new EnumMap<>(CustomsFlow.class);

    private ReporterFlows(Projection projection, String reporter, boolean panel, Optional<Provinces> provinces) {
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
        return new ReporterFlows(other, reporter, panel, provinces.map(known -> known.in(other, AreaResidual.NONE)));
    }

    /** Whether the customs panel counts its trade. */
    boolean isOfPanel() {
        return panel;
    }

    /** The channels that this reporter has, then the owners, as {@code all/private}. */
    List<String> channels() {
        List<String> names = new ArrayList<>(List.of(CodeSet.ALL));
        if (provinces.isPresent()) {
            Arrays.stream(Channel.values()).map(Channel::label).forEach(names::add);
            Arrays.stream(Ownership.values()).map(ReporterFlows::name).forEach(names::add);
        }
        return names;
    }

    private static String name(Ownership owner) {
        return RowQuery.channelOf(owner.label());
    }

    /** The directions through the channels of a query, or of its owners; all of them together if none is named. */
    List<ReporterFlow> of(RowQuery query) {
        List<String> asked = query.channels();
        List<ReporterFlow> flows = new ArrayList<>();
        if (asked.isEmpty() || asked.contains(CodeSet.ALL)) {
            flows.addAll(through(query, CodeSet.ALL, false, this::table));
        }
        if (provinces.isEmpty()) {
            return flows;
        }
        for (Channel channel : Channel.values()) {
            if (asked.contains(channel.label())) {
                flows.addAll(through(
                        query,
                        channel.label(),
                        channel.overlaps(),
                        flow -> provinces.get().table(reporter, flow, channel)));
            }
        }
        for (Ownership owner : Ownership.values()) {
            if (asked.contains(name(owner))) {
                flows.addAll(through(
                        query, name(owner), false, flow -> provinces.get().table(reporter, flow, owner)));
            }
        }
        return flows;
    }

    private List<ReporterFlow> through(
            RowQuery query, String name, boolean overlaps, Function<CustomsFlow, FlowTable> tables) {
        List<ReporterFlow> flows = new ArrayList<>();
        List<Sums[]> everything = new ArrayList<>();
        for (CustomsFlow flow : CustomsFlow.values()) {
            FlowSums all = allChannels.computeIfAbsent(flow, any -> sums(flow, table(flow)));
            FlowSums own = name.equals(CodeSet.ALL) ? all : sums(flow, tables.apply(flow));
            List<CodeSet> partners = partners(flow).select(query.partners());
            List<CodeSet> products = products(flow).select(query.products());
            Sums whole = all.of(products(flow).whole(), partners(flow).whole())[0][0];
            Sums[][] sums = own.of(products, partners);
            flows.add(new ReporterFlow(flow.label(), name, overlaps, partners, products, sums, whole));
            everything.add(own.of(products(flow).whole(), partners)[0]);
        }
        if (query.products().isEmpty() || query.products().contains(CodeSet.ALL)) {
            flows.add(both(flows.get(0), flows.get(1), everything));
        }
        return flows;
    }

    /** Everything of both directions. */
    private ReporterFlow both(ReporterFlow exports, ReporterFlow imports, List<Sums[]> everything) {
        Sums[][] sums = {FlowSums.both(everything.get(0), everything.get(1))};
        Sums whole = FlowSums.both(new Sums[] {exports.whole()}, new Sums[] {imports.whole()})[0];
        return new ReporterFlow(
                TOTAL,
                exports.channel(),
                exports.aggregate(),
                exports.partners(),
                products(CustomsFlow.EXPORTS).whole(),
                sums,
                whole);
    }

    private FlowSums sums(CustomsFlow flow, FlowTable table) {
        int months = projection.timeline().months();
        double[] scenario = new double[months];
        double[] basePath = new double[months];
        for (int t = 0; t < months; t++) {
            scenario[t] = panel ? projection.cnyPerUsd(flow, t) : Double.NaN;
            basePath[t] = panel ? projection.basePathCnyPerUsd(flow, t) : Double.NaN;
        }
        return new FlowSums(table, scenario, basePath);
    }

    /** The table of a direction, all channels together. */
    FlowTable table(CustomsFlow flow) {
        if (!panel) {
            return projection.worldTable(RegionCode.of(reporter), flow);
        }
        return provinces.map(known -> known.table(reporter, flow)).orElseGet(() -> projection.panelTable(flow));
    }

    /** The partners of a direction. */
    CodeSets partners(CustomsFlow flow) {
        if (panel) {
            return CodeSets.partnersOf(projection.panel().orElseThrow(), flow);
        }
        Economy economy = projection.economy();
        return CodeSets.partnersOf(
                economy, economy.indexOf(RegionCode.of(reporter)).orElseThrow());
    }

    /** The products of a direction. */
    CodeSets products(CustomsFlow flow) {
        CustomsPanel customs = projection.panel().orElse(null);
        return panel && flow == CustomsFlow.EXPORTS
                ? CodeSets.productsOf(customs, projection.economy())
                : CodeSets.sectorsOf(projection.economy());
    }
}
