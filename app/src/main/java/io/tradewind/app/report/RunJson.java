package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.data.DataNote;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** {@code run.json}: what a result was computed from. All of it but {@code environment} is the same wherever the run is repeated. */
public final class RunJson {
    /** Name of the schema. */
    public static final String SCHEMA = "tradewind.run/1";

    /** The launcher loads this module for long commands, and then solvers run on it. */
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private RunJson() {}

    static String of(ProjectionRun run, RowQuery query, String projectionCsv) {
        RunDescription description = new RunDescription(run, query);
        return JsonText.document(SCHEMA, json -> {
            description.writeTo(json);
            JsonText.numbers(json, "parameter_values", description.parameters());
            if (run.draws().isEmpty()) {
                json.writeNullProperty("draws");
            }
            recalled(run, json);
            files(json, Map.of(OutputFolder.PROJECTION, projectionCsv));
            environment(json);
        });
    }

    /** The tables beside the description, each with the number of its rows and its hash. */
    static void files(JsonGenerator json, Map<String, String> tables) {
        JsonText.object(
                json,
                "files",
                () -> new TreeMap<>(tables)
                        .forEach((name, csv) -> JsonText.object(json, name, () -> {
                            json.writeNumberProperty("rows", csv.lines().count() - 1);
                            json.writeStringProperty("sha256", Fingerprint.ofText(csv));
                        })));
    }

    private static void recalled(ProjectionRun run, JsonGenerator json) {
        json.writeArrayPropertyStart("recalled_figures");
        for (DataNote note : run.recalled()) {
            json.writeStartObject();
            json.writeStringProperty("table", note.table());
            json.writeStringProperty("item", note.item());
            json.writeStringProperty("figure", note.figure());
            json.writeStringProperty("value", note.value());
            json.writeStringProperty("source", note.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void environment(JsonGenerator json) {
        JsonText.object(json, "environment", () -> {
            for (String property : new String[] {"java.version", "java.vendor", "os.name", "os.arch"}) {
                json.writeStringProperty(property, System.getProperty(property, ""));
            }
            json.writeStringProperty("solver_loops", VECTORS ? "vector" : "plain");
        });
    }
}
