package io.tradewind.app.report;

import io.tradewind.core.calibration.ForecastPair;
import io.tradewind.core.calibration.PanelEstimate;
import io.tradewind.scenarios.calibration.Calibration;
import io.tradewind.scenarios.calibration.Calibration.Estimate;
import io.tradewind.scenarios.calibration.CalibrationReport;
import io.tradewind.scenarios.calibration.GoodsScope;
import io.tradewind.scenarios.calibration.StageTwo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables of a calibration. */
public final class CalibrationSheets {
    private static final int DIGITS = 4;
    private static final int GROWTH_DIGITS = 2;
    private static final double PERCENT = 100.0;

    private CalibrationSheets() {}

    /** Parameters before and after. */
    public static Sheet<Estimate> estimates(CalibrationReport report) {
        return new Sheet<>(
                List.of(
                        Column.text("parameter", "parameter", Estimate::id),
                        Column.number("prior", "prior", DIGITS, Estimate::prior),
                        Column.number("prior_sd", "(sd)", DIGITS, Estimate::priorSd),
                        Column.number("posterior", "posterior", DIGITS, Estimate::posterior),
                        Column.number("standard_error", "(se)", DIGITS, Estimate::standardError)),
                report.calibration().estimates());
    }

    /** The file that {@code --parameters} reads. */
    static Sheet<Estimate> parameters(CalibrationReport report) {
        Calibration calibration = report.calibration();
        return new Sheet<>(
                List.of(
                        Column.text("parameter", "", Estimate::id),
                        Column.number("value", "", DIGITS, Estimate::posterior),
                        Column.number("standard_error", "", DIGITS, Estimate::standardError),
                        Column.number("prior", "", DIGITS, Estimate::prior),
                        Column.text("data_to", "", row -> calibration.last().toString()),
                        Column.text("sha256", "", row -> calibration.hash())),
                calibration.estimates());
    }

    /**
     * A panel estimate and the goods it rests on.
     *
     * @param scope    the goods
     * @param estimate what the panel says without a prior
     */
    record ScopedEstimate(GoodsScope scope, PanelEstimate estimate) {}

    /** What the panel of stage 1 says without a prior. */
    static Sheet<ScopedEstimate> panel(CalibrationReport report) {
        List<ScopedEstimate> rows = new ArrayList<>();
        report.calibration().stageOne().estimates().forEach((scope, e) -> rows.add(new ScopedEstimate(scope, e)));
        return new Sheet<>(
                List.of(
                        Column.text("goods", "US imports", row -> row.scope().label()),
                        Column.number(
                                "elasticity",
                                "elasticity",
                                DIGITS,
                                row -> row.estimate().elasticity()),
                        Column.number(
                                "standard_error",
                                "(se)",
                                DIGITS,
                                row -> row.estimate().standardError()),
                        Column.number("rows", "rows", 0, row -> row.estimate().observations()),
                        Column.number("cells", "cells", 0, row -> row.estimate().clusters()),
                        Column.number(
                                "effects", "effects", 0, row -> row.estimate().groups())),
                rows);
    }

    /** The months of stage 2. */
    static Sheet<Integer> months(CalibrationReport report) {
        StageTwo two = report.calibration().stageTwo();
        List<Integer> rows = new ArrayList<>();
        for (int k = 0; k < two.observed().size(); k++) {
            rows.add(k);
        }
        return new Sheet<>(
                List.of(
                        Column.text(
                                "month", "month", k -> two.first().plusMonths(k).toString()),
                        Column.number(
                                "printed_pct",
                                "printed\n% y/y",
                                GROWTH_DIGITS,
                                k -> pct(two.observed().get(k))),
                        Column.number(
                                "mirror_pct",
                                "of it\nmirror %",
                                GROWTH_DIGITS,
                                k -> pct(two.mirror().get(k))),
                        Column.number(
                                "fitted_pct",
                                "fitted\n% y/y",
                                GROWTH_DIGITS,
                                k -> pct(two.fitted().get(k)))),
                rows);
    }

    private static double pct(double log) {
        return PERCENT * Math.expm1(log);
    }

    /**
     * A forecast and what it was given.
     *
     * @param given {@code path}, {@code real-time} or {@code unseen}
     * @param pair  the forecast
     */
    record Forecast(String given, ForecastPair pair) {}

    /** All forecasts. */
    static Sheet<Forecast> forecasts(CalibrationReport report) {
        List<Forecast> rows = new ArrayList<>();
        report.pathPairs().forEach(pair -> rows.add(new Forecast("path", pair)));
        report.realPairs().forEach(pair -> rows.add(new Forecast("real-time", pair)));
        report.unseen().forEach(pair -> rows.add(new Forecast("unseen", pair)));
        return new Sheet<>(
                List.of(
                        Column.text("given", "given", Forecast::given),
                        Column.text(
                                "origin",
                                "origin",
                                row -> row.pair().forecastOrigin().toString()),
                        Column.text("month", "month", row -> row.pair().month().toString()),
                        growth("observed", "observed\n% y/y", ForecastPair::observed),
                        growth("prior", "priors\n% y/y", ForecastPair::prior),
                        growth("calibrated", "calibrated\n% y/y", ForecastPair::calibrated),
                        growth("prior_error", "error of\npriors, pp", ForecastPair::priorError),
                        growth("calibrated_error", "error of\ncalibrated", ForecastPair::calibratedError)),
                rows);
    }

    private static Column<Forecast> growth(String key, String title, ToDoubleFunction<ForecastPair> value) {
        return Column.number(key, title, GROWTH_DIGITS, row -> value.applyAsDouble(row.pair()));
    }

    /**
     * How the two sets did at an origin.
     *
     * @param given {@code path} or {@code real-time}
     * @param score the errors
     */
    record Score(String given, io.tradewind.core.calibration.AcceptanceRule.OriginScore score) {}

    /** The table that the rule looks at. */
    static Sheet<Score> scores(CalibrationReport report) {
        List<Score> rows = new ArrayList<>();
        report.path().ifPresent(verdict -> verdict.scores().forEach(score -> rows.add(new Score("path", score))));
        report.realTime()
                .ifPresent(verdict -> verdict.scores().forEach(score -> rows.add(new Score("real-time", score))));
        return new Sheet<>(
                List.of(
                        Column.text("given", "tariffs", Score::given),
                        Column.text(
                                "origin",
                                "origin",
                                row -> row.score().forecastOrigin().toString()),
                        Column.number("months", "months", 0, row -> row.score().months()),
                        Column.number(
                                "prior_mae",
                                "MAE, pp\npriors",
                                GROWTH_DIGITS,
                                row -> row.score().priorMae()),
                        Column.number(
                                "calibrated_mae",
                                "MAE, pp\ncalibrated",
                                GROWTH_DIGITS,
                                row -> row.score().calibratedMae()),
                        Column.text("better", "better", row -> row.score().better() ? "calibrated" : "priors")),
                rows);
    }
}
