package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.measure.Duties;
import io.tradewind.core.measure.FlowLevels;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.FlowPanel.Cell;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.subnational.Provinces;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is shared among players: the growth of a flow in one run, its parts, and for a province the moves of its cells. */
final class FlowGrowth {
    /** Position of growth over twelve months. */
    static final int GROWTH = 0;
    /** Position of the part of the quantity. */
    static final int QUANTITY = 1;
    /** Position of the part of prices. */
    static final int PRICE = 2;
    /** Position of the part of exchange rates. */
    static final int EXCHANGE = 3;
    /** Position of what is won from other origins. */
    static final int DIVERSION = 4;
    /** Position of the duty that importers collect on the flow in that month, million USD. */
    static final int DUTY = 5;
    /** Position of the first cell. */
    static final int CELLS = 6;

    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final boolean province;
    private final FlowPanel panel;
    private final List<Cell> cells;
    private final FlowLevels levels;
    private final FlowPanel panelBefore;
    private final FlowLevels levelsBefore;
    private final int month;

    private FlowGrowth(FlowPanel panel, FlowPanel panelBefore, List<Cell> cells, int month, boolean province) {
        this.panel = panel;
        this.cells = cells;
        this.levels = panel.sum(cells);
        this.panelBefore = panelBefore;
        this.levelsBefore = panelBefore.sum(cells);
        this.month = month;
        this.province = province;
    }

    static FlowGrowth of(Projection projection, Question question) {
        FlowPanel panel = panel(projection, question, question.month());
        List<Cell> cells = panel.cells(question.partner(), question.product());
        return new FlowGrowth(
                panel,
                panel(projection, question, question.month().minusYears(1)),
                cells,
                projection.timeline().indexOf(question.month()),
                isProvince(projection, question.reporter()));
    }

    /** The flow's levels of one month: those between the two are not asked for. */
    private static FlowPanel panel(Projection projection, Question question, YearMonth month) {
        return FlowPanel.of(projection, question.reporter(), question.flow(), month, month);
    }

    /** The same flow in another run of the same world; runs of other events may start in another month. */
    FlowGrowth under(Projection other, Question question) {
        return new FlowGrowth(
                panel.under(other),
                panelBefore.under(other),
                cells,
                other.timeline().indexOf(question.month()),
                province);
    }

    /** Whether the reporter is a part of the panel's. */
    private static boolean isProvince(Projection projection, String reporter) {
        return Provinces.codes(projection).contains(reporter)
                && !projection.panelReporter().filter(reporter::equals).isPresent();
    }

    /** Whether the run is measured against a base path that it names. */
    boolean isOnBasePath() {
        return panel.projection().against().isPresent();
    }

    /** The cells that the flow is the sum of. */
    List<Cell> cells() {
        return cells;
    }

    /** The table whose cells they are. */
    FlowTable table() {
        return panel.table();
    }

    /** The regions into which the flow goes, of the panel's trade; every region for any other, such as that of a province. */
    boolean[] destinations() {
        Economy economy = panel.projection().economy();
        boolean[] destinations = new boolean[economy.regions().size()];
        if (!isOfPanelReporter(panel)) {
            Arrays.fill(destinations, true);
            return destinations;
        }
        CustomsPanel customs = economy.monthlyBaseline().orElseThrow().panel();
        for (Cell cell : cells) {
            customs.partners()
                    .get(cell.partner())
                    .region()
                    .ifPresent(region -> destinations[economy.indexOf(region).orElseThrow()] = true);
        }
        return destinations;
    }

    /** What a run needs to say of the same flow: of the panel's trade, its direction alone. */
    RunSpec asked(RunSpec spec) {
        return province ? spec.withFlow(panel.flow()) : asking(panel).apply(spec);
    }

    /** The same of a panel of flows. */
    static UnaryOperator<RunSpec> asking(FlowPanel panel) {
        return isOfPanelReporter(panel) ? spec -> spec.withFlow(panel.flow()) : UnaryOperator.identity();
    }

    private static boolean isOfPanelReporter(FlowPanel panel) {
        return panel.projection()
                .panelReporter()
                .filter(panel.reporter()::equals)
                .isPresent();
    }

    /** Growth and its parts in percentage points, then the log move of each cell of a province. */
    Vector values() {
        double[] values = new double[CELLS + (province ? cells.size() : 0)];
        growth(values);
        for (int k = 0; k + CELLS < values.length; k++) {
            values[CELLS + k] = logMove(cells.get(k));
        }
        return Vector.of(values);
    }

    private void growth(double[] values) {
        int before = month - YEAR;
        double base = levelsBefore.at(FlowPanel.SCENARIO, before);
        double value = levels.at(FlowPanel.SCENARIO, month);
        double atOldPrices = levels.at(FlowPanel.AT_OLD_PRICES, month);
        double atOldRates = levels.at(FlowPanel.AT_OLD_RATES, month);
        double diverted = levels.at(FlowPanel.DIVERTED, month) - levelsBefore.at(FlowPanel.DIVERTED, before);
        GrowthParts parts =
                GrowthParts.of(atOldPrices / base - 1, atOldRates / atOldPrices - 1, value / atOldRates - 1);
        values[GROWTH] = PERCENT * (value / base - 1);
        values[QUANTITY] = parts.quantity();
        values[PRICE] = parts.price();
        values[EXCHANGE] = parts.exchangeRate();
        values[DIVERSION] = PERCENT * diverted / base;
        values[DUTY] = levels.at(Duties.COLLECTED, month);
    }

    private double logMove(Cell cell) {
        FlowLevels own = panel.cell(cell.product(), cell.partner());
        double base = own.at(FlowPanel.BASELINE, month);
        return base > 0 ? Math.log(own.at(FlowPanel.SCENARIO, month) / base) : 0.0;
    }

    /** Share of each cell in the flow's base path. @source MODEL (5.3), ω */
    double[] baseShares() {
        double total = levels.at(FlowPanel.BASELINE, month);
        return cells.stream()
                .mapToDouble(cell -> cell.weight()
                        * panel.cell(cell.product(), cell.partner()).at(FlowPanel.BASELINE, month)
                        / total)
                .toArray();
    }
}
