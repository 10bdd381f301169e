package io.tradewind.core.attribution;

import io.tradewind.core.array.Vector;
import io.tradewind.core.measure.FlowCells;
import io.tradewind.core.measure.FlowCells.Cell;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.region.Provinces;

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
    /** Position of the first cell. */
    static final int CELLS = 5;

    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final boolean province;
    private final FlowTable table;
    private final FlowCells cells;
    private final int month;

    private FlowGrowth(FlowCells cells, int month, boolean province) {
        this.cells = cells;
        this.table = cells.table();
        this.month = month;
        this.province = province;
    }

    static FlowGrowth of(Projection projection, Question question) {
        FlowCells cells =
                FlowCells.of(projection, question.reporter(), question.flow(), question.partner(), question.product());
        int month = projection.timeline().indexOf(question.month());
        return new FlowGrowth(cells, month, isProvince(projection, question.reporter()));
    }

    /** The same flow in another run of the same world; runs of other events may start in another month. */
    FlowGrowth under(Projection other, Question question) {
        return new FlowGrowth(cells.under(other), other.timeline().indexOf(question.month()), province);
    }

    /** Whether the reporter is a part of the panel's. */
    private static boolean isProvince(Projection projection, String reporter) {
        return Provinces.codes(projection).contains(reporter)
                && !projection.panelReporter().filter(reporter::equals).isPresent();
    }

    FlowCells cells() {
        return cells;
    }

    /** Growth and its parts in percentage points, then the log move of each cell of a province. */
    Vector values() {
        double[] values = new double[CELLS + (province ? cells.cells().size() : 0)];
        growth(values);
        for (int k = 0; k + CELLS < values.length; k++) {
            values[CELLS + k] = logMove(cells.cells().get(k));
        }
        return Vector.of(values);
    }

    private void growth(double[] values) {
        int before = month - YEAR;
        double base = 0.0;
        double value = 0.0;
        double atOldPrices = 0.0;
        double atOldRates = 0.0;
        double diverted = 0.0;
        for (Cell cell : cells.cells()) {
            int p = cell.product();
            int j = cell.partner();
            double now = cell.weight() * table.scenarioUsdMn(p, j, month);
            value += now;
            base += cell.weight() * table.scenarioUsdMn(p, j, before);
            atOldPrices += now * Math.exp(table.logPrice(p, j, before) - table.logPrice(p, j, month));
            atOldRates += now * Math.exp(table.logExchange(p, j, before) - table.logExchange(p, j, month));
            diverted += cell.weight() * (table.divertedUsdMn(p, j, month) - table.divertedUsdMn(p, j, before));
        }
        GrowthParts parts =
                GrowthParts.of(atOldPrices / base - 1, atOldRates / atOldPrices - 1, value / atOldRates - 1);
        values[GROWTH] = PERCENT * (value / base - 1);
        values[QUANTITY] = parts.quantity();
        values[PRICE] = parts.price();
        values[EXCHANGE] = parts.exchangeRate();
        values[DIVERSION] = PERCENT * diverted / base;
    }

    private double logMove(Cell cell) {
        double base = table.baselineUsdMn(cell.product(), cell.partner(), month);
        return base > 0 ? Math.log(table.scenarioUsdMn(cell.product(), cell.partner(), month) / base) : 0.0;
    }

    /** Share of each cell in the flow's base path. @source MODEL (5.3), ω */
    double[] baseShares() {
        double[] shares = new double[cells.cells().size()];
        double total = 0.0;
        for (int k = 0; k < shares.length; k++) {
            Cell cell = cells.cells().get(k);
            shares[k] = cell.weight() * table.baselineUsdMn(cell.product(), cell.partner(), month);
            total += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= total;
        }
        return shares;
    }
}
