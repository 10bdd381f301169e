package io.tradewind.scenarios.data;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Partner tables of the base year with the months printed since. Partners that are printed only within a sum, such as members of the European Union,
 * share what it leaves as they did twelve months before. A partner that is printed in neither way moves with what its continent's print leaves for such
 * partners, twelve months before to now; then all of them are scaled to what the print of all partners leaves.
 */
final class PartnerExtension {
    /** Groups of partners whose sum is printed. */
    private static final List<String> SUMS = List.of("EU27", "XSE", "AFR", "XLA", "XOC");

    private static final List<String> CONTINENTS = List.of("ASIA", "EUROPE");
    private static final int YEAR = 12;

    private final CustomsPanel panel;
    private final Map<YearMonth, Map<String, PartnerMonth>> rows = new TreeMap<>();
    private final int months;

    /** The tables up to {@code last}. */
    PartnerExtension(CustomsPanel panel, List<PartnerMonth> printed, YearMonth last) {
        this.panel = panel;
        printed.forEach(row ->
                rows.computeIfAbsent(row.month(), month -> new TreeMap<>()).put(row.partner(), row));
        this.months = (int) panel.firstMonth().until(last, ChronoUnit.MONTHS) + 1;
    }

    /** Rows are months, columns the partners of the panel; each row sums to the print of all partners. */
    Matrix table(TradeDirection flow) {
        int n = panel.partners().size();
        double[] cells = new double[months * n];
        for (int m = 0; m < months; m++) {
            YearMonth month = panel.firstMonth().plusMonths(m);
            for (int j = 0; j < n; j++) {
                cells[m * n + j] = panel.covers(month)
                        ? panel.valueUsdMn(flow, month, j)
                        : printed(month, panel.partners().get(j).code(), flow, Double.NaN);
            }
            if (!panel.covers(month)) {
                SUMS.forEach(sum -> fillSum(sum, flow, month, cells));
                fillRest(flow, month, cells, m * n);
            }
        }
        return Matrix.of(months, n, cells);
    }

    private double printed(YearMonth month, String code, TradeDirection flow, double otherwise) {
        PartnerMonth row = rows.getOrDefault(month, Map.of()).get(code);
        return row == null ? otherwise : row.usdMn(flow);
    }

    /** Fills the members of a printed sum that are not printed by themselves. */
    private void fillSum(String sum, TradeDirection flow, YearMonth month, double[] cells) {
        int n = panel.partners().size();
        int from = position(month) * n;
        double rest = printed(month, sum, flow, Double.NaN);
        double before = 0.0;
        for (int j = 0; j < n; j++) {
            if (panel.partners().get(j).groups().contains(sum)) {
                boolean open = Double.isNaN(cells[from + j]);
                before += open ? cells[from + j - YEAR * n] : 0.0;
                rest -= open ? 0.0 : cells[from + j];
            }
        }
        for (int j = 0; j < n && before > 0; j++) {
            if (panel.partners().get(j).groups().contains(sum) && Double.isNaN(cells[from + j])) {
                cells[from + j] = cells[from + j - YEAR * n] * Math.max(rest, 0.0) / before;
            }
        }
    }

    private int position(YearMonth month) {
        return (int) panel.firstMonth().until(month, ChronoUnit.MONTHS);
    }

    /** Fills the partners that are not printed. */
    private void fillRest(TradeDirection flow, YearMonth month, double[] cells, int from) {
        int n = panel.partners().size();
        double rest = printed(month, WorldWords.WORLD, flow, Double.NaN);
        double seeds = 0.0;
        boolean[] open = new boolean[n];
        for (int j = 0; j < n; j++) {
            open[j] = Double.isNaN(cells[from + j]);
            if (open[j]) {
                cells[from + j] = cells[from + j - YEAR * n]
                        * growth(flow, month, panel.partners().get(j), cells);
                seeds += cells[from + j];
            } else {
                rest -= cells[from + j];
            }
        }
        for (int j = 0; j < n; j++) {
            cells[from + j] *= open[j] ? Math.max(rest, 0.0) / seeds : 1.0;
        }
    }

    /** Growth over twelve months of what the partner's continent leaves for those that are not printed; 1 without a continent. */
    private double growth(TradeDirection flow, YearMonth month, Partner partner, double[] cells) {
        for (String continent : CONTINENTS) {
            if (partner.groups().contains(continent)) {
                double now = residual(flow, month, continent, cells);
                double before = residual(flow, month.minusYears(1), continent, cells);
                return now > 0 && before > 0 ? now / before : 1.0;
            }
        }
        return 1.0;
    }

    private double residual(TradeDirection flow, YearMonth month, String continent, double[] cells) {
        double left = printed(month, continent, flow, Double.NaN);
        int from = position(month) * panel.partners().size();
        for (int j = 0; j < panel.partners().size(); j++) {
            Partner partner = panel.partners().get(j);
            if (partner.groups().contains(continent)) {
                boolean inSum = partner.groups().stream().anyMatch(SUMS::contains);
                left -= inSum ? cells[from + j] : printed(month, partner.code(), flow, 0.0);
            }
        }
        return left;
    }

    /** Yuan per dollar that the print of all partners in both currencies implies. */
    MonthlySeries homePerUsd(TradeDirection flow) {
        double[] rates = new double[months];
        for (int m = 0; m < months; m++) {
            YearMonth month = panel.firstMonth().plusMonths(m);
            rates[m] = panel.covers(month)
                    ? panel.homePerUsd(flow).get(month)
                    : rows.get(month).get(WorldWords.WORLD).cnyMn(flow)
                            / rows.get(month).get(WorldWords.WORLD).usdMn(flow);
        }
        return MonthlySeries.of(panel.firstMonth(), Vector.of(rates));
    }
}
