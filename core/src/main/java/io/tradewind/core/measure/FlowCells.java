package io.tradewind.core.measure;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.List;

/** The cells of a table that a reporter, partner and product stand for, so that one number of one month need not wait for every row. */
public final class FlowCells {
    /**
     * A cell.
     *
     * @param product position of its product in the table
     * @param partner position of its partner
     * @param weight  how much of it belongs to the sum; 1 but for groups that share a member
     */
    public record Cell(int product, int partner, double weight) {}

    private final ReporterFlows flows;
    private final CustomsFlow flow;
    private final FlowTable table;
    private final List<Cell> cells;

    private FlowCells(ReporterFlows flows, CustomsFlow flow, List<Cell> cells) {
        this.flows = flows;
        this.flow = flow;
        this.table = flows.table(flow);
        this.cells = List.copyOf(cells);
    }

    /**
     * The cells of a flow.
     *
     * @param reporter the panel's reporter, a province or a region of the world
     * @param partner  a partner, a group, or {@code WLD}
     * @param product  a product, a sum of products, or {@code all}
     * @throws io.tradewind.core.base.InvalidInputException if there is no such reporter, partner or product
     */
    public static FlowCells of(
            Projection projection, String reporter, CustomsFlow flow, String partner, String product) {
        RowQuery query = ProjectionTable.understood(
                projection,
                new RowQuery(List.of(reporter), List.of(partner), List.of(product), Frequency.MONTH, CurrencyView.USD));
        ReporterFlows flows =
                ReporterFlows.ofAllChannels(projection, query.reporters().get(0));
        CodeSet partners = find("--partner", query.partners().get(0), flows.partners(flow));
        CodeSet products = find("--product", query.products().get(0), flows.products(flow));
        List<Cell> cells = new ArrayList<>();
        for (int p = 0; p < products.members().length; p++) {
            for (int j = 0; j < partners.members().length; j++) {
                cells.add(new Cell(
                        products.members()[p], partners.members()[j], products.weights()[p] * partners.weights()[j]));
            }
        }
        return new FlowCells(flows, flow, cells);
    }

    /** What the word selects; where it has no figure of its own, it is refused with what it lies in. */
    private static CodeSet find(String option, String word, CodeSets sets) {
        return sets.find(word).filter(set -> !set.isUnknown()).orElseThrow(() -> {
            String wider = sets.show(word)
                    .filter(set -> !set.isUnknown())
                    .map(CodeSet::label)
                    .orElse(CodeSet.ALL);
            return new InvalidInputException(
                    "query",
                    List.of(new Problem(
                            option,
                            "There is no figure of '" + word + "' by itself in this direction of trade.",
                            "Maybe use '" + wider + "', of which it is a part.")));
        });
    }

    /** The same cells in another projection of the same world. */
    public FlowCells under(Projection other) {
        return new FlowCells(flows.under(other), flow, cells);
    }

    /** The table that they are cells of. */
    public FlowTable table() {
        return table;
    }

    /** The cells, product by product. */
    public List<Cell> cells() {
        return cells;
    }
}
