package io.tradewind.scenarios.backtest;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.facts.Facts;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a backtest is asked for.
 *
 * @param origins    when forecasts are made, in order
 * @param facts      facts that are forecast beside what customs printed by month
 * @param parameters values of the parameters; those changed by hand are not drawn
 * @param draws      number of draws, at least 2
 * @param seed       master seed of parameters and residuals
 * @param threads    draws that run side by side; changes no digit
 * @param method     how the base path after an origin is found
 * @param bands      how wide they are
 */
public record BacktestPlan(
        List<Origin> origins,
        Facts facts,
        Parameters parameters,
        int draws,
        long seed,
        int threads,
        ForecastMethod method,
        Bands bands) {
    /** What bands are made of. */
    public enum Bands {
        /** As those of a run: parameters, open events, residuals as wide as past errors say. */
        OF_RUNS,
        /** Parameters, and residuals as wide as they were judged before there were errors; open events at their average. What bands were before. */
        JUDGED
    }

    /** Every origin that has an outcome. @source MODEL §13: five chosen origins decide a ranking, so all are published */
    public static final List<Origin> ORIGINS = Stream.iterate(YearMonth.of(2024, 12), month -> month.plusMonths(1))
            .limit(15)
            .map(Origin::of)
            .toList();

    /** The method unless told otherwise. @source MODEL §13: adopted because its errors' ratio to the model's has an interval below 1 */
    public static final ForecastMethod METHOD = ForecastMethod.COMBINED;

    /** Draws unless told otherwise: P10 and P90 are known to a sixth of a standard deviation. */
    public static final int DRAWS = 100;

    /** The seed unless told otherwise. */
    public static final long SEED = 20250401L;

    /** Copies and sorts the origins and checks the numbers. */
    public BacktestPlan {
        origins =
                Check.notEmpty(origins, "origins").stream().distinct().sorted().toList();
        Check.present("facts, parameters, method, bands", facts, parameters, method, bands);
        Check.that(draws >= 2, "Bands need at least 2 draws; there are " + draws + ".");
        Check.that(threads >= 1, "There must be at least one thread.");
    }

    /** All origins, the forecast facts of the articles, standard draws on one thread. */
    public static BacktestPlan standard(Parameters parameters) {
        return new BacktestPlan(ORIGINS, BacktestTargets.articles(), parameters, DRAWS, SEED, 1, METHOD, Bands.OF_RUNS);
    }

    /** The same plan for one origin. */
    public BacktestPlan withOrigin(Origin forecastOrigin) {
        return new BacktestPlan(List.of(forecastOrigin), facts, parameters, draws, seed, threads, method, bands);
    }

    /** The same plan with other facts. */
    public BacktestPlan withFacts(Facts newFacts) {
        return new BacktestPlan(origins, newFacts, parameters, draws, seed, threads, method, bands);
    }

    /** The same plan with other draws. */
    public BacktestPlan withDraws(int newDraws, long newSeed, int newThreads) {
        return new BacktestPlan(origins, facts, parameters, newDraws, newSeed, newThreads, method, bands);
    }

    /** The same plan with a base path that is found otherwise. */
    public BacktestPlan withMethod(ForecastMethod newMethod) {
        return new BacktestPlan(origins, facts, parameters, draws, seed, threads, newMethod, bands);
    }

    /** The same plan at some of its origins. */
    public BacktestPlan withOrigins(List<Origin> newOrigins) {
        return new BacktestPlan(newOrigins, facts, parameters, draws, seed, threads, method, bands);
    }

    /** The same plan with bands of another make. */
    public BacktestPlan withBands(Bands newBands) {
        return new BacktestPlan(origins, facts, parameters, draws, seed, threads, method, newBands);
    }
}
