package io.tradewind.scenarios.data;

import io.tradewind.core.chart.PastForecast;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.io.table.TableSchema;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Forecasts of the backtest, as they were committed with their bands: growth of China's trade with each partner, all goods. */
public final class PastForecasts {
    private static final String REPORTER = "CN";
    private static final TableSchema FORECASTS = TableSchema.of(
            "flow", "partner", "origin", "month", "observed", "forecast", "low", "high", "without_events");

    private PastForecasts() {}

    /** Those of a flow, by origin and month; none where the backtest has no such flow. */
    public static List<PastForecast> of(String reporter, TradeDirection flow, String partner, String product) {
        List<PastForecast> forecasts = new ArrayList<>();
        if (reporter.equals(REPORTER) && product.equals(WorldWords.ALL)) {
            ShippedTable.read("backtest", "past.csv", FORECASTS, row -> {
                if (row.text(0).equals(flow.label()) && row.text(1).equals(partner)) {
                    forecasts.add(new PastForecast(
                            Origin.parse(row.text(2)),
                            YearMonth.parse(row.text(3)),
                            number(row.text(4)),
                            number(row.text(5)),
                            number(row.text(6)),
                            number(row.text(7)),
                            number(row.text(8))));
                }
            });
        }
        return List.copyOf(forecasts);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
