package io.tradewind.core.subnational;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.TradeDirection;
import java.util.Arrays;
import java.util.Set;

/**
 * One direction of an area's trade in the panel's base year, by product and partner.
 *
 * @param partners number of partners
 * @param values   million USD, partners next to each other
 */
record PanelCells(int partners, double[] values) {
    /** The country's own. */
    static PanelCells ofCountry(CustomsPanel panel, TradeDirection flow) {
        Matrix mix = flow == TradeDirection.EXPORTS ? panel.productMix() : panel.importMix();
        int partners = panel.partners().size();
        double[] values = new double[mix.rows() * partners];
        for (int j = 0; j < partners; j++) {
            double total = panel.baseYearUsdMn(flow, j);
            for (int p = 0; p < mix.rows(); p++) {
                values[p * partners + j] = total * mix.get(p, j);
            }
        }
        return new PanelCells(partners, values);
    }

    /** The part of these cells that has those shares in them. */
    PanelCells times(double[] shares) {
        double[] part = new double[values.length];
        for (int c = 0; c < part.length; c++) {
            part[c] = values[c] * shares[c];
        }
        return new PanelCells(partners, part);
    }

    double total() {
        return Arrays.stream(values).sum();
    }

    /** Sum over the cells that count. */
    double total(boolean[] counts) {
        double sum = 0.0;
        for (int c = 0; c < values.length; c++) {
            sum += counts[c] ? values[c] : 0.0;
        }
        return sum;
    }

    /** The cells of a partner or a group of partners. */
    boolean[] ofPartner(CustomsPanel panel, String code) {
        boolean[] counts = new boolean[values.length];
        for (int c = 0; c < counts.length; c++) {
            Partner partner = panel.partners().get(c % partners);
            counts[c] = partner.code().equals(code) || partner.groups().contains(code);
        }
        return counts;
    }

    /** The cells of a group of sectors, given as positions; imports only. */
    boolean[] ofSectors(Set<Integer> sectors) {
        boolean[] counts = new boolean[values.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = sectors.contains(c / partners);
        }
        return counts;
    }

    /** The cells of an aggregate of products; exports only. */
    boolean[] ofAggregate(CustomsPanel panel, String aggregate) {
        boolean[] counts = new boolean[values.length];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = panel.products().get(c / partners).aggregates().contains(aggregate);
        }
        return counts;
    }
}
