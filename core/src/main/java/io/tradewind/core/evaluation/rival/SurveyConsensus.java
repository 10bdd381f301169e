package io.tradewind.core.evaluation.rival;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Survey consensus: numbers that others gave. A survey is taken shortly before the print, so it knows more than an origin some months earlier; say
 * so where it is compared.
 *
 * @param growthPct what the survey said by month, in percent over a year before
 */
public record SurveyConsensus(SortedMap<YearMonth, Double> growthPct) {
    /** Copies the numbers. */
    public SurveyConsensus {
        growthPct = Collections.unmodifiableSortedMap(new TreeMap<>(growthPct));
    }

    /**
     * The consensus for a month, with the root mean square of its earlier errors; empty if there was no survey.
     *
     * @param printedPct what was printed by month up to the origin; months from the target on are not read
     */
    public Optional<Forecast> forecast(YearMonth month, SortedMap<YearMonth, Double> printedPct, SpreadPrior prior) {
        Double mean = growthPct.get(month);
        if (mean == null) {
            return Optional.empty();
        }
        double[] errors = growthPct.headMap(month).entrySet().stream()
                .filter(said -> printedPct.containsKey(said.getKey()))
                .mapToDouble((Map.Entry<YearMonth, Double> said) -> said.getValue() - printedPct.get(said.getKey()))
                .toArray();
        return Optional.of(new Forecast(mean, PastErrors.of(errors).standardDeviation(prior)));
    }
}
