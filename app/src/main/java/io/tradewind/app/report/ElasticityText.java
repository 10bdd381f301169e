package io.tradewind.app.report;

import io.tradewind.core.longrun.MonthlyElasticities;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trade elasticities by sector, and in a few words. */
final class ElasticityText {
    private static final int DECIMALS = 2;

    private ElasticityText() {}

    /** Those of the world's sectors. */
    static Map<String, Double> of(Economy economy) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Sector sector : economy.sectors()) {
            values.put(sector.code().code(), sector.tradeElasticity());
        }
        return values;
    }

    /** Those that the monthly layer implies: its long-run elasticities less 1. */
    static Map<String, Double> monthly(Economy economy, Parameters parameters) {
        Map<String, Double> values = new LinkedHashMap<>();
        double[] sigmas = MonthlyElasticities.sigmas(economy, parameters).toArray();
        for (int s = 0; s < sigmas.length; s++) {
            values.put(economy.sectors().get(s).code().code(), sigmas[s] - 1);
        }
        return values;
    }

    /** The smallest and the largest, with their sectors. */
    static String range(Map<String, Double> values) {
        Map.Entry<String, Double> low =
                values.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<String, Double> high =
                values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return low.getValue().equals(high.getValue())
                ? Decimals.fixed(low.getValue(), DECIMALS) + " in every sector"
                : text(low) + " to " + text(high);
    }

    private static String text(Map.Entry<String, Double> entry) {
        return Decimals.fixed(entry.getValue(), DECIMALS) + " (" + entry.getKey() + ")";
    }
}
