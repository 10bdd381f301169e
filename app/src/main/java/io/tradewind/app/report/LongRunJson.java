package io.tradewind.app.report;

import io.tradewind.app.session.InputFile;
import io.tradewind.app.session.LongRunResult;
import io.tradewind.core.audit.AuditFinding;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.model.Economy;
import io.tradewind.io.world.WorldInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** An equilibrium as JSON: the answer for {@code --format json}, and {@code run.json}. */
public final class LongRunJson implements LongRunReport {
    /** Name of the schema of the answer. */
    public static final String SCHEMA = "tradewind.equilibrium/1";
    /** Name of the schema of {@code run.json}. */
    public static final String RUN_SCHEMA = "tradewind.equilibrium-run/1";
    /** The table of regions. */
    static final String REGIONS = "regions.csv";
    /** The table of flows. */
    static final String FLOWS = "flows.csv";
    /** The tables of {@code --output}. */
    public static final List<String> TABLES = List.of(REGIONS, FLOWS);

    @Override
    public String write(LongRunResult result) {
        return JsonText.document(SCHEMA, json -> {
            describe(result, json);
            json.writeName("regions");
            LongRunSheets.regions(result).json(json);
        });
    }

    /** Writes {@code regions.csv}, {@code flows.csv} and {@code run.json}. */
    public static void writeTo(OutputFolder folder, LongRunResult result) {
        Map<String, String> tables = new TreeMap<>();
        tables.put(REGIONS, LongRunSheets.regions(result).csv());
        tables.put(FLOWS, LongRunSheets.flows(result).csv());
        folder.write(tables, JsonText.document(RUN_SCHEMA, json -> {
            describe(result, json);
            RunJson.files(json, tables);
            RunJson.environment(json);
        }));
    }

    private static void describe(LongRunResult result, JsonGenerator json) {
        Economy world = result.elasticities().economy();
        json.writeStringProperty("version", ProgramVersion.number());
        JsonText.object(json, "world", () -> {
            json.writeStringProperty("id", world.id());
            json.writeNumberProperty("year", world.year());
            json.writeStringProperty("value_unit", WorldInfo.UNIT);
            json.writeStringProperty("sha256", result.worldSha256());
        });
        shocks(result, json);
        json.writeStringProperty("deficits", result.request().closure().name().toLowerCase(Locale.ROOT));
        JsonText.object(json, "elasticities", () -> {
            json.writeStringProperty("preset", result.elasticities().preset());
            json.writeStringProperty("source", result.elasticities().source());
            JsonText.numbers(json, "theta", ElasticityText.of(world));
        });
        json.writeNumberProperty("path_steps", result.request().pathSteps());
        solver(result, json);
        audit(result, json);
        JsonText.texts(json, "notices", result.notices());
    }

    private static void shocks(LongRunResult result, JsonGenerator json) {
        JsonText.object(json, "shocks", () -> {
            result.request().scenario().ifPresent(at -> {
                json.writeStringProperty("scenario", at.scenario());
                json.writeStringProperty("date", at.date().toString());
            });
            json.writeArrayPropertyStart("files");
            for (InputFile file : result.inputs()) {
                json.writeStartObject();
                json.writeStringProperty("name", file.name());
                json.writeStringProperty("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void solver(LongRunResult result, JsonGenerator json) {
        SolverDiagnostics last = result.diagnostics().get(result.diagnostics().size() - 1);
        JsonText.object(json, "solver", () -> {
            json.writeStringProperty("status", last.status().name());
            json.writeNumberProperty(
                    "iterations",
                    result.diagnostics().stream()
                            .mapToInt(SolverDiagnostics::iterations)
                            .sum());
            json.writeNumberProperty(
                    "baseline_iterations", result.diagnostics().get(0).baselineIterations());
            json.writeNumberProperty("stages", last.stages());
            json.writeNumberProperty("residual", last.residual());
            json.writeNumberProperty("step", last.step());
            json.writeStringProperty("worst_equation", last.worstEquation());
        });
    }

    private static void audit(LongRunResult result, JsonGenerator json) {
        JsonText.object(json, "audit", () -> {
            json.writeBooleanProperty("passed", result.audit().passed());
            json.writeArrayPropertyStart("findings");
            for (AuditFinding finding : result.audit().findings()) {
                json.writeStartObject();
                json.writeStringProperty("law", finding.law());
                json.writeStringProperty("place", finding.place());
                json.writeNumberProperty("error", finding.error());
                json.writeNumberProperty("tolerance", finding.tolerance());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
