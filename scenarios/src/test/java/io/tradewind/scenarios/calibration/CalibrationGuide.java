package io.tradewind.scenarios.calibration;

import io.tradewind.core.calibration.AcceptanceRule;
import io.tradewind.core.calibration.ForecastPair;
import io.tradewind.core.calibration.PanelEstimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page on the calibration: protocol, equations, numbers, verdict, what cannot be known. */
public final class CalibrationGuide {
    private static final double PERCENT = 100.0;

    private final CalibrationReport report;

    private CalibrationGuide(CalibrationReport report) {
        this.report = report;
    }

    /** The text of {@code docs/calibration.md}. */
    public static String markdown(CalibrationReport report) {
        CalibrationGuide guide = new CalibrationGuide(report);
        return GuideText.page("calibration.md")
                .replace("{verdict}", guide.verdict())
                .replace("{estimates}", guide.estimates())
                .replace("{panel}", guide.panel())
                .replace("{months}", guide.months())
                .replace("{scores}", guide.scores())
                .replace("{forecasts}", guide.forecasts())
                .replace("{unseen}", guide.unseen())
                .replace("{relocation}", guide.relocation())
                .replace(
                        "{noise}",
                        fixed(PERCENT * report.calibration().stageTwo().noiseSd(), 1))
                .replace("{correlation}", fixed(correlation(report.calibration().stageTwo()), 2))
                .replace("{window}", guide.window());
    }

    private static double correlation(StageTwo two) {
        return two.posterior().correlation("elasticity.impact", "order_lag_share");
    }

    private String verdict() {
        String lost = String.join(
                "; ", lost("the tariffs as they came", report.path()), lost("real time", report.realTime()));
        return report.isAccepted()
                ? "**Accepted.** The calibrated parameters were better at every origin; they ship as the preset `calibrated-"
                        + report.calibration().last() + "`."
                : "**Rejected.** The calibrated parameters were not better at every origin (lost: " + lost
                        + "), so no preset ships and the priors stay.";
    }

    private static String lost(String given, Optional<AcceptanceRule.Verdict> verdict) {
        List<String> origins = verdict.orElseThrow().scores().stream()
                .filter(score -> !score.better())
                .map(score -> score.forecastOrigin().toString())
                .toList();
        return given + " " + (origins.isEmpty() ? "none" : String.join(", ", origins));
    }

    private String window() {
        Calibration c = report.calibration();
        return "US imports 2023-01 to " + c.imports() + ", China's exports to the United States 2024-01 to "
                + c.exports() + ", SHA-256 of what was read `" + c.hash() + "`";
    }

    private String estimates() {
        StringBuilder text = new StringBuilder("| parameter | prior (sd) | posterior (se) |\n|---|---|---|\n");
        for (Calibration.Estimate e : report.calibration().estimates()) {
            text.append("| `")
                    .append(e.id())
                    .append("` | ")
                    .append(fixed(e.prior(), 4))
                    .append(" (");
            text.append(fixed(e.priorSd(), 4))
                    .append(") | ")
                    .append(fixed(e.posterior(), 4))
                    .append(" (");
            text.append(fixed(e.standardError(), 4)).append(") |\n");
        }
        return text.toString();
    }

    private String panel() {
        StringBuilder text = new StringBuilder(
                "| goods | elasticity (se) | rows | cells | sector-months |\n|---|---|---|---|---|\n");
        report.calibration().stageOne().estimates().forEach((scope, e) -> text.append(row(scope, e)));
        return text.toString();
    }

    private static String row(GoodsScope scope, PanelEstimate e) {
        return "| " + scope.label() + " | " + fixed(e.elasticity(), 2) + " (" + fixed(e.standardError(), 2) + ") | "
                + e.observations() + " | " + e.clusters() + " | " + e.groups() + " |\n";
    }

    private String months() {
        StageTwo two = report.calibration().stageTwo();
        StringBuilder text = new StringBuilder(
                "| month | printed, % y/y | of it mirror factor, % | fitted, % y/y |\n|---|---|---|---|\n");
        for (int k = 0; k < two.observed().size(); k++) {
            text.append("| ").append(two.first().plusMonths(k)).append(" | ");
            text.append(growth(two.observed().get(k))).append(" | ");
            text.append(growth(two.mirror().get(k))).append(" | ");
            text.append(growth(two.fitted().get(k))).append(" |\n");
        }
        return text.toString();
    }

    private String scores() {
        StringBuilder text = new StringBuilder(
                "| tariffs | origin | months | MAE of the priors, pp | MAE calibrated, pp | better |\n");
        text.append("|---|---|---|---|---|---|\n");
        append(text, "as they came", report.path().orElseThrow());
        append(text, "as known at the origin", report.realTime().orElseThrow());
        return text.toString();
    }

    private static void append(StringBuilder text, String given, AcceptanceRule.Verdict verdict) {
        for (AcceptanceRule.OriginScore score : verdict.scores()) {
            text.append("| ")
                    .append(given)
                    .append(" | ")
                    .append(score.forecastOrigin())
                    .append(" | ");
            text.append(score.months())
                    .append(" | ")
                    .append(fixed(score.priorMae(), 2))
                    .append(" | ");
            text.append(fixed(score.calibratedMae(), 2)).append(" | ");
            text.append(score.better() ? "calibrated" : "priors").append(" |\n");
        }
    }

    private String forecasts() {
        return pairs(report.pathPairs());
    }

    private String unseen() {
        return pairs(report.unseen());
    }

    private static String pairs(List<ForecastPair> pairs) {
        StringBuilder text = new StringBuilder(
                "| origin | month | printed, % y/y | priors, % | calibrated, % |\n|---|---|---|---|---|\n");
        for (ForecastPair pair : pairs) {
            text.append("| ")
                    .append(pair.forecastOrigin())
                    .append(" | ")
                    .append(pair.month())
                    .append(" | ");
            text.append(fixed(pair.observed(), 1))
                    .append(" | ")
                    .append(fixed(pair.prior(), 1))
                    .append(" | ");
            text.append(fixed(pair.calibrated(), 1)).append(" |\n");
        }
        return text.toString();
    }

    private String relocation() {
        StringBuilder text = new StringBuilder("| month | log deviation |\n|---|---|\n");
        for (Relocation shift : report.calibration().relocation()) {
            text.append("| ")
                    .append(shift.month())
                    .append(" | ")
                    .append(fixed(shift.logShift(), 2))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String growth(double log) {
        return fixed(PERCENT * Math.expm1(log), 1);
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
