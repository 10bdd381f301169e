package io.tradewind.core.measure;

import io.tradewind.core.base.RegionCode;
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

    /** The directions through these channels, or of these owners; all of them together if none is named. */
    List<ReporterFlow> through(List<String> asked) {
        List<ReporterFlow> flows = new ArrayList<>();
        if (asked.isEmpty() || asked.contains(CodeSet.ALL)) {
            flows.addAll(through(CodeSet.ALL, false, this::table));
        }
        if (provinces.isEmpty()) {
            return flows;
        }
        for (Channel channel : Channel.values()) {
            if (asked.contains(channel.label())) {
                flows.addAll(through(
                        channel.label(),
                        channel.overlaps(),
                        flow -> provinces.get().table(reporter, flow, channel)));
            }
        }
        for (Ownership owner : Ownership.values()) {
            if (asked.contains(name(owner))) {
                flows.addAll(through(name(owner), false, flow -> provinces.get().table(reporter, flow, owner)));
            }
        }
        return flows;
    }

    private List<ReporterFlow> through(String name, boolean overlaps, Function<CustomsFlow, FlowTable> tables) {
        List<CodeSet> partners = partners(CustomsFlow.EXPORTS);
        List<ReporterFlow> flows = new ArrayList<>();
        for (CustomsFlow flow : CustomsFlow.values()) {
            FlowSums all = allChannels.computeIfAbsent(flow, any -> sums(flow, table(flow)));
            FlowSums sums = name.equals(CodeSet.ALL) ? all : sums(flow, tables.apply(flow));
            flows.add(new ReporterFlow(flow.label(), name, overlaps, partners(flow), products(flow), sums, all));
        }
        List<CodeSet> everything = products(CustomsFlow.EXPORTS).subList(0, 1);
        FlowSums sums = both(flows.get(0).sums(), flows.get(1).sums(), partners);
        FlowSums all = both(flows.get(0).allChannels(), flows.get(1).allChannels(), partners);
        flows.add(new ReporterFlow(TOTAL, name, overlaps, partners, everything, sums, all));
        return flows;
    }

    private FlowSums both(FlowSums exports, FlowSums imports, List<CodeSet> partners) {
        return FlowSums.total(
                exports, imports, partners.size(), projection.timeline().months());
    }

    private FlowSums sums(CustomsFlow flow, FlowTable table) {
        double[] cnyPerUsd = new double[projection.timeline().months()];
        for (int t = 0; t < cnyPerUsd.length; t++) {
            cnyPerUsd[t] = panel ? projection.cnyPerUsd(flow, t) : Double.NaN;
        }
        return FlowSums.of(table, products(flow), partners(flow), cnyPerUsd);
    }

    /** The table of a direction, all channels together. */
    FlowTable table(CustomsFlow flow) {
        if (!panel) {
            return projection.worldTable(RegionCode.of(reporter), flow);
        }
        return provinces.map(known -> known.table(reporter, flow)).orElseGet(() -> projection.panelTable(flow));
    }

    /** The partners of a direction. */
    List<CodeSet> partners(CustomsFlow flow) {
        if (panel) {
            return CodeSet.partnersOf(projection.panel().orElseThrow(), flow);
        }
        Economy economy = projection.economy();
        return CodeSet.partnersOf(
                economy, economy.indexOf(RegionCode.of(reporter)).orElseThrow());
    }

    /** The products of a direction. */
    List<CodeSet> products(CustomsFlow flow) {
        CustomsPanel customs = projection.panel().orElse(null);
        return panel && flow == CustomsFlow.EXPORTS
                ? CodeSet.productsOf(customs)
                : CodeSet.sectorsOf(projection.economy());
    }
}
