package io.tradewind.scenarios.backtest;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.ScoreTable;
import io.tradewind.core.evaluation.Target;
import io.tradewind.core.parameter.DataWindow;
import io.tradewind.core.scenario.Scenario;
import java.util.List;

/**
 * What a backtest found.
 *
 * @param scenario the scenario, as it is known today
 * @param plan     what was asked for
 * @param rows     every target at every origin before it, by origin
 * @param targets  the rows that are scored, once for each group
 * @param scores   their scores
 */
public record BacktestResult(
        Scenario scenario, BacktestPlan plan, List<BacktestRow> rows, List<Target> targets, ScoreTable scores) {
    /** What stands before the groups of months after {@link DataWindow#LAST_CHOSEN}: no other group holds them. */
    public static final String APART = "after-" + DataWindow.LAST_CHOSEN + "/";

    /** Copies the lists. */
    public BacktestResult {
        Check.present("scenario, plan, scores", scenario, plan, scores);
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
    }

    /** The rows for which the model has no figure; their notes say why. */
    public List<BacktestRow> withoutFigure() {
        return rows.stream()
                .filter(row ->
                        !row.of(io.tradewind.core.evaluation.Forecaster.MODEL).isThere())
                .toList();
    }
}
