package io.tradewind.core.measure;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.region.Provinces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    static ReporterFlows of(Projection projection, String reporter) {
        boolean area = Provinces.codes(projection).contains(reporter);
        boolean country = projection.panelReporter().filter(reporter::equals).isPresent();
        return new ReporterFlows(
                projection, reporter, area || country, area ? Provinces.of(projection) : Optional.empty());
    }

    /** The same, all channels together: only parts of the country need the fitted shares of the provinces. */
    static ReporterFlows ofAllChannels(Projection projection, String reporter) {
        boolean country = projection.panelReporter().filter(reporter::equals).isPresent();
        return country ? new ReporterFlows(projection, reporter, true, Optional.empty()) : of(projection, reporter);
    }

    /** The same reporter in another projection of the same world. */
    ReporterFlows under(Projection other) {
        return new ReporterFlows(other, reporter, panel, provinces.map(known -> known.under(other)));
    }

    /** The channels that this reporter has. */
    List<String> channels() {
        List<String> names = new ArrayList<>(List.of(CodeSet.ALL));
        provinces.ifPresent(
                any -> Arrays.stream(Channel.values()).map(Channel::label).forEach(names::add));
        return names;
    }

    /** The directions through these channels; all of them together if none is named. */
    List<ReporterFlow> through(List<String> asked) {
        List<ReporterFlow> flows = new ArrayList<>();
        if (asked.isEmpty() || asked.contains(CodeSet.ALL)) {
            flows.addAll(through(Optional.empty()));
        }
        if (provinces.isPresent()) {
            Arrays.stream(Channel.values())
                    .filter(channel -> asked.contains(channel.label()))
                    .forEach(channel -> flows.addAll(through(Optional.of(channel))));
        }
        return flows;
    }

    private List<ReporterFlow> through(Optional<Channel> channel) {
        List<CodeSet> partners = partners(CustomsFlow.EXPORTS);
        List<ReporterFlow> flows = new ArrayList<>();
        for (CustomsFlow flow : CustomsFlow.values()) {
            FlowSums all = allChannels.computeIfAbsent(flow, any -> sums(flow, table(flow)));
            FlowSums sums = channel.map(one -> sums(flow, provinces.get().table(reporter, flow, one)))
                    .orElse(all);
            flows.add(reporterFlow(flow.label(), channel, partners(flow), products(flow), sums, all));
        }
        List<CodeSet> everything = products(CustomsFlow.EXPORTS).subList(0, 1);
        FlowSums sums = both(flows.get(0).sums(), flows.get(1).sums(), partners);
        FlowSums all = both(flows.get(0).allChannels(), flows.get(1).allChannels(), partners);
        flows.add(reporterFlow(TOTAL, channel, partners, everything, sums, all));
        return flows;
    }

    private static ReporterFlow reporterFlow(
            String label,
            Optional<Channel> channel,
            List<CodeSet> partners,
            List<CodeSet> products,
            FlowSums sums,
            FlowSums all) {
        boolean overlaps = channel.map(Channel::overlaps).orElse(false);
        String name = channel.map(Channel::label).orElse(CodeSet.ALL);
        return new ReporterFlow(label, name, overlaps, partners, products, sums, all);
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
