package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.core.calibration.AcceptanceRule.OriginScore;
import io.tradewind.core.calibration.ForecastPair;
import io.tradewind.core.calibration.PanelEstimate;
import io.tradewind.scenarios.calibration.Calibration;
import io.tradewind.scenarios.calibration.Calibration.Estimate;
import io.tradewind.scenarios.calibration.CalibrationReport;
import io.tradewind.scenarios.calibration.GoodsScope;
import io.tradewind.scenarios.calibration.StageTwo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A calibration: the verdict in words, the parameters, what they rest on. */
public final class CalibrationAnswer {
    /** The file of parameters that runs read. */
    public static final String PARAMETERS = "parameters.csv";
    /** What a folder of it holds. */
    public static final FolderKind FOLDER = new FolderKind(
            "tradewind.calibration-run/1", List.of("estimates.csv", "forecasts.csv", PARAMETERS, "scores.csv"));

    private static final int DIGITS = 4;
    private static final int GROWTH_DIGITS = 2;
    private static final double PERCENT = 100.0;

    private static final List<Column<ForecastPair>> PAIR = List.of(
            Column.text("month", ForecastPair::month),
            growth("observed", "observed\n% y/y", ForecastPair::observed),
            growth("prior", "priors\n% y/y", ForecastPair::prior),
            growth("calibrated", "calibrated\n% y/y", ForecastPair::calibrated),
            growth("prior_error", "error of\npriors, pp", ForecastPair::priorError),
            growth("calibrated_error", "error of\ncalibrated", ForecastPair::calibratedError));

    private final CalibrationReport report;
    private final Calibration calibration;
    private final Table<Estimate> estimates;
    private final Table<Scoped> panel;
    private final Table<Integer> months;
    private final Table<Score> scores;
    private final Table<Forecast> forecasts;

    private CalibrationAnswer(CalibrationReport report) {
        this.report = report;
        calibration = report.calibration();
        estimates = estimates();
        panel = panel();
        months = months();
        scores = scores();
        forecasts = forecasts();
    }

    static Document of(CalibrationReport report) {
        CalibrationAnswer answer = new CalibrationAnswer(report);
        return new Document("tradewind.calibration/1")
                .headline(() -> List.of(answer.headline()))
                .sections(answer::sections)
                .details(answer::details)
                .data("estimates", "estimates.csv", answer.estimates)
                .data("panel", "", answer.panel)
                .data("months", "", answer.months)
                .data("scores", "scores.csv", answer.scores)
                .data("forecasts", "forecasts.csv", answer.forecasts)
                .data("", PARAMETERS, answer.parameters())
                .folder(FOLDER, Details::new);
    }

    /** Parameters before and after. */
    private Table<Estimate> estimates() {
        return Table.of(
                List.of(
                        Column.text("parameter", Estimate::id),
                        Column.number("prior", "prior", DIGITS, Estimate::prior),
                        Column.number("prior_sd", "(sd)", DIGITS, Estimate::priorSd),
                        Column.number("posterior", "posterior", DIGITS, Estimate::posterior),
                        Column.number("standard_error", "(se)", DIGITS, Estimate::standardError)),
                calibration.estimates());
    }

    private Table<Estimate> parameters() {
        return Table.of(
                List.of(
                        estimates.column("parameter"),
                        Column.number("value", "", DIGITS, Estimate::posterior),
                        estimates.column("standard_error"),
                        estimates.column("prior"),
                        Column.text("data_to", row -> calibration.last()),
                        Column.text("sha256", row -> calibration.hash())),
                calibration.estimates());
    }

    /** What the panel of stage 1 says without a prior, and the goods that it rests on. */
    private record Scoped(GoodsScope scope, PanelEstimate estimate) {}

    private Table<Scoped> panel() {
        List<Scoped> rows = new ArrayList<>();
        calibration.stageOne().estimates().forEach((scope, estimate) -> rows.add(new Scoped(scope, estimate)));
        return Table.of(
                List.of(
                        Column.text("goods", "US imports", row -> row.scope().label()),
                        Column.number("elasticity", "elasticity", DIGITS, PanelEstimate::elasticity)
                                .of(Scoped::estimate),
                        Column.number("standard_error", "(se)", DIGITS, PanelEstimate::standardError)
                                .of(Scoped::estimate),
                        Column.plain("rows", "rows", PanelEstimate::observations)
                                .of(Scoped::estimate),
                        Column.plain("cells", "cells", PanelEstimate::clusters).of(Scoped::estimate),
                        Column.plain("effects", "effects", PanelEstimate::groups)
                                .of(Scoped::estimate)),
                rows);
    }

    /** The months of stage 2. */
    private Table<Integer> months() {
        StageTwo two = calibration.stageTwo();
        return Table.of(
                List.of(
                        Column.text("month", k -> two.first().plusMonths(k)),
                        growth(
                                "printed_pct",
                                "printed\n% y/y",
                                k -> pct(two.observed().get(k))),
                        growth(
                                "mirror_pct",
                                "of it\nmirror %",
                                k -> pct(two.mirror().get(k))),
                        growth(
                                "fitted_pct",
                                "fitted\n% y/y",
                                k -> pct(two.fitted().get(k)))),
                IntStream.range(0, two.observed().size()).boxed().toList());
    }

    private static double pct(double log) {
        return PERCENT * Math.expm1(log);
    }

    private static <R> Column<R> growth(String key, String heading, ToDoubleFunction<R> value) {
        return Column.number(key, heading, GROWTH_DIGITS, value);
    }

    /** A forecast and the tariffs that it was given: {@code path}, {@code real-time} or {@code unseen}. */
    private record Forecast(String given, ForecastPair pair) {}

    private Table<Forecast> forecasts() {
        List<Forecast> rows = new ArrayList<>();
        report.pathPairs().forEach(pair -> rows.add(new Forecast("path", pair)));
        report.realPairs().forEach(pair -> rows.add(new Forecast("real-time", pair)));
        report.unseen().forEach(pair -> rows.add(new Forecast("unseen", pair)));
        List<Column<Forecast>> columns = new ArrayList<>(List.of(
                Column.text("given", Forecast::given),
                Column.text("origin", ForecastPair::forecastOrigin).of(Forecast::pair)));
        PAIR.forEach(column -> columns.add(column.of(Forecast::pair)));
        return Table.of(columns, rows);
    }

    /** How the two sets did at an origin, with the tariffs as given there. */
    private record Score(String given, OriginScore score) {}

    /** The table that the rule looks at. */
    private Table<Score> scores() {
        List<Score> rows = new ArrayList<>();
        report.path().ifPresent(verdict -> verdict.scores().forEach(score -> rows.add(new Score("path", score))));
        report.realTime()
                .ifPresent(verdict -> verdict.scores().forEach(score -> rows.add(new Score("real-time", score))));
        return Table.of(
                List.of(
                        Column.text("given", "tariffs", Score::given),
                        Column.text("origin", OriginScore::forecastOrigin).of(Score::score),
                        Column.plain("months", "months", OriginScore::months).of(Score::score),
                        growth("prior_mae", "MAE, pp\npriors", OriginScore::priorMae)
                                .of(Score::score),
                        growth("calibrated_mae", "MAE, pp\ncalibrated", OriginScore::calibratedMae)
                                .of(Score::score),
                        Column.text("better", row -> row.score().better() ? "calibrated" : "priors")),
                rows);
    }

    private String headline() {
        String window = "Calibration on months to " + calibration.last();
        if (!report.isJudged()) {
            return window + ": not judged, for want of an earlier origin. The priors stay.";
        }
        return report.isAccepted()
                ? window + ": accepted. It beats the priors at every origin."
                : window + ": rejected. It does not beat the priors at every origin, so the priors stay.";
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(Part.Rows.of("", estimates)));
        sections.add(Section.of(Part.Rows.of(
                "Stage 1   growth of US imports by origin and sector against collected duty; elasticity.one_year from the"
                        + " first line, elasticity.long_run by its prior ratio",
                panel)));
        sections.add(Section.of(Part.Rows.of(
                String.format(
                        Locale.ROOT,
                        "Stage 2   China's exports to the United States; the mirror factor's noise is %.1f %%",
                        PERCENT * calibration.stageTwo().noiseSd()),
                months)));
        if (report.isJudged()) {
            sections.add(Section.of(Part.Rows.of(
                    "The rule  mean absolute error of growth after each origin, parameters estimated on what was known then;\n"
                            + "          path: given the tariffs as they came, real-time: those announced at the origin",
                    scores)));
        }
        if (!report.unseen().isEmpty()) {
            sections.add(Section.of(Part.Rows.of(
                    "Unseen    months after the last one that was read; they decide nothing",
                    Table.of(PAIR, report.unseen()))));
        }
        sections.add(Section.of(Part.Text.lines(
                "Data      US imports to " + calibration.imports() + ", China's exports to " + calibration.exports(),
                "          SHA-256 " + calibration.hash(),
                "Tradewind " + ProgramVersion.number() + ".")));
        return sections;
    }

    private Details details() {
        String judged = report.isAccepted() ? "accepted" : "rejected";
        return new Details()
                .with("version", ProgramVersion.number())
                .with("data/last_month", calibration.last())
                .with("data/us_imports_to", calibration.imports())
                .with("data/china_exports_to", calibration.exports())
                .with("data/sha256", calibration.hash())
                .with("verdict", report.isJudged() ? judged : "not judged");
    }
}
