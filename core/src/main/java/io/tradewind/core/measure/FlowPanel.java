package io.tradewind.core.measure;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * One direction of a reporter's trade as levels by cell and month. A cell is filled when a sum over it is first asked for, level by level, and kept:
 * what nobody asks for is not worked out, what several ask for is worked out once. Growth, contributions, quantities and prices are computed from these
 * levels and nothing else. Not thread-safe.
 */
public final class FlowPanel {
    private static final int YEAR = 12;

    /** A number of each cell and month that adds up over cells. */
    @FunctionalInterface
    public interface Level {
        /** The cell's number in a month of the simulation; million, a month. */
        double of(FlowPanel panel, int product, int partner, int month);
    }

    /** Trade under the scenario, million USD. */
    public static final Level SCENARIO = (panel, p, j, t) -> panel.table.scenarioUsdMn(p, j, t);
    /** Trade on the base path: the one that the scenario names, else without its events after the origin. */
    public static final Level BASELINE = (panel, p, j, t) ->
            panel.against == null ? panel.table.baselineUsdMn(p, j, t) : panel.against.scenarioUsdMn(p, j, t);
    /** Trade under the scenario in yuan; NaN where no rate is known. */
    public static final Level SCENARIO_HOME = inHome(SCENARIO);
    /** The base path in yuan, at the rate that holds on it. */
    public static final Level BASELINE_HOME = new Home(BASELINE, true);
    /** The scenario at the prices of twelve months before. */
    public static final Level AT_OLD_PRICES = (panel, p, j, t) -> panel.deflated(p, j, t, panel.table::logPrice);
    /** The scenario at the exchange rates of twelve months before. */
    public static final Level AT_OLD_RATES = (panel, p, j, t) -> panel.deflated(p, j, t, panel.table::logExchange);
    /** The scenario at the prices of the base path. */
    public static final Level AT_BASE_PRICES = (panel, p, j, t) -> {
        double scenario = panel.scenario(p, j, t);
        return scenario == 0.0 ? scenario : at(scenario, panel.logEventPrice(p, j, t));
    };
    /** What is won from other origins, under the scenario at the prices of the base path. */
    public static final Level DIVERTED = (panel, p, j, t) -> panel.table.divertedUsdMn(p, j, t);

    /** A level in yuan, at the scenario's rate. */
    public static Level inHome(Level usd) {
        return new Home(usd, false);
    }

    /** A level in yuan: one rate a month for all cells, so that sums are converted and not each cell. */
    private record Home(Level usd, boolean onBasePath) implements Level {
        @Override
        public double of(FlowPanel panel, int product, int partner, int month) {
            return panel.cell(product, partner).at(usd, month) * perUsd(panel)[month - panel.first];
        }

        private double[] perUsd(FlowPanel panel) {
            return onBasePath ? panel.basePathHomePerUsd : panel.homePerUsd;
        }

        private double[] of(FlowPanel panel, double[] inUsd) {
            double[] rates = perUsd(panel);
            double[] home = new double[inUsd.length];
            Arrays.setAll(home, t -> inUsd[t] * rates[t]);
            return home;
        }
    }

    /**
     * A cell of a sum.
     *
     * @param product position of its product in the table
     * @param partner position of its partner
     * @param weight  how much of it belongs to the sum; 1 but for groups that share a member
     */
    public record Cell(int product, int partner, double weight) {}

    @FunctionalInterface
    private interface LogLevel {
        double of(int product, int partner, int month);
    }

    private final ReporterFlows reporter;
    private final TradeDirection flow;
    private final FlowTable table;
    private final FlowTable against;
    private final int first;
    private final int last;
    private final FlowLevels[][] cells;
    private Duties duties;
    /** Sums that were asked for, by the labels of their products and partners. */
    private final Map<List<String>, FlowLevels> known = new HashMap<>();
    /** Sums over products by partner, by the label of the products. */
    private final Map<String, FlowLevels[]> byPartners = new HashMap<>();

    private final double[] homePerUsd;
    private final double[] basePathHomePerUsd;

    /**
     * The months from a first to a last of a table of the reporter, positions in the simulation.
     *
     * @param against the same trade on the base path that the scenario names; null if it names none
     */
    FlowPanel(ReporterFlows reporter, TradeDirection flow, FlowTable table, FlowTable against, int first, int last) {
        this.reporter = reporter;
        this.flow = flow;
        this.table = table;
        this.against = against;
        this.first = Math.max(0, first);
        this.last = last;
        this.cells = new FlowLevels[table.products().size()][table.partners().size()];
        Projection projection = reporter.projection();
        boolean known = reporter.isOfPanel();
        this.homePerUsd = months(t -> known ? projection.homePerUsd(flow, t) : Double.NaN);
        this.basePathHomePerUsd = months(t -> known ? projection.basePathHomePerUsd(flow, t) : Double.NaN);
    }

    /**
     * A direction of a reporter's trade through all channels.
     *
     * @param reporter the panel's reporter, a province or a region of the world
     * @param from     first month that will be asked for
     * @param to       last such month, within the projection
     * @throws InvalidInputException if there is no such reporter
     */
    public static FlowPanel of(
            Projection projection, String reporter, TradeDirection flow, YearMonth from, YearMonth to) {
        int last = projection.timeline().indexOf(to);
        Check.that(last < projection.timeline().months(), "The projection ends before " + to + ".");
        String code = ProjectionTable.reporter(projection, reporter);
        ReporterFlows flows = ReporterFlows.ofAllChannels(projection, code);
        return new FlowPanel(
                flows,
                flow,
                flows.table(flow),
                flows.against(flow),
                projection.timeline().indexOf(from),
                last);
    }

    /** The same months of the same reporter in another projection of the same world, which may start in another month. */
    public FlowPanel under(Projection other) {
        ReporterFlows flows = reporter.under(other);
        int moved = other.timeline().indexOf(reporter.projection().timeline().month(0));
        return new FlowPanel(flows, flow, flows.table(flow), flows.against(flow), first + moved, last + moved);
    }

    /** The table whose cells these are. */
    public FlowTable table() {
        return table;
    }

    /** Code of the reporter. */
    public String reporter() {
        return reporter.code();
    }

    boolean isOfPanel() {
        return reporter.isOfPanel();
    }

    /** Its direction. */
    public TradeDirection flow() {
        return flow;
    }

    /** Its projection. */
    public Projection projection() {
        return reporter.projection();
    }

    CodeSets partners() {
        return reporter.partners(flow);
    }

    CodeSets products() {
        return reporter.products(flow);
    }

    /** Labels of the partners with figures that rows show. */
    public List<String> shownPartners() {
        return partners().listed().stream().map(CodeSet::label).toList();
    }

    /** Labels of the products with figures that rows show. */
    public List<String> shownProducts() {
        return products().listed().stream().map(CodeSet::label).toList();
    }

    /** The sum over a partner set and a product set, if both words have figures of their own. */
    public Optional<FlowLevels> find(String partner, String product) {
        return known(partners(), partner)
                .flatMap(js -> known(products(), product).map(ps -> sum(ps, js)));
    }

    private static Optional<CodeSet> known(CodeSets sets, String word) {
        return sets.find(word).filter(set -> !set.isUnknown());
    }

    /**
     * The cells that a partner and a product stand for, product by product.
     *
     * @throws InvalidInputException if there is no such partner or product
     */
    public List<Cell> cells(String partner, String product) {
        RowQuery query = ProjectionTable.understood(
                projection(),
                new RowQuery(
                        List.of(reporter.code()),
                        List.of(partner),
                        List.of(product),
                        Frequency.MONTH,
                        CurrencyView.USD));
        CodeSet js = own("partner", query.partners().get(0), partners());
        CodeSet ps = own("product", query.products().get(0), products());
        List<Cell> found = new ArrayList<>();
        for (int p = 0; p < ps.members().length; p++) {
            for (int j = 0; j < js.members().length; j++) {
                found.add(new Cell(ps.members()[p], js.members()[j], ps.weights()[p] * js.weights()[j]));
            }
        }
        return found;
    }

    /** What the word selects; where it has no figure of its own, it is refused with what it lies in. */
    private static CodeSet own(String field, String word, CodeSets sets) {
        return known(sets, word).orElseThrow(() -> {
            String wider = sets.show(word)
                    .filter(set -> !set.isUnknown())
                    .map(CodeSet::label)
                    .orElse(CodeSet.ALL);
            return new InvalidInputException(
                    "query",
                    List.of(new Problem(
                            field,
                            "There is no figure of '" + word + "' by itself in this direction of trade.",
                            "Maybe use '" + wider + "', of which it is a part.")));
        });
    }

    /** The levels of a cell. */
    public FlowLevels cell(int product, int partner) {
        FlowLevels known = cells[product][partner];
        if (known == null) {
            known = new FlowLevels(first, last - first + 1, level -> months(t -> level.of(this, product, partner, t)));
            cells[product][partner] = known;
        }
        return known;
    }

    private double[] months(IntToDoubleFunction month) {
        double[] path = new double[last - first + 1];
        Arrays.setAll(path, t -> month.applyAsDouble(first + t));
        return path;
    }

    /** The sum of given cells. */
    public FlowLevels sum(List<Cell> of) {
        return FlowLevels.sum(
                first,
                last - first + 1,
                of.stream().map(one -> cell(one.product(), one.partner())).toList(),
                of.stream().mapToDouble(Cell::weight).toArray());
    }

    /** Sums of product sets and partner sets. @shape product sets × partner sets */
    FlowLevels[][] sums(List<CodeSet> ofProducts, List<CodeSet> ofPartners) {
        FlowLevels[][] sums = new FlowLevels[ofProducts.size()][ofPartners.size()];
        for (int p = 0; p < sums.length; p++) {
            for (int j = 0; j < sums[p].length; j++) {
                sums[p][j] = sum(ofProducts.get(p), ofPartners.get(j));
            }
        }
        return sums;
    }

    /** First over products, then over partners; what several queries ask for is added up once. */
    FlowLevels sum(CodeSet ofProducts, CodeSet ofPartners) {
        return known.computeIfAbsent(
                List.of(ofProducts.label(), ofPartners.label()), any -> add(ofProducts, ofPartners));
    }

    private FlowLevels add(CodeSet ofProducts, CodeSet ofPartners) {
        FlowLevels[] byPartner = byPartners.computeIfAbsent(
                ofProducts.label(), any -> new FlowLevels[table.partners().size()]);
        List<FlowLevels> parts = new ArrayList<>();
        for (int j : ofPartners.members()) {
            byPartner[j] = byPartner[j] == null ? ofProducts(ofProducts, j) : byPartner[j];
            parts.add(byPartner[j]);
        }
        return sum(parts, ofPartners.weights());
    }

    private FlowLevels sum(List<FlowLevels> parts, double[] weights) {
        FlowLevels sum = FlowLevels.sum(first, last - first + 1, parts, weights);
        return new FlowLevels(
                first,
                last - first + 1,
                level -> level instanceof Home home ? home.of(this, sum.path(home.usd)) : sum.path(level));
    }

    private FlowLevels ofProducts(CodeSet set, int partner) {
        List<FlowLevels> parts =
                Arrays.stream(set.members()).mapToObj(p -> cell(p, partner)).toList();
        return sum(parts, set.weights());
    }

    private double scenario(int product, int partner, int month) {
        return cell(product, partner).at(SCENARIO, month);
    }

    /** What importers collect on these flows. */
    Duties duties() {
        duties = duties == null ? reporter.duties(flow) : duties;
        return duties;
    }

    /** The scenario less what a log level has grown by in twelve months. */
    private double deflated(int product, int partner, int month, LogLevel log) {
        double scenario = scenario(product, partner, month);
        return month < YEAR || scenario == 0.0
                ? scenario
                : at(scenario, log.of(product, partner, month) - log.of(product, partner, month - YEAR));
    }

    /** How much dearer in logs than on the base path. */
    private double logEventPrice(int product, int partner, int month) {
        double log = table.logEventPrice(product, partner, month);
        return against == null ? log : log - against.logEventPrice(product, partner, month);
    }

    private static double at(double value, double dearer) {
        return dearer == 0.0 ? value : value * Math.exp(-dearer);
    }
}
