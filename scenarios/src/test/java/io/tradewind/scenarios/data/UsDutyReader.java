package io.tradewind.scenarios.data;

import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** Reads what the United States collected in duties by month: what a computed revenue is compared with. */
public final class UsDutyReader {
    private static final TableSchema SCHEMA =
            TableSchema.of("month", "imports_usd_mn", "calculated_usd_mn", "collected_usd_mn");

    private UsDutyReader() {}

    /** Every month, in order. */
    public static List<UsDuty> months() {
        List<UsDuty> months = new ArrayList<>();
        ShippedTable.read(
                CustomsValueReader.FOLDER,
                "us_duties.csv",
                SCHEMA,
                row -> months.add(
                        new UsDuty(IsoText.month(row.text(0)), number(row, 1), number(row, 2), number(row, 3))));
        return List.copyOf(months);
    }

    private static double number(Row row, int column) {
        return row.text(column).isEmpty() ? Double.NaN : row.number(column);
    }
}
