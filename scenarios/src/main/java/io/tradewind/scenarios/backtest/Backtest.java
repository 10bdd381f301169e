package io.tradewind.scenarios.backtest;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.Target;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.facts.FactMeasure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Forecasts made at earlier origins, in real time: data published, events announced by then, and nothing later. The model's forecast is the unconditional
 * one; beside it stands what it says when the whole scenario is fed in, and what rivals with the same information say.
 *
 * @source MODEL §8, backtest
 */
public final class Backtest {
    /** A fact farther ahead has no figure. */
    private static final int MOST_MONTHS = 120;

    private final ProjectionEngine engine;
    private final Economy world;
    private final PanelVintages vintages;

    /**
     * A backtest in a world.
     *
     * @param world    the world of the scenario, with the panel's year
     * @param vintages what was known by month
     */
    public Backtest(ProjectionEngine engine, Economy world, PanelVintages vintages) {
        this.engine = Check.notNull(engine, "engine");
        this.world = Check.notNull(world, "world");
        this.vintages = Check.notNull(vintages, "vintages");
    }

    /** Makes the forecasts and compares them with what came. */
    public BacktestResult run(Scenario scenario, BacktestPlan plan) {
        return run(scenario, plan, (forecastOrigin, draws) -> {});
    }

    /**
     * The same; progress is told the origin and the number of draws that are done, from any thread.
     *
     * @throws InvalidInputException if there is no vintage of an origin
     */
    public BacktestResult run(Scenario scenario, BacktestPlan plan, BiConsumer<Origin, Integer> progress) {
        check(plan, vintages);
        Origin first = plan.origins().get(0);
        BacktestTargets targets =
                BacktestTargets.of(plan.facts(), first.month().orElseGet(() -> vintages.knownAt(first)));
        YearMonth last = targets.facts().stream()
                .map(fact -> fact.period().last())
                .max(Comparator.naturalOrder())
                .orElse(vintages.last());
        List<BacktestRow> rows = new ArrayList<>();
        Combination combination =
                new Combination(engine, world, vintages, scenario, scenario.parameters(plan.parameters()));
        BatchRunner runner = BatchRunner.onThreads(plan.threads());
        for (Origin forecastOrigin : plan.origins()) {
            OriginRun run = new OriginRun(
                    engine,
                    combination,
                    vintages,
                    scenario,
                    plan,
                    forecastOrigin,
                    end(vintages.knownAt(forecastOrigin), last));
            rows.addAll(run.rows(targets.facts(), runner, done -> progress.accept(forecastOrigin, done)));
        }
        targets.leftOut()
                .forEach((fact, why) ->
                        rows.add(new BacktestRow(first, fact, Map.of(), "origin " + first + "; no figure: " + why)));
        List<Target> scored = scored(rows, targets);
        return new BacktestResult(scenario, plan, rows, scored, ScoreTable.of(scored));
    }

    /** Last month that is forecast from an origin: that of the last target, but at most {@value #MOST_MONTHS} months ahead. */
    private static YearMonth end(YearMonth known, YearMonth last) {
        YearMonth farthest = known.plusMonths(MOST_MONTHS);
        YearMonth wanted = last.isAfter(farthest) ? farthest : last;
        return wanted.isAfter(known) ? wanted : known.plusMonths(1);
    }

    /**
     * Checks that the origins of a plan have data as they were known.
     *
     * @throws InvalidInputException if one has none; the path of each problem is the option
     */
    public static void check(BacktestPlan plan, PanelVintages vintages) {
        List<Problem> problems = plan.origins().stream()
                .flatMap(forecastOrigin -> vintages.problemWith(forecastOrigin).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException("backtest", problems);
        }
    }

    private static List<Target> scored(List<BacktestRow> rows, BacktestTargets targets) {
        List<Target> result = new ArrayList<>();
        for (BacktestRow row : rows) {
            FactMeasure measure = row.fact().measure();
            boolean counts = measure == FactMeasure.YOY_PCT || measure == FactMeasure.CONTRIBUTION_PP;
            if (!counts || !row.of(Forecaster.MODEL).isThere()) {
                continue;
            }
            double reference = measure == FactMeasure.YOY_PCT
                    ? row.of(Forecaster.RANDOM_WALK).value()
                    : Double.NaN;
            for (String group : targets.groupsOf(row.fact())) {
                result.add(new Target(
                        group,
                        row.forecastOrigin(),
                        row.fact().period().last(),
                        row.observed(),
                        reference,
                        row.predictions()));
            }
        }
        return result;
    }
}
