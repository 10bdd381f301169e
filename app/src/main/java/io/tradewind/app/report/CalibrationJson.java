package io.tradewind.app.report;

import io.tradewind.scenarios.calibration.Calibration;
import io.tradewind.scenarios.calibration.CalibrationReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A calibration as JSON: the answer for {@code --format json}, and {@code run.json}. */
public final class CalibrationJson implements CalibrationText {
    /** Name of the schema of the answer. */
    public static final String SCHEMA = "tradewind.calibration/1";
    /** Name of the schema of {@code run.json}. */
    public static final String RUN_SCHEMA = "tradewind.calibration-run/1";
    /** The file that {@code --parameters} reads. */
    public static final String PARAMETERS = "parameters.csv";
    /** The tables of {@code --output}. */
    public static final List<String> TABLES = List.of("estimates.csv", "forecasts.csv", PARAMETERS, "scores.csv");

    @Override
    public String write(CalibrationReport report) {
        return JsonText.document(SCHEMA, json -> {
            describe(report, json);
            json.writeName("estimates");
            CalibrationSheets.estimates(report).json(json);
            json.writeName("panel");
            CalibrationSheets.panel(report).json(json);
            json.writeName("months");
            CalibrationSheets.months(report).json(json);
            json.writeName("scores");
            CalibrationSheets.scores(report).json(json);
            json.writeName("forecasts");
            CalibrationSheets.forecasts(report).json(json);
        });
    }

    /** Writes {@code estimates.csv}, {@code forecasts.csv}, {@code parameters.csv}, {@code scores.csv} and {@code run.json}. */
    public static void writeTo(OutputFolder folder, CalibrationReport report) {
        Map<String, String> tables = new TreeMap<>();
        tables.put("estimates.csv", CalibrationSheets.estimates(report).csv());
        tables.put("forecasts.csv", CalibrationSheets.forecasts(report).csv());
        tables.put("scores.csv", CalibrationSheets.scores(report).csv());
        tables.put(PARAMETERS, CalibrationSheets.parameters(report).csv());
        folder.write(tables, JsonText.document(RUN_SCHEMA, json -> {
            describe(report, json);
            RunJson.files(json, tables);
            RunJson.environment(json);
        }));
    }

    private static void describe(CalibrationReport report, JsonGenerator json) {
        Calibration calibration = report.calibration();
        json.writeStringProperty("version", ProgramVersion.number());
        JsonText.object(json, "data", () -> {
            json.writeStringProperty("last_month", calibration.last().toString());
            json.writeStringProperty("us_imports_to", calibration.imports().toString());
            json.writeStringProperty("china_exports_to", calibration.exports().toString());
            json.writeStringProperty("sha256", calibration.hash());
        });
        json.writeStringProperty("verdict", verdict(report));
    }

    private static String verdict(CalibrationReport report) {
        if (!report.isJudged()) {
            return "not judged";
        }
        return report.isAccepted() ? "accepted" : "rejected";
    }
}
