package io.tradewind.core.model;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A reporter's customs trade by month and partner, with the mix of products (exports) and sectors (imports) within each partner,
 * and the longer history of its totals. It is never added to the flows of the world: the two measure the same trade differently.
 *
 * @param reporter         the reporter's code in results, such as {@code CN}
 * @param region           the region of the world that the reporter is, such as {@code CHN}
 * @param firstMonth       month of the first row of the partner tables
 * @param partners         partners, in the order of all tables' columns
 * @param products         products, in the order of {@code productMix}'s rows
 * @param exportsUsdMn     exports by month (rows) and partner, million USD a month, FOB
 * @param importsUsdMn     imports by month (rows) and partner, million USD a month, CIF
 * @param homePerUsdExports customs rate implied by the export prints, by month of the tables
 * @param homePerUsdImports the same for imports
 * @param productMix       share of each product (rows) in the exports to each partner; columns sum to 1
 * @param importMix        share of each sector of the world (rows) in the imports from each partner; columns sum to 1
 * @param totalExportsUsdMn total exports, as long as known
 * @param totalImportsUsdMn total imports, as long as known
 * @param holidays      day of the Chinese New Year, by year
 * @param monthlyMix       mix of products in each month of the tables, like {@code productMix}; empty: {@code productMix} in every month
 * @param knowledge        what is known of its baseline beside its months
 */
public record CustomsPanel(
        String reporter,
        RegionCode region,
        YearMonth firstMonth,
        List<Partner> partners,
        List<Product> products,
        Matrix exportsUsdMn,
        Matrix importsUsdMn,
        MonthlySeries homePerUsdExports,
        MonthlySeries homePerUsdImports,
        Matrix productMix,
        Matrix importMix,
        MonthlySeries totalExportsUsdMn,
        MonthlySeries totalImportsUsdMn,
        SortedMap<Integer, LocalDate> holidays,
        List<Matrix> monthlyMix,
        BaselineKnowledge knowledge) {
    private static final double SHARE_TOLERANCE = 1e-9;
    private static final int YEAR = 12;

    /** Copies the lists and checks that the tables fit each other. */
    public CustomsPanel {
        partners = List.copyOf(Check.notEmpty(partners, "partners"));
        products = List.copyOf(Check.notEmpty(products, "products"));
        holidays = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        int months = exportsUsdMn.rows();
        Check.that(importsUsdMn.rows() == months, "Exports and imports must cover the same months.");
        Check.that(
                exportsUsdMn.columns() == partners.size() && importsUsdMn.columns() == partners.size(),
                "The customs tables must have a column for each partner.");
        Check.that(
                homePerUsdExports.size() == months && homePerUsdImports.size() == months,
                "The customs rates must cover the months of the tables.");
        Check.that(
                productMix.rows() == products.size() && productMix.columns() == partners.size(),
                "The product mix must have a row for each product and a column for each partner.");
        Check.that(importMix.columns() == partners.size(), "The import mix must have a column for each partner.");
        checkSharesSumToOne(productMix, "product mix");
        checkSharesSumToOne(importMix, "import mix");
        monthlyMix = List.copyOf(monthlyMix);
        Check.that(monthlyMix.isEmpty() || monthlyMix.size() == months, "The monthly mix must cover all months.");
        for (Matrix mix : monthlyMix) {
            Check.that(mix.rows() == products.size(), "The monthly mix must have a row for each product.");
            checkSharesSumToOne(mix, "monthly product mix");
        }
    }

    /** The same panel with a mix of products for each month, and with what is known beside its months. */
    public CustomsPanel with(List<Matrix> newMonthlyMix, BaselineKnowledge newKnowledge) {
        return new CustomsPanel(
                reporter,
                region,
                firstMonth,
                partners,
                products,
                exportsUsdMn,
                importsUsdMn,
                homePerUsdExports,
                homePerUsdImports,
                productMix,
                importMix,
                totalExportsUsdMn,
                totalImportsUsdMn,
                holidays,
                newMonthlyMix,
                newKnowledge);
    }

    private static void checkSharesSumToOne(Matrix mix, String name) {
        for (int column = 0; column < mix.columns(); column++) {
            double sum = 0;
            for (int row = 0; row < mix.rows(); row++) {
                sum += Check.notNegative(mix.get(row, column), name);
            }
            Check.that(
                    Math.abs(sum - 1) < SHARE_TOLERANCE,
                    "The " + name + " of column " + column + " sums to " + sum + ", not to 1.");
        }
    }

    /** Last month of the partner tables. */
    public YearMonth lastMonth() {
        return firstMonth.plusMonths(exportsUsdMn.rows() - 1L);
    }

    /** Whether the partner tables have that month. */
    public boolean covers(YearMonth month) {
        int row = row(month);
        return row >= 0 && row < exportsUsdMn.rows();
    }

    private int row(YearMonth month) {
        return YEAR * (month.getYear() - firstMonth.getYear()) + month.getMonthValue() - firstMonth.getMonthValue();
    }

    /** Trade of that direction with the partner in that month, which the tables must cover; million USD. */
    public double valueUsdMn(TradeDirection flow, YearMonth month, int partner) {
        Matrix table = flow == TradeDirection.EXPORTS ? exportsUsdMn : importsUsdMn;
        return table.get(row(month), partner);
    }

    /** Trade of that direction with the partner in the base year, the first twelve months of the tables; million USD. */
    public double baseYearUsdMn(TradeDirection flow, int partner) {
        Matrix table = flow == TradeDirection.EXPORTS ? exportsUsdMn : importsUsdMn;
        double sum = 0.0;
        for (int month = 0; month < Math.min(YEAR, table.rows()); month++) {
            sum += table.get(month, partner);
        }
        return sum;
    }

    /** Customs rate of that direction. */
    public MonthlySeries homePerUsd(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? homePerUsdExports : homePerUsdImports;
    }

    /** Total of that direction; million USD a month. */
    public MonthlySeries totalUsdMn(TradeDirection flow) {
        return flow == TradeDirection.EXPORTS ? totalExportsUsdMn : totalImportsUsdMn;
    }
}
