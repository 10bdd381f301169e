package io.tradewind.scenarios.data;

import io.tradewind.core.model.InvestmentBase;
import io.tradewind.io.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads China's Belt and Road investment of the base year. */
final class InvestmentReader {
    static final String FOLDER = "investment";

    private InvestmentReader() {}

    /** Contracts and outward direct investment of the base year. */
    public static InvestmentBase read() {
        Map<String, Double> amounts = new TreeMap<>();
        int[] year = new int[1];
        TableSchema schema = new TableSchema(List.of("year", "measure", "value_usd_mn"), List.of("status", "source"));
        ShippedTable.read(FOLDER, "base.csv", schema, row -> {
            year[0] = Integer.parseInt(row.text(0));
            amounts.put(row.text(1), row.number(2));
        });
        return new InvestmentBase(year[0], amounts.get("contracts"), amounts.get("ofdi"));
    }
}
