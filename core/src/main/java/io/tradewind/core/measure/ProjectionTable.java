package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a projection into rows. */
public final class ProjectionTable {

    private static final String TOTAL = "total";

    private final Projection projection;

    private ProjectionTable(Projection projection) {
        this.projection = projection;
    }

    /**
     * The rows that a query asks for, by reporter, flow, partner, product and period.
     *
     * @throws InvalidInputException if it asks for a reporter, partner or product that does not exist
     */
    public static List<ProjectionRow> rows(Projection projection, RowQuery query) {
        return new ProjectionTable(projection).rows(query);
    }

    private List<ProjectionRow> rows(RowQuery query) {
        List<ProjectionRow> rows = new ArrayList<>();
        Set<String> partnersSeen = new LinkedHashSet<>();
        Set<String> productsSeen = new LinkedHashSet<>();
        for (String reporter : reporters(query)) {
            for (ReporterFlow flow : flowsOf(reporter)) {
                flow.partners().forEach(set -> partnersSeen.add(set.label()));
                flow.products().forEach(set -> productsSeen.add(set.label()));
                rows.addAll(new RowBuilder(projection, query, reporter, flow).rows());
            }
        }
        check("--partner", query.partners(), partnersSeen);
        check("--product", query.products(), productsSeen);
        return rows;
    }

    /**
     * One direction of a reporter, or both together, added up.
     *
     * @param label    {@code exports}, {@code imports} or {@code total}
     * @param partners partner sets
     * @param products product sets, everything first
     * @param sums     their sums
     */
    record ReporterFlow(String label, List<CodeSet> partners, List<CodeSet> products, FlowSums sums) {}

    private List<String> reporters(RowQuery query) {
        Economy economy = projection.economy();
        List<String> known = new ArrayList<>();
        projection.panelReporter().ifPresent(known::add);
        economy.regions().forEach(region -> known.add(region.code().code()));
        if (query.reporters().isEmpty()) {
            return projection.panelReporter().map(List::of).orElse(known);
        }
        if (query.reporters().contains("all")) {
            return known;
        }
        check("--reporter", query.reporters(), known);
        return query.reporters();
    }

    private static void check(String option, List<String> asked, Collection<String> known) {
        List<Problem> problems = asked.stream()
                .filter(word -> !known.contains(word))
                .map(word -> new Problem(
                        option, "There is no '" + word + "' in this projection.", Nearest.hint(word, known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException("query", problems);
        }
    }

    private List<ReporterFlow> flowsOf(String reporter) {
        boolean panel = projection.panelReporter().filter(reporter::equals).isPresent();
        List<ReporterFlow> flows = new ArrayList<>();
        for (CustomsFlow flow : CustomsFlow.values()) {
            flows.add(panel ? ofPanel(flow) : ofRegion(reporter, flow));
        }
        ReporterFlow exports = flows.get(0);
        ReporterFlow imports = flows.get(1);
        FlowSums both = FlowSums.total(
                exports.sums(),
                imports.sums(),
                exports.partners().size(),
                projection.timeline().months());
        flows.add(new ReporterFlow(TOTAL, exports.partners(), exports.products().subList(0, 1), both));
        return flows;
    }

    private ReporterFlow ofPanel(CustomsFlow flow) {
        CustomsPanel panel = projection.panel().orElseThrow();
        List<CodeSet> partners = CodeSet.partnersOf(panel, flow);
        List<CodeSet> products =
                flow == CustomsFlow.EXPORTS ? CodeSet.productsOf(panel) : CodeSet.sectorsOf(projection.economy());
        double[] cnyPerUsd = new double[projection.timeline().months()];
        for (int t = 0; t < cnyPerUsd.length; t++) {
            cnyPerUsd[t] = projection.cnyPerUsd(flow, t);
        }
        return reporterFlow(flow, projection.panelTable(flow), partners, products, cnyPerUsd);
    }

    private ReporterFlow ofRegion(String reporter, CustomsFlow flow) {
        Economy economy = projection.economy();
        RegionCode region = RegionCode.of(reporter);
        List<CodeSet> partners =
                CodeSet.partnersOf(economy, economy.indexOf(region).orElseThrow());
        double[] noRates = new double[projection.timeline().months()];
        Arrays.fill(noRates, Double.NaN);
        FlowTable table = projection.worldTable(region, flow);
        return reporterFlow(flow, table, partners, CodeSet.sectorsOf(economy), noRates);
    }

    private static ReporterFlow reporterFlow(
            CustomsFlow flow, FlowTable table, List<CodeSet> partners, List<CodeSet> products, double[] cnyPerUsd) {
        return new ReporterFlow(flow.label(), partners, products, FlowSums.of(table, products, partners, cnyPerUsd));
    }
}
