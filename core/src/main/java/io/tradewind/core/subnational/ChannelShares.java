package io.tradewind.core.subnational;

import io.tradewind.core.model.Channel;
import io.tradewind.core.model.ChannelCell;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.subnational.PartTable.Share;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Shares of the channels that lie inside others in an area's cells: so that they meet the channel's share in all trade of that direction, cells of
 * which more is known keep what is known, and the rest is spread evenly.
 */
final class ChannelShares {
    /** Group of the markets that are not emerging ones. */
    static final String ADVANCED = "G7PLUS";

    private ChannelShares() {}

    /**
     * E-commerce.
     *
     * @param share   its share in all trade; NaN if not known
     * @param known   what figures say of single cells
     * @param events what the scenario says of single cells; the larger of both holds
     */
    static Share ecommerce(
            double share,
            PanelCells cells,
            TradeDirection flow,
            CustomsPanel panel,
            List<ChannelCell> known,
            ChannelEvents events) {
        double[] stated = new double[cells.values().length];
        for (int c = 0; c < stated.length && flow == TradeDirection.EXPORTS; c++) {
            int product = c / cells.partners();
            int partner = c % cells.partners();
            stated[c] = events.share(product, partner);
            for (ChannelCell cell : known) {
                boolean here = cell.channel() == Channel.CBEC
                        && cell.flow() == flow
                        && cell.product().equals(panel.products().get(product).code())
                        && cell.partner().equals(panel.partners().get(partner).code());
                stated[c] = here ? Math.max(stated[c], cell.share().value()) : stated[c];
            }
        }
        return spread(share, cells, stated, c -> true);
    }

    /** Market procurement: exports alone, and only to emerging markets, whose demand it follows, unless the scenario says more of a cell. */
    static Share marketProcurement(
            double share, PanelCells cells, TradeDirection flow, CustomsPanel panel, ChannelEvents events) {
        if (flow == TradeDirection.IMPORTS) {
            return Share.alike(0.0);
        }
        List<Partner> partners = panel.partners();
        double[] stated = new double[cells.values().length];
        Arrays.setAll(stated, c -> events.share(c / cells.partners(), c % cells.partners()));
        return spread(
                share,
                cells,
                stated,
                c -> !partners.get(c % cells.partners()).groups().contains(ADVANCED));
    }

    private static Share spread(double share, PanelCells cells, double[] stated, IntPredicate counts) {
        double fixed = 0.0;
        double open = 0.0;
        for (int c = 0; c < stated.length; c++) {
            fixed += stated[c] * cells.values()[c];
            open += stated[c] == 0.0 && counts.test(c) ? cells.values()[c] : 0.0;
        }
        double whole = share * cells.total();
        double scale = fixed > whole ? whole / fixed : 1.0;
        double even = open > 0 ? Math.min(1.0, Math.max(0.0, whole - fixed) / open) : 0.0;
        double[] result = new double[stated.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = stated[c] > 0 ? scale * stated[c] : counts.test(c) ? even : 0.0;
            result[c] = Double.isNaN(share) ? Double.NaN : result[c];
        }
        int partners = cells.partners();
        return (product, partner) -> result[product * partners + partner];
    }
}
