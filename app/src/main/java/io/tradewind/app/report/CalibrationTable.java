package io.tradewind.app.report;

import io.tradewind.scenarios.calibration.Calibration;
import io.tradewind.scenarios.calibration.CalibrationReport;
import java.util.Locale;

/** A calibration for people: the verdict in words, the parameters, what they rest on. */
public final class CalibrationTable implements CalibrationText {
    private static final int WIDTH = 110;

    @Override
    public String write(CalibrationReport report) {
        Calibration calibration = report.calibration();
        StringBuilder text = new StringBuilder();
        text.append(Wrap.at(WIDTH, headline(report))).append("\n\n");
        text.append(CalibrationSheets.estimates(report).table()).append('\n');
        text.append(
                "Stage 1   growth of US imports by origin and sector against collected duty; elasticity.one_year from the first line, elasticity.long_run by"
                        + " its prior ratio\n\n");
        text.append(CalibrationSheets.panel(report).table()).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "Stage 2   China's exports to the United States; the mirror factor's noise is %.1f %%%n%n",
                100.0 * calibration.stageTwo().noiseSd()));
        text.append(CalibrationSheets.months(report).table()).append('\n');
        if (report.isJudged()) {
            text.append(
                    "The rule  mean absolute error of growth after each origin, parameters estimated on what was known then;\n"
                            + "          path: given the tariffs as they came, real-time: those announced at the origin\n\n");
            text.append(CalibrationSheets.scores(report).table()).append('\n');
        }
        if (!report.unseen().isEmpty()) {
            text.append("Unseen    months after the last one that was read; they decide nothing\n\n");
            text.append(unseen(report)).append('\n');
        }
        text.append(foundations(calibration));
        return text.toString();
    }

    private static String headline(CalibrationReport report) {
        String window = "Calibration on months to " + report.calibration().last();
        if (!report.isJudged()) {
            return window + ": not judged, for want of an earlier origin. The priors stay.";
        }
        return report.isAccepted()
                ? window + ": accepted. It beats the priors at every origin."
                : window + ": rejected. It does not beat the priors at every origin, so the priors stay.";
    }

    private static String unseen(CalibrationReport report) {
        Sheet<CalibrationSheets.Forecast> all = CalibrationSheets.forecasts(report);
        return new Sheet<>(
                        all.columns().subList(2, all.columns().size()),
                        all.rows().stream()
                                .filter(row -> row.given().equals("unseen"))
                                .toList())
                .table();
    }

    private static String foundations(Calibration calibration) {
        return "Data      US imports to " + calibration.imports() + ", China's exports to " + calibration.exports()
                + "\n          SHA-256 " + calibration.hash() + "\nTradewind " + ProgramVersion.number() + ".\n";
    }
}
