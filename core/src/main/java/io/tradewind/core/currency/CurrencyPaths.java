package io.tradewind.core.currency;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Ramp;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Log deviation of the dollar value of each region's currency from its base path.
 *
 * @shape regions × months
 */
public final class CurrencyPaths implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String DOLLAR = "USD";

    private final double[][] logUsdPerUnit;

    @SuppressWarnings("serial") // an immutable list of the JDK
    private final List<RegionCode> unlisted;

    private CurrencyPaths(double[][] logUsdPerUnit, List<RegionCode> unlisted) {
        this.logUsdPerUnit = logUsdPerUnit;
        this.unlisted = List.copyOf(unlisted);
    }

    /** ln(USD per unit of the region's currency) in a month, deviation. */
    public double logUsdPerUnit(int region, int month) {
        return logUsdPerUnit[region][month];
    }

    /** Number of regions. */
    public int regions() {
        return logUsdPerUnit.length;
    }

    /** Number of months. */
    public int months() {
        return logUsdPerUnit[0].length;
    }

    /** The same of all regions and months, not to be changed. */
    double[][] logUsdPerUnit() {
        return logUsdPerUnit;
    }

    /** Regions without a currency in the data: they keep their rate against the dollar. */
    public List<RegionCode> unlisted() {
        return unlisted;
    }

    /**
     * The moves of a scenario's events against the base path. Where rates are known up to the origin, the base path has every move until then, and
     * an event counts from there; one that was over by then moves nothing, and says nothing of its currencies.
     *
     * @param forecastOrigin last month whose rates are known; before the timeline if none are
     */
    public static CurrencyPaths ofScenario(
            Scenario scenario, Economy economy, Timeline timeline, YearMonth forecastOrigin) {
        int known = timeline.indexOf(forecastOrigin);
        SortedMap<String, double[]> homePerUnit = new TreeMap<>();
        Set<String> home = new TreeSet<>();
        scenario.act(new Effects() {
            @Override
            public void currencies(Event event, FxShock fx) {
                double[] path = after(
                        known,
                        Ramp.level(timeline, fx.start(), Optional.empty(), fx.rampMonths(), fx.halfLifeMonths())
                                .toArray());
                boolean over = Arrays.stream(path).allMatch(level -> level == 0.0);
                for (FxShock.Leg leg : over ? List.<FxShock.Leg>of() : fx.legs()) {
                    home.add(leg.home());
                    double[] sum = homePerUnit.computeIfAbsent(leg.currency(), c -> new double[timeline.months()]);
                    for (int t = 0; t < sum.length; t++) {
                        sum[t] += event.weight() * leg.logHomePerUnit() * path[t];
                    }
                }
            }
        });
        return byRegion(economy, timeline, usdPerUnit(homePerUnit, home, timeline));
    }

    /** The path from a month on, as a change against that month. */
    private static double[] after(int known, double[] path) {
        double[] result = path.clone();
        for (int t = 0; t < path.length && known >= 0; t++) {
            result[t] = t <= known ? 0.0 : path[t] - path[known];
        }
        return result;
    }

    /** First month of the data's rates, if there are any. */
    public static Optional<YearMonth> firstKnown(Economy economy) {
        return rates(economy).unitsPerUsd().values().stream()
                .map(MonthlySeries::first)
                .max(java.util.Comparator.naturalOrder());
    }

    /** The rates of the data as deviations from those of the timeline's first month, up to the origin; held from there. */
    public static CurrencyPaths ofHistory(Economy economy, Timeline timeline, YearMonth forecastOrigin) {
        SortedMap<String, double[]> usdPerUnit = new TreeMap<>();
        for (Map.Entry<String, MonthlySeries> entry :
                rates(economy).unitsPerUsd().entrySet()) {
            MonthlySeries series = entry.getValue();
            if (series.covers(forecastOrigin) && series.covers(timeline.first())) {
                double[] path = new double[timeline.months()];
                double start = series.get(timeline.first());
                for (int t = 0; t < path.length; t++) {
                    YearMonth month = timeline.month(t).isAfter(forecastOrigin) ? forecastOrigin : timeline.month(t);
                    path[t] = -Math.log(series.get(month) / start);
                }
                usdPerUnit.put(entry.getKey(), path);
            }
        }
        return byRegion(economy, timeline, usdPerUnit);
    }

    private static ExchangeRates rates(Economy economy) {
        return economy.monthlyBaseline().map(MonthlyBaseline::exchangeRates).orElseGet(ExchangeRates::none);
    }

    /** From units of the home currency per unit to dollars per unit; a currency without a leg keeps its rate against the dollar. */
    private static SortedMap<String, double[]> usdPerUnit(
            SortedMap<String, double[]> homePerUnit, Set<String> home, Timeline timeline) {
        double[] homePerDollar = homePerUnit.getOrDefault(DOLLAR, new double[timeline.months()]);
        SortedMap<String, double[]> result = new TreeMap<>();
        homePerUnit.forEach((currency, other) -> {
            double[] path = new double[other.length];
            for (int t = 0; t < path.length; t++) {
                path[t] = other[t] - homePerDollar[t];
            }
            result.put(currency, path);
        });
        double[] own = new double[timeline.months()];
        for (int t = 0; t < own.length; t++) {
            own[t] = -homePerDollar[t];
        }
        home.forEach(currency -> result.put(currency, own));
        result.remove(DOLLAR);
        return result;
    }

    private static CurrencyPaths byRegion(Economy economy, Timeline timeline, SortedMap<String, double[]> usdPerUnit) {
        int n = economy.regions().size();
        double[][] result = new double[n][timeline.months()];
        List<RegionCode> unlisted = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            RegionCode code = economy.regions().get(r).code();
            SortedMap<String, Double> basket = basket(economy, code);
            if (basket.isEmpty()) {
                unlisted.add(code);
            }
            for (Map.Entry<String, Double> part : basket.entrySet()) {
                double[] path = usdPerUnit.get(part.getKey());
                for (int t = 0; path != null && t < path.length; t++) {
                    result[r][t] += part.getValue() * path[t];
                }
            }
            result[r] = known(result, r);
        }
        return new CurrencyPaths(result, unlisted);
    }

    /** The path of an earlier region if that has the same; so regions that move alike share an array. */
    private static double[] known(double[][] paths, int region) {
        int like = 0;
        while (!Arrays.equals(paths[like], paths[region])) {
            like++;
        }
        return paths[like];
    }

    /** The region's basket; in a world without a table it has the currency that the reporter's profile knows of it. */
    private static SortedMap<String, Double> basket(Economy economy, RegionCode code) {
        Optional<SortedMap<String, Double>> known = rates(economy).basketOf(code);
        if (known.isPresent()) {
            return known.get();
        }
        SortedMap<String, Double> basket = new TreeMap<>();
        economy.reporter()
                .map(profile -> profile.currencies().get(code))
                .ifPresent(currency -> basket.put(currency, 1.0));
        return basket;
    }

    /** Whether no currency moves. */
    public boolean isQuiet() {
        for (double[] path : logUsdPerUnit) {
            for (double move : path) {
                if (move != 0.0) {
                    return false;
                }
            }
        }
        return true;
    }
}
