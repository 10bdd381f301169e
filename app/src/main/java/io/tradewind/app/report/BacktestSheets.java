package io.tradewind.app.report;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome;
import io.tradewind.core.evaluation.score.WilsonInterval;
import io.tradewind.scenarios.backtest.BacktestResult;
import io.tradewind.scenarios.backtest.BacktestRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of a backtest: {@code backtest.csv} and {@code scores.csv}. */
public final class BacktestSheets {
    private static final double CONFIDENCE = 0.95;

    private BacktestSheets() {}

    /** One row a target and origin. */
    public static Sheet<BacktestRow> rows(BacktestResult result) {
        List<Column<BacktestRow>> columns = new ArrayList<>(target());
        columns.addAll(said());
        return new Sheet<>(columns, result.rows());
    }

    /** What is to be forecast. */
    private static List<Column<BacktestRow>> target() {
        return List.of(
                Column.text("period", "period", row -> row.fact().period().text()),
                Column.text("reporter", "reporter", row -> row.fact().subject().reporter()),
                Column.text("partner", "partner", row -> row.fact().subject().partner()),
                Column.text("flow", "flow", row -> row.fact().subject().flow()),
                Column.text("product", "product", row -> row.fact().subject().product()),
                Column.text("measure", "measure", row -> row.fact().measure().label()),
                Column.text("unit", "unit", row -> row.fact().unit().text()));
    }

    /** What came, and what each forecaster said. */
    private static List<Column<BacktestRow>> said() {
        return List.of(
                number("observed", BacktestRow::observed),
                number("model", row -> row.of(Forecaster.MODEL).value()),
                number("p10", row -> row.of(Forecaster.MODEL).low()),
                number("p90", row -> row.of(Forecaster.MODEL).high()),
                number("error", BacktestRow::error),
                rival("random_walk", Forecaster.RANDOM_WALK),
                rival("seasonal_ar1", Forecaster.SEASONAL_AR1),
                rival("no_shock", Forecaster.NO_SHOCK),
                rival("smart", Forecaster.SMART),
                Column.text("covered", "covered", BacktestSheets::covered),
                Column.text("note", "note", BacktestRow::note));
    }

    private static Column<BacktestRow> rival(String key, Forecaster who) {
        return number(key, row -> row.of(who).value());
    }

    private static <R> Column<R> number(String key, ToDoubleFunction<R> value) {
        return Column.number(key, key, Decimals.PERCENT, value);
    }

    /** Whether the band of the model holds what came; empty without a band. */
    private static String covered(BacktestRow row) {
        Prediction said = row.of(Forecaster.MODEL);
        return said.hasBand() && Double.isFinite(row.observed()) ? String.valueOf(said.covers(row.observed())) : "";
    }

    /** One row an origin, group and forecaster. */
    public static Sheet<ScoreRow> scores(BacktestResult result) {
        return new Sheet<>(
                List.of(
                        Column.text("origin", "origin", ScoreRow::origin),
                        Column.text("group", "group", ScoreRow::group),
                        Column.text(
                                "forecaster",
                                "forecaster",
                                row -> row.forecaster().label()),
                        Column.plain("targets", "targets", ScoreRow::targets),
                        number("mae", ScoreRow::mae),
                        number("model_mae", ScoreRow::modelMae),
                        number("sign_hit", row -> row.hits().share()),
                        Column.plain(
                                "sign_hit_targets",
                                "sign_hit_targets",
                                row -> row.hits().count()),
                        number("crps", ScoreRow::crps),
                        number("model_crps", ScoreRow::modelCrps),
                        number("skill", ScoreRow::skill),
                        number("coverage", row -> row.coverage().share()),
                        number("coverage_low", row -> interval(row, WilsonInterval::low)),
                        number("coverage_high", row -> interval(row, WilsonInterval::high)),
                        number("width", row -> row.coverage().meanWidth()),
                        number("dm", BacktestSheets::statistic),
                        number("dm_p", BacktestSheets::pValue)),
                result.scores().rows());
    }

    private static double interval(ScoreRow row, ToDoubleFunction<WilsonInterval> end) {
        return row.coverage().count() == 0
                ? Double.NaN
                : end.applyAsDouble(row.coverage().interval(CONFIDENCE));
    }

    private static double statistic(ScoreRow row) {
        return row.test() instanceof DieboldMarianoOutcome.Tested tested ? tested.statistic() : Double.NaN;
    }

    /** Two-sided p of equal accuracy; NaN where no test was made. */
    static double pValue(ScoreRow row) {
        return row.test() instanceof DieboldMarianoOutcome.Tested tested ? tested.pValue() : Double.NaN;
    }
}
