package io.tradewind.scenarios.data;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.TradeDirection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mix of products by month: the mix of the base year, balanced every month (RAS) so that each partner has its printed total and each product its
 * printed one. A print is first brought to the level of the panel by the ratio of the two in the base year, since some rows are narrower than the
 * panel's product. Products that are not printed in a month share what their group leaves: vehicles, machines and electronics, farm products, all others.
 */
final class ProductExtension {
    private static final int ROUNDS = 200;
    private static final double TOLERANCE = 1e-10;
    private static final int YEAR = 12;
    /** Narrower ones before those that hold them. */
    private static final List<String> AGGREGATES = List.of("automobiles", "mechanical-electrical", "agricultural");

    /** Products that share one printed sum in a month. */
    private record Row(int[] products, double total) {
        boolean isWithin(int[] members) {
            return Arrays.stream(products).allMatch(p -> Arrays.stream(members).anyMatch(member -> member == p));
        }
    }

    private final CustomsPanel panel;
    private final Map<String, Map<YearMonth, Double>> printed = new HashMap<>();

    private ProductExtension(CustomsPanel panel) {
        this.panel = panel;
    }

    static ProductExtension of(CustomsPanel panel, List<ProductMonth> months) {
        ProductExtension extension = new ProductExtension(panel);
        months.forEach(m -> extension
                .printed
                .computeIfAbsent(m.product(), code -> new HashMap<>())
                .put(m.month(), m.exportsUsdMn()));
        return extension;
    }

    /** The panel with a mix for each month. */
    CustomsPanel extended() {
        List<Matrix> mixes = new ArrayList<>();
        for (int m = 0; m < panel.exportsUsdMn().rows(); m++) {
            mixes.add(balanced(m));
        }
        return panel.with(mixes, panel.knowledge());
    }

    /** Printed products of a month by themselves; the others with what their aggregate, or everything, leaves. */
    private List<Row> rows(int month) {
        List<Row> rows = new ArrayList<>();
        boolean[] taken = new boolean[panel.products().size()];
        for (int p = 0; p < taken.length; p++) {
            if (isPrinted(panel.products().get(p).code(), month)) {
                taken[p] = true;
                rows.add(new Row(new int[] {p}, scaled(panel.products().get(p).code(), new int[] {p}, month)));
            }
        }
        for (String aggregate : AGGREGATES) {
            int[] members = members(product -> product.aggregates().contains(aggregate));
            int[] open = Arrays.stream(members).filter(p -> !taken[p]).toArray();
            if (open.length > 0 && isPrinted(aggregate, month)) {
                rows.add(new Row(open, less(scaled(aggregate, members, month), rows, members)));
                Arrays.stream(open).forEach(p -> taken[p] = true);
            }
        }
        int[] open = members(product -> !taken[panel.products().indexOf(product)]);
        if (open.length > 0) {
            rows.add(new Row(open, less(total(month), rows, members(product -> true))));
        }
        return rows;
    }

    /** Whether a print can be set beside those of the base year. */
    private boolean isPrinted(String code, int month) {
        Map<YearMonth, Double> months = printed.getOrDefault(code, Map.of());
        for (int m = 0; m < YEAR; m++) {
            if (!months.containsKey(panel.firstMonth().plusMonths(m))) {
                return false;
            }
        }
        return months.containsKey(panel.firstMonth().plusMonths(month));
    }

    private int[] members(java.util.function.Predicate<Product> wanted) {
        return java.util.stream.IntStream.range(0, panel.products().size())
                .filter(p -> wanted.test(panel.products().get(p)))
                .toArray();
    }

    /** The print of a month at the level that the panel has in the base year. */
    private double scaled(String code, int[] products, int month) {
        double inPanel = 0.0;
        for (int j = 0; j < panel.partners().size(); j++) {
            for (int p : products) {
                inPanel += panel.productMix().get(p, j) * panel.baseYearUsdMn(TradeDirection.EXPORTS, j);
            }
        }
        double inPrint = 0.0;
        for (int m = 0; m < YEAR; m++) {
            inPrint += printed.get(code).get(panel.firstMonth().plusMonths(m));
        }
        return printed.get(code).get(panel.firstMonth().plusMonths(month)) * inPanel / inPrint;
    }

    /** A sum without those rows that lie within its members. */
    private static double less(double sum, List<Row> rows, int[] members) {
        double left = sum;
        for (Row row : rows) {
            left -= row.isWithin(members) ? row.total : 0.0;
        }
        return left;
    }

    private double total(int month) {
        double sum = 0.0;
        for (int j = 0; j < panel.partners().size(); j++) {
            sum += panel.exportsUsdMn().get(month, j);
        }
        return sum;
    }

    /** The mix of one month. */
    private Matrix balanced(int month) {
        int n = panel.partners().size();
        double[] shares = panel.productMix().toArray();
        List<Row> rows = rows(month);
        double worst = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && worst > TOLERANCE; round++) {
            worst = 0.0;
            for (Row row : rows) {
                worst = Math.max(worst, Math.abs(scale(shares, row, month) - 1.0));
            }
            for (int j = 0; j < n; j++) {
                normalise(shares, j);
            }
        }
        return Matrix.of(panel.products().size(), n, shares);
    }

    /** Scales the products of a row to their sum. */
    private double scale(double[] shares, Row row, int month) {
        int n = panel.partners().size();
        double sum = 0.0;
        for (int p : row.products) {
            for (int j = 0; j < n; j++) {
                sum += shares[p * n + j] * panel.exportsUsdMn().get(month, j);
            }
        }
        double factor = row.total / sum;
        for (int p : row.products) {
            for (int j = 0; j < n; j++) {
                shares[p * n + j] *= factor;
            }
        }
        return factor;
    }

    private void normalise(double[] shares, int partner) {
        int n = panel.partners().size();
        double sum = 0.0;
        for (int p = 0; p < panel.products().size(); p++) {
            sum += shares[p * n + partner];
        }
        for (int p = 0; p < panel.products().size(); p++) {
            shares[p * n + partner] /= sum;
        }
    }
}
